"""What templates draw with: icons, form controls, initials, how long ago."""

import math
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django import template
from django.conf import settings
from django.forms import BaseForm, BoundField, CheckboxInput, Select, Textarea
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()

THEMES = ("light", "dark")
TINTS: Final = 6
THEME_COOKIE = "konan_theme"


@register.simple_tag
def icon(name: str, classes: str = "") -> SafeString:
    """One of the icons of frontend/icons.json, as decoration: the label stands beside it."""
    return format_html(
        '<svg class="icon {}" viewBox="0 0 24 24" aria-hidden="true"><use href="{}#{}"/></svg>',
        classes,
        static("icons.svg"),
        name,
    )


@register.simple_tag
def control(field: BoundField, **attrs: Any) -> SafeString:
    """The field's widget in the clothes of frontend/styles; `_` in names stands for `-`."""
    widget = field.field.widget
    classes = "input"
    if isinstance(widget, Textarea):
        classes = "textarea"
    elif isinstance(widget, Select):
        classes = "select"
    elif isinstance(widget, CheckboxInput):
        classes = ""
    elif widget.attrs.get("autocomplete") == "one-time-code":
        classes = "input input--code"
    named = {name.replace("_", "-"): value for name, value in attrs.items()}
    extra = f"{classes} {widget.attrs.get('class', '')}".strip()
    return field.as_widget(attrs={**({"class": extra} if extra else {}), **named})


@register.simple_tag
def wrong_fields(form: BaseForm | None) -> list[BoundField]:
    """The fields in sight that have errors, for the summary above a form."""
    return [field for field in form.visible_fields() if field.errors] if form else []


@register.filter
def initial(text: str) -> str:
    """The letter in an avatar."""
    return next((letter.upper() for letter in text if letter.isalnum()), "·")


@register.filter
def tint(key: UUID) -> str:
    """The class of an avatar's colour: always the same for the same one."""
    return f"avatar--tint-{key.int % TINTS}"


@register.filter
def how_long_ago(at: datetime) -> str:
    """“3 minutes ago”, in one unit; below a minute “just now”. It stands behind a verb."""
    passed = timezone.now() - at
    minutes, days = int(passed.total_seconds()) // 60, passed.days
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return ngettext("%(n)s minute ago", "%(n)s minutes ago", minutes) % {"n": minutes}
    if days < 1:
        hours = minutes // 60
        return ngettext("%(n)s hour ago", "%(n)s hours ago", hours) % {"n": hours}
    if days < 30:
        return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days}
    if days < 365:
        months = days // 30
        return ngettext("%(n)s month ago", "%(n)s months ago", months) % {"n": months}
    years = days // 365
    return ngettext("%(n)s year ago", "%(n)s years ago", years) % {"n": years}


@register.filter
def minutes_left(until: datetime) -> int:
    """Until then, begun ones counted: the last one is never none."""
    return max(1, math.ceil((until - timezone.now()).total_seconds() / 60))


@register.simple_tag
def mails_are_files() -> bool:
    """Whether this is a first run whose mails are read at /dev/mail."""
    return bool(settings.EMBEDDED and not settings.EMAIL_URL)


@register.simple_tag(takes_context=True)
def theme_attribute(context: template.Context) -> SafeString:
    """data-theme="…" where the person chose one; without it the system decides."""
    request: HttpRequest | None = context.get("request")
    chosen = request.COOKIES.get(THEME_COOKIE) if request else None
    return format_html(' data-theme="{}"', chosen) if chosen in THEMES else SafeString("")
