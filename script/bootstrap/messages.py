"""The translations: compiled when a catalogue has changed, so that gettext can read them."""

import subprocess

from .environment import DEVELOPMENT, PYTHON, VENV, ensure_environment
from .steps import ROOT, digest, is_done, run, say

COMPILED = VENV / ".messages.sha256"
KEEPER = (PYTHON, "-m", "konan.locale")


def ensure_messages() -> None:
    catalogues = sorted((ROOT / "konan" / "locale").glob("*/LC_MESSAGES/*.po"))
    state = digest(catalogues)
    if is_done(COMPILED, state) and all(file.with_suffix(".mo").is_file() for file in catalogues):
        return
    say("Compiling the translations …")
    run([*KEEPER, "compile"])
    COMPILED.write_text(state)


def update_messages() -> int:
    """Bring the catalogues in step with the sources; says how much there is to translate."""
    ensure_environment(DEVELOPMENT)
    code = subprocess.run([*KEEPER, "update"], cwd=ROOT, check=False).returncode
    ensure_messages()
    return code
