"""The folder's index.html: each page with its looks beside each other."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Final

from konan.testing.screens.camera import LOOKS

_HEAD: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every page</title>
<meta name="viewport" content="width=device-width">
<style>
  body { margin: 0; font: 14px system-ui; background: #808080; color: #fff }
  nav { position: fixed; inset: 0 auto 0 0; inline-size: 13rem; overflow: auto; padding: 1rem;
        background: #333; box-sizing: border-box }
  nav a { display: block; color: inherit; padding-block: 2px; overflow-wrap: anywhere }
  main { margin-inline-start: 13rem; scroll-snap-type: y proximity }
  section { padding: 1rem; scroll-snap-align: start; min-block-size: 100vh; box-sizing: border-box }
  div { display: grid; grid-template-columns: 3fr 3fr 3fr 1fr; gap: 1rem; align-items: start }
  img { inline-size: 100%; block-size: auto; box-shadow: 0 0 0 1px #0003; background: #fff }
</style>
"""


def write_album(folder: Path, names: Iterable[str]) -> None:
    there = [name for name in names if any(_file(folder, name, look) for look in LOOKS)]
    links = "".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name in there)
    pages = "".join(_section(folder, name) for name in there)
    html = f"{_HEAD}<nav>{links}</nav><main>{pages}</main></html>\n"
    (folder / "index.html").write_text(html)


def _section(folder: Path, name: str) -> str:
    files = [file for look in LOOKS if (file := _file(folder, name, look))]
    pictures = "".join(
        f'<a href="{escape(file)}"><img loading="lazy" src="{escape(file)}" alt="{escape(file)}"></a>'
        for file in files
    )
    return f'<section id="{escape(name)}"><h2>{escape(name)}</h2><div>{pictures}</div></section>'


def _file(folder: Path, name: str, look: str) -> str:
    file = f"{name}.{look}.png"
    return file if (folder / file).is_file() else ""
