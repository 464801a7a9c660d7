"""How the desk says when."""

from datetime import datetime, timedelta
from typing import Final

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()
TINTS: Final = 6


@register.simple_tag
def ago(at: datetime | None, classes: str = "") -> SafeString:
    """How long ago, in a word; the page's script keeps it true."""
    if at is None:
        return SafeString("")
    return format_html(
        '<time class="{}" datetime="{}" title="{}" data-ago>{}</time>',
        classes,
        at.isoformat(),
        date_format(timezone.localtime(at), "DATETIME_FORMAT"),
        in_short(timezone.now() - at),
    )


def in_short(passed: timedelta) -> str:
    minutes = max(0, int(passed.total_seconds()) // 60)
    if minutes < 1:
        return _("now")
    if minutes < 60:
        return _("{n} min").format(n=minutes)
    if minutes < 24 * 60:
        return _("{n} h").format(n=minutes // 60)
    return _("{n} d").format(n=minutes // (24 * 60))


@register.simple_tag
def day(at: datetime) -> str:
    """Today, yesterday, or the date."""
    then, today = timezone.localtime(at).date(), timezone.localdate()
    if then == today:
        return _("Today")
    if then == today - timedelta(days=1):
        return _("Yesterday")
    return date_format(then, "DATE_FORMAT")
