"""The virtual environment `.venv` with the locked requirements in it."""

import subprocess
import sys
from pathlib import Path

from .steps import ROOT, StepFailed, digest, is_done, run, say

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
UV_INSTALL: tuple[str | Path, ...] = (
    *(UV, "pip", "install", "--python", PYTHON, "--require-hashes"),
    *("--compile-bytecode", "--system-certs", "--quiet"),
)

RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"
NODE = ROOT / "script" / "requirements-node.txt"
BENCH = ROOT / "script" / "requirements-bench.txt"
UV_ALONE = ROOT / "script" / "requirements-uv.txt"


def ensure_environment(requirements: Path, *, contained_in: Path | None = None) -> None:
    """Install `requirements` unless just these, or those they are contained in, are there."""
    files = [requirements, *([contained_in] if contained_in else [])]
    if any(is_done(_stamp(file), digest([file])) for file in files) and _works():
        return
    _ensure_venv()
    say(f"Installing {requirements.name} …")
    _install(requirements)
    _stamp(requirements).write_text(digest([requirements]))


def _stamp(requirements: Path) -> Path:
    return VENV / f".{requirements.stem}.sha256"


def _works() -> bool:
    """Whether the environment's Python starts: its base may be gone since."""
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.call([PYTHON, "-c", question]) == 0
    except OSError:
        return False


def _has_pip() -> bool:
    return (
        subprocess.run(
            [PYTHON, "-m", "pip", "--version"], capture_output=True, check=False
        ).returncode
        == 0
    )


def _ensure_venv() -> None:
    if _works() and _has_pip():
        return
    say("Making .venv …")
    try:
        run([sys.executable, "-m", "venv", "--clear", VENV])
    except StepFailed as error:
        raise StepFailed(
            f"{error}\nThis Python cannot make virtual environments. On Debian and Ubuntu: "
            "apt install python3-venv"
        ) from error


def _install(requirements: Path) -> None:
    """By uv, which takes seconds; by pip where uv does not run. Both trust the machine's CAs."""
    if _ensure_uv():
        try:
            run([*UV_INSTALL, "-r", requirements])
        except StepFailed:
            say("uv could not install them, trying pip …")
        else:
            return
    _pip_install(requirements)


def _ensure_uv() -> bool:
    """The uv that is pinned by hash; False where there is none for this machine."""
    if UV.exists():
        return True
    try:
        _pip_install(UV_ALONE)
    except StepFailed:
        return False
    return UV.exists()


def _pip_install(requirements: Path) -> None:
    run([PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", requirements])
