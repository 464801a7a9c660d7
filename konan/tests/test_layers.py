"""The stack of house.md: imports go down only, and reads pass the doors."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = {
    "konan.core": 0,
    "accounts": 10,
    "teams": 11,
    "bots": 20,
    "contacts": 21,
    "conversations": 30,
    "inbox": 40,
    "notifications": 50,
    "analytics": 60,
    "konan": 99,  # the roof: settings, urls, api, site, embedded, testing
}
DOORS = ("views.py", "tasks.py", "consumers.py")


def modules() -> Iterator[tuple[str, Path]]:
    for top in ("konan", "accounts", "teams", "bots", "contacts", "conversations", "inbox",
                "notifications", "analytics"):  # fmt: skip
        for path in sorted((ROOT / top).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), path


def floor_of(module: str) -> int | None:
    fitting = [name for name in FLOORS if module == name or module.startswith(f"{name}.")]
    return FLOORS[max(fitting, key=len)] if fitting else None


def imported(module: str, path: Path) -> Iterator[tuple[str, int]]:
    """Every import, inside functions too, but for AppConfig.ready and TYPE_CHECKING."""
    tree = ast.parse(path.read_text())
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    allowed = {id(node) for spared in _spared(tree, path) for node in ast.walk(spared)}
    for node in ast.walk(tree):
        if id(node) in allowed:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*parts, base] if base else parts)
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def _spared(tree: ast.Module, path: Path) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "ready" and path.name == "apps.py":
            yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield node


def is_test(module: str) -> bool:
    return ".tests" in module or module.startswith("konan.testing")


def climbs() -> Iterator[str]:
    for module, path in modules():
        here = floor_of(module)
        if here is None or is_test(module):
            continue
        for name, line in imported(module, path):
            there = floor_of(name)
            if there is not None and there > here:
                yield f"{path.relative_to(ROOT)}:{line} imports {name}"


def test_imports_only_go_down() -> None:
    assert list(climbs()) == []


def test_the_product_does_not_import_its_tests() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for module, path in modules()
        if not is_test(module)
        for name, line in imported(module, path)
        if is_test(name)
    ]
    assert wrong == []


def test_doors_read_through_access_and_querysets() -> None:
    """`.objects` in a view, page, consumer or task goes past what an actor may see."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for module, path in modules()
        if is_door(module, path)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr == "objects"
    ]
    assert wrong == []


def is_door(module: str, path: Path) -> bool:
    if is_test(module) or module.startswith("konan.core"):
        return False
    return path.name in DOORS or "pages" in path.parts


@pytest.mark.parametrize(
    ("module", "name", "is_climb"),
    [
        ("konan.core.api.views", "accounts.models.User", True),
        ("bots.models", "contacts.models.Contact", True),
        ("contacts.models", "bots.models.Bot", False),
        ("accounts.access", "teams.roles", True),
        ("conversations.api.views", "konan.core.errors", False),
        ("bots.models", "konan.urls", True),
    ],
)
def test_the_floors_are_the_houses(module: str, name: str, is_climb: bool) -> None:
    here, there = floor_of(module), floor_of(name)
    assert here is not None
    assert there is not None
    assert (there > here) is is_climb


def test_imports_inside_functions_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "views.py"
    path.write_text("def f():\n    from conversations import models\n")
    assert [name for name, _ in imported("bots.views", path)] == ["conversations.models"]
