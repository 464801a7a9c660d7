"""Every text that the sources mark for translation; GNU gettext is not needed to find them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.utils.translation.template import templatize

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FOLDERS: Final = (
    *("accounts", "analytics", "bots", "contacts", "conversations", "inbox", "konan"),
    *("notifications", "teams", "templates"),
)
# Where the arguments of each function stand: context, text, plural.
SHAPES: Final = {
    "gettext": ("text",),
    "pgettext": ("context", "text"),
    "ngettext": ("text", "plural"),
    "npgettext": ("context", "text", "plural"),
}
NAMES: Final = {
    "_": SHAPES["gettext"],
    "gettext_noop": SHAPES["gettext"],
    **SHAPES,
    **{f"{name}_lazy": shape for name, shape in SHAPES.items()},
}
STRING: Final = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
CALL: Final = re.compile(rf"(?<!\w)(n?p?gettext|_)\(\s*({STRING}(?:\s*,\s*{STRING})*)")


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    plural: str = ""
    context: str = ""


def messages() -> dict[Message, list[str]]:
    """Each text once, in the order of the files, with the names of the files that show it."""
    found: dict[Message, list[str]] = {}
    for path in _files():
        name = str(path.relative_to(ROOT))
        for message in _marked(path):
            files = found.setdefault(message, [])
            if name not in files:
                files.append(name)
    return found


def _files() -> list[Path]:
    paths = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")))
    return [
        path
        for path in paths
        if path.suffix in (".py", ".html", ".txt") and "tests" not in path.parts
    ]


def _marked(path: Path) -> Iterator[Message]:
    source = path.read_text()
    return _in_python(source) if path.suffix == ".py" else _in_template(source, path)


def _in_python(source: str) -> Iterator[Message]:
    nodes = list(ast.walk(ast.parse(source)))
    names = {**NAMES, **dict(_imported(nodes))}
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        shape = names.get(call.func.id) if isinstance(call.func, ast.Name) else None
        texts = [text for node in call.args if (text := _constant(node))]
        if shape and len(texts) >= len(shape):
            yield Message(**dict(zip(shape, texts, strict=False)))


def _imported(nodes: list[ast.AST]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The functions by the names that the file gives them, such as `_l`."""
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            for each in node.names:
                if each.name in NAMES:
                    yield each.asname or each.name, NAMES[each.name]


def _constant(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _in_template(source: str, path: Path) -> Iterator[Message]:
    """Django turns a template into calls of gettext between blanked-out text."""
    for name, arguments in CALL.findall(templatize(source, origin=str(path))):
        texts = [ast.literal_eval(text) for text in re.findall(STRING, arguments)]
        yield Message(**dict(zip(NAMES[name], texts, strict=False)))
