"""The generated parts of clients/: `script/clients` makes them anew, a test compares them.

Both come from the OpenAPI document alone, by pinned tools, so the same document gives the same
files everywhere.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import django

from script.bootstrap.front_end import find_node

ROOT: Final = Path(__file__).resolve().parent.parent.parent
CLIENTS: Final = ROOT / "clients"
PYTHON_PACKAGE: Final = CLIENTS / "python" / "konan_client"
PYTHON_PARTS: Final = ("api", "models", "types.py")
TYPESCRIPT: Final = CLIENTS / "typescript"
TYPESCRIPT_PART: Final = TYPESCRIPT / "src" / "schema.ts"
STREAMED: Final = ("/api/v1/chat/stream", "/api/v1/chat/stream/{message_id}")
"""Calls that `konan_client.streams` makes: one that waits for the whole text helps nobody."""
TOOLS: Final = Path(sys.executable).parent


def generate_python(document: Mapping[str, Any], folder: Path) -> None:
    """The generated parts of the Python client, into an empty `folder`."""
    paths = {path: item for path, item in document["paths"].items() if path not in STREAMED}
    with tempfile.TemporaryDirectory() as made:
        source = Path(made, "openapi.json")
        source.write_text(json.dumps({**document, "paths": paths}))
        package = Path(made, "konan_client")
        told = _run(
            TOOLS / "openapi-python-client",
            *("generate", "--path", source, "--meta", "none", "--output-path", package),
            *("--config", CLIENTS / "python" / "generator.yaml"),
            *("--custom-template-path", CLIENTS / "python" / "templates", "--fail-on-warning"),
            environment={"PATH": f"{TOOLS}{os.pathsep}{os.environ.get('PATH', os.defpath)}"},
        )
        if "arning" in told:
            raise RuntimeError(told)
        for part in PYTHON_PARTS:
            shutil.move(package / part, folder / part)


def generate_typescript(document: Mapping[str, Any], file: Path) -> None:
    """The generated part of the TypeScript client, as `file`."""
    node = find_node()
    with tempfile.TemporaryDirectory() as made:
        source = Path(made, "openapi.json")
        source.write_text(json.dumps(document))
        command = (node.node, TYPESCRIPT / "generate.mjs", source, file)
        _run(*command, environment=node.environment())


def lint(document: Mapping[str, Any]) -> str:
    """What Redocly's recommended rules say of the document; empty where it is well."""
    node = find_node()
    with tempfile.TemporaryDirectory() as made:
        source = Path(made, "openapi.json")
        source.write_text(json.dumps(document))
        command = TYPESCRIPT / "node_modules" / "@redocly" / "cli" / "bin" / "cli.js"
        quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
        told = _run(
            *(node.node, command, "lint", source, "--format=json", "--extends=recommended"),
            environment={**node.environment(), **quiet},
            may_fail=True,
        )
    problems = json.loads(told[told.index("{") : told.rindex("}") + 1])["problems"]
    return "\n".join(f"{each['ruleId']}: {each['message']}" for each in problems)


def rebuild() -> None:
    """Make the generated parts of both clients anew, in place."""
    django.setup()
    from konan.core.api.views import document

    for part in PYTHON_PARTS:
        _remove(PYTHON_PACKAGE / part)
    generate_python(document(), PYTHON_PACKAGE)
    generate_typescript(document(), TYPESCRIPT_PART)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _run(
    *command: str | Path, environment: Mapping[str, str] | None = None, may_fail: bool = False
) -> str:
    words: Sequence[str] = [str(part) for part in command]
    done = subprocess.run(
        words,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0 and not may_fail:
        raise RuntimeError(f"{words[:2]} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    rebuild()
