"""Headings and paragraphs, as they come, into sections with heading paths."""

from bots.answering.documents import Section


class Outline:
    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []
        self._paragraphs: list[str] = []
        self._sections: list[Section] = []
        self.first_heading = ""

    def heading(self, level: int, title: str) -> None:
        if not title:
            return
        self._close()
        self.first_heading = self.first_heading or title
        self._path = [item for item in self._path if item[0] < level] + [(level, title[:300])]

    def text(self, paragraph: str) -> None:
        if paragraph.strip():
            self._paragraphs.append(paragraph.strip())

    def sections(self) -> tuple[Section, ...]:
        self._close()
        return tuple(self._sections)

    def _close(self) -> None:
        if self._paragraphs:
            path = tuple(title for _, title in self._path)
            self._sections.append(Section(path, "\n\n".join(self._paragraphs)))
            self._paragraphs = []
