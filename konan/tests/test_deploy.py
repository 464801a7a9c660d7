"""What is deployed with: image, compose file, units and proxies are read by tools that know them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from konan.embedded.folders import DataFolder
from konan.embedded.variables import ROOT
from konan.node.commands import parser
from konan.settings.environment import secret
from konan.testing.proxy import Proxy, nginx

DEPLOY = ROOT / "docs" / "deploy"
UNITS = DEPLOY / "systemd"
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
OURS = {name: each for name, each in COMPOSE["services"].items() if "konan:" in each["image"]}
TOOLS = Path(sys.executable).parent
FROM_A_FILE = re.compile(r"([A-Z_]+)_FILE: /run/secrets/(\w+)")


def _run(*command: str | Path, **variables: str) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, env={**os.environ, **variables}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_dockerfile_has_nothing_that_hadolint_minds() -> None:
    assert _run(TOOLS / "hadolint", ROOT / "Dockerfile") == ""


def test_compose_file_is_one() -> None:
    _run(
        TOOLS / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", ROOT / "compose.yaml"
    )


def test_image_runs_as_nobody_in_particular_and_holds_no_secret() -> None:
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "\nUSER 10001:10001\n" in last
    assert not re.search(r"(SECRET_KEY|ENCRYPTION_KEYS|JWT_KEYS|PASSWORD)", DOCKERFILE)
    assert all(":" in name for name in re.findall(r"^FROM (\S+:?\S*)(?= AS|$)", last, re.M))


def test_image_has_every_app_and_none_of_their_tests() -> None:
    copied = set(re.findall(r"^COPY (\w+)/ \1/$", DOCKERFILE, re.M))
    apps = {file.parent.name for file in ROOT.glob("*/apps.py")}
    assert apps <= copied
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert {f"!{name}" for name in (*copied, "frontend")} <= set(ignored)
    assert {"*", "**/tests", "konan/testing", "**/.env"} <= set(ignored)


def test_two_of_web_and_worker_one_of_beat() -> None:
    webs = [each for each in OURS.values() if each["command"][0] == "web"]
    assert len(webs) == 2
    assert OURS["worker"]["deploy"]["replicas"] == 2
    assert "deploy" not in OURS["beat"]


@pytest.mark.parametrize("name", sorted(set(OURS) - {"backup"}))
def test_commands_of_the_containers_are_understood(name: str) -> None:
    """And nothing of theirs may be written but /tmp and their volume, by nobody in particular."""
    parser().parse_args([str(word) for word in OURS[name]["command"]])
    assert OURS[name]["read_only"] is True
    assert OURS[name]["cap_drop"] == ["ALL"]
    assert OURS[name]["tmpfs"] == ["/tmp"]


def test_web_has_longer_to_end_than_it_needs() -> None:
    asked = parser().parse_args(["web"])
    for each in OURS.values():
        if each["command"][0] == "web":
            assert asked.drain + asked.grace < int(each["stop_grace_period"].rstrip("s")) - 5
    assert asked.drain + asked.grace <= 30


def test_secrets_are_files_and_the_script_makes_all_of_them(tmp_path: Path) -> None:
    script = DEPLOY / "make-secrets.sh"
    _run(script, tmp_path / "secrets")
    made = {file.name: file.read_text() for file in (tmp_path / "secrets").iterdir()}
    assert made.keys() == COMPOSE["secrets"].keys()
    _run(script, tmp_path / "secrets")
    again = {file.name: file.read_text() for file in (tmp_path / "secrets").iterdir()}
    assert again == made, "What was there has changed."
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o711
    _start_with(tmp_path / "secrets")


def _start_with(secrets: Path) -> None:
    """The settings take them: none is weak or of a wrong form."""
    given = dict(FROM_A_FILE.findall((ROOT / "compose.yaml").read_text()))
    variables = {f"{name}_FILE": str(secrets / file) for name, file in given.items()}
    plain = dict.fromkeys([*given, "KONAN_EMBEDDED"], "")
    fixed = {"REDIS_URL": "redis://valkey:6379", "PUBLIC_URL": "https://chat.example.com"}
    _run(sys.executable, "-c", "import konan.settings", **plain, **variables, **fixed)


def test_containers_get_each_secret_that_they_read() -> None:
    for name, service in OURS.items():
        files = {
            value.rpartition("/")[2]
            for key, value in service["environment"].items()
            if key.endswith("_FILE")
        }
        assert files == set(service["secrets"]), name


def test_units_are_understood_by_systemd(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("There is no systemd-analyze on this machine.")
    for file in UNITS.rglob("*.*"):
        if file.is_file():
            target = tmp_path / file.relative_to(UNITS)
            target.parent.mkdir(exist_ok=True)
            here = file.read_text().replace("/opt/konan/.venv/bin/python", sys.executable)
            target.write_text(here.replace("WorkingDirectory=/opt/konan", "WorkingDirectory=/"))
    units = ("konan-web@8001.service", "konan-worker@1.service", "konan-beat.service")
    others = ("konan-migrate.service", "konan-backup.service", "konan-backup.timer", "konan.target")
    files = [tmp_path / name.replace("@8001", "@").replace("@1", "@") for name in (*units, *others)]
    said = _run(
        *("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *files),
        SYSTEMD_UNIT_PATH=f"{tmp_path}:",
    )
    about_ours = [line for line in said.splitlines() if "konan" in line]
    assert about_ours == []


def test_units_run_what_is_there() -> None:
    for unit in UNITS.glob("*.service"):
        command = re.search(r"^ExecStart=(.+)$", unit.read_text(), re.M)
        assert command
        words = command[1].replace("%i", "8001").split()
        assert words[0] == "/opt/konan/.venv/bin/python"
        if words[1:3] == ["-m", "konan"]:
            parser().parse_args(words[3:])
        else:
            assert words[1:3] == ["manage.py", "backup"]


def test_nginx_understands_its_example(tmp_path: Path) -> None:
    if nginx() is None:
        pytest.skip("There is no nginx on this machine: script/test installs it on Debian.")
    proxy = Proxy(DataFolder.at(tmp_path / "data"), upstreams=[1, 2])
    assert "warn" not in proxy.check()


def test_caddy_understands_its_example() -> None:
    if not shutil.which("caddy"):
        pytest.skip("There is no caddy on this machine: script/test installs it on Debian.")
    variables = {"PUBLIC_URL": "https://chat.example.com", "UPSTREAMS": "web-1:8000 web-2:8000"}
    file = DEPLOY / "Caddyfile"
    _run("caddy", "validate", "--adapter", "caddyfile", "--config", file, **variables)


def test_what_the_page_on_running_says_is_there() -> None:
    text = (ROOT / "docs" / "running.md").read_text()
    for command in re.findall(r"`python -m konan ([^`]+)`", text):
        parser().parse_args(command.split())
    for line in re.findall(r"^docker compose (.+)$", text, re.M):
        named = {word for word in line.split() if word in COMPOSE["services"]}
        wanted = {word for word in line.split()[1:] if re.fullmatch(r"[a-z]+(-\d)?", word)}
        assert wanted - named <= {"restore", "valkey-cli"}, line
    for unit in re.findall(r"konan-(?:web|worker)@|konan-[a-z]+\b", text):
        assert list(UNITS.glob(f"{unit}.*")), unit
    for path in re.findall(r"`(docs/deploy/[^`]*)`", text):
        assert (ROOT / path).exists(), path


def test_a_secret_may_be_an_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "email_url").write_text("\n")
    monkeypatch.setenv("EMAIL_URL_FILE", str(tmp_path / "email_url"))
    assert not secret("EMAIL_URL")
