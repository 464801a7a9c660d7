"""What parsing hands to chunking."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A run of text under one heading path; `page` where the source has pages."""

    heading_path: tuple[str, ...]
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """`language` may be empty: then each chunk's is detected."""

    title: str
    sections: tuple[Section, ...]
    language: str = ""
