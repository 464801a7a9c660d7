"""Why a document could not be read, in words that its owner understands and can act on."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from konan.core.outbound.errors import REASONS

MESSAGES: Final[dict[str, Any]] = {
    **REASONS,
    "empty": _("The file is empty."),
    "no_text": _("There is no text to read: it may be a scan, or drawn by a script."),
    "encrypted": _("The file is protected by a password. Remove it and upload the file again."),
    "broken": _("The file is damaged and cannot be read. Save it again, then upload it."),
    "wrong_type": _("The content does not fit the file's name. Check the ending of the name."),
    "not_text": _("This is not a text: only PDF, DOCX, HTML, Markdown, text and CSV can be read."),
    "unsupported": _("This kind of file cannot be read. Use PDF, DOCX, HTML, MD, TXT or CSV."),
    "unpacks_too_large": _("The file takes too much space when it is unpacked."),
    "too_many_pages": _("The file has more than 500 pages. Split it and upload the parts."),
    "too_long": _("There is too much text (over 2 million characters). Split it into parts."),
    "too_complex": _("The file needs too much memory to be read. Split it into parts."),
    "timed_out": _("Reading took too long. Split the document into parts."),
    "page_timed_out": REASONS["timed_out"],
    "page_not_found": _("There is no such page (the site answered 404). Check the address."),
    "page_refused": _("The site does not let us read this page: it asks for a sign-in."),
    "not_html": _("There is no web page at this address, but a file. Upload the file instead."),
    "robots": _(
        "The site's robots.txt asks us not to read it. Allow “Konan” there, then try again."
    ),
    "elsewhere": _("This address leads to another site."),
    "nothing_found": _(
        "No page with text to read was found: it may be drawn by a script. "
        "Add a text or a file instead."
    ),
    "interrupted": _("Looking round broke off. Try it again."),
    "unsteady": _("The site stopped answering. Try it again later."),
    "most_time": _("The site answers so slowly that no page was read in time."),
    "most_visits": _("Many pages were seen, and none had text to read."),
    "stopped": _("You ended it before a page was found."),
    "gave_up": _("It could not be read after three tries. Add it again, or tell us."),
}


def message(code: str) -> str:
    return str(MESSAGES.get(code, MESSAGES["gave_up"]))
