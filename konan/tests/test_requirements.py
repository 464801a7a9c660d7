"""What the running server imports is installed where nobody develops: in requirements.txt."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
APPS = (
    *("konan", "accounts", "bots", "conversations", "inbox"),
    *("analytics", "teams", "contacts", "notifications"),
)
NOT_RUNNING = {"tests", "testing", "conftest.py"}


def test_what_the_server_imports_is_required() -> None:
    required = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(), re.M))
    distributions = packages_distributions()
    missing = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in _running()
        for name in _imported(path)
        if name not in sys.stdlib_module_names
        and name not in APPS
        and not {_plain(each) for each in distributions.get(name, [name])} & required
    }
    assert not missing, "a server that is installed from requirements.txt cannot start"


def _running() -> Iterator[Path]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            if not NOT_RUNNING & set(path.parts):
                yield path


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
