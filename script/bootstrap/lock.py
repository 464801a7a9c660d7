"""Compiling the requirements: hashes, every platform, no registry's name in the files."""

import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path

from .environment import BENCH, DEVELOPMENT, NODE, PYTHON, RUNTIME, UV, UV_ALONE, ensure_environment
from .steps import ROOT, StepFailed, say

PROJECT = ROOT / "pyproject.toml"
OPTIONS = (
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-header", "--quiet"),
)


def lock(arguments: Sequence[str]) -> int:
    """Compile all five files; pinned versions stay unless `--upgrade` is among `arguments`.

    The development set contains the other one at the same versions.
    """
    ensure_environment(DEVELOPMENT)
    _compile(RUNTIME, PROJECT, *arguments)
    _compile(DEVELOPMENT, PROJECT, "--extra", "dev", "-c", RUNTIME, *arguments)
    _compile(NODE, "-", *arguments, wanted=_extra("build"))
    _compile(BENCH, "-", "-c", DEVELOPMENT, *arguments, wanted=_extra("bench"))
    _compile(UV_ALONE, "-", "-c", DEVELOPMENT, *arguments, wanted=["uv"])
    return 0


def _extra(name: str) -> list[str]:
    project = tomllib.loads(PROJECT.read_text())["project"]
    return list(project["optional-dependencies"][name])


def _compile(
    target: Path, source: str | Path, *options: str | Path, wanted: Sequence[str] = ()
) -> None:
    say(f"Compiling {target.relative_to(ROOT)} …")
    command = [UV, "pip", "compile", source, "-o", target, "--python", PYTHON, *OPTIONS, *options]
    lines = "\n".join(wanted)
    if subprocess.run(command, input=lines, text=True, cwd=ROOT, check=False).returncode != 0:
        raise StepFailed(f"{target.name} could not be compiled.")
