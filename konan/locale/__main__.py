"""`python -m konan.locale update`: read the sources anew; `compile`: make what gettext reads."""

import sys

from konan.locale.catalogues import PLURALS, compile_all, path_of, update


def main(command: str) -> int:
    if command == "compile":
        compile_all()
        return 0
    from konan.locale.sources import ROOT, messages

    marked = messages()
    missing = {language: update(language, marked) for language in PLURALS}
    for language, texts in missing.items():
        print(f"{path_of(language).relative_to(ROOT)}: {len(marked)} texts, {len(texts)} to do")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
