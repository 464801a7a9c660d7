"""What every table of the operators' admin shares: fast with a million rows, nothing by mistake.

Nothing is counted to the end; a search looks where an index leads to: by id, and by the
beginnings of what `starts_with` names.
"""

from typing import Any, ClassVar, Final

from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.paginator import Paginator
from django.db.models import DateTimeField, Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from konan.core.ids import parse_uuid

MOST_COUNTED: Final = 5_000


class ShortPaginator(Paginator):  # type: ignore[type-arg]
    """Counts to 5,000: whoever wants to go further back narrows the list."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        assert isinstance(rows, QuerySet)
        return rows.order_by()[:MOST_COUNTED].count()


class MomentWidget(AdminSplitDateTime):
    """A day and a time of day, each with a name that is heard."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        day, clock = context["widget"]["subwidgets"]
        day["attrs"]["aria-label"], clock["attrs"]["aria-label"] = _("Date"), _("Time")
        return context


NAMED_MOMENTS: Final[dict[Any, Any]] = {DateTimeField: {"widget": MomentWidget}}


class OperatorAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shows, and changes nothing unless a subclass says so."""

    paginator = ShortPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    ordering = ("-id",)
    by_ids: ClassVar[tuple[str, ...]] = ("pk",)
    starts_with: ClassVar[tuple[str, ...]] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        """What is named here only makes the field appear: see get_search_results."""
        return self.by_ids + self.starts_with

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return searched(queryset, search_term, self.by_ids, self.starts_with), False


def searched(
    rows: QuerySet[Any], term: str, by_ids: tuple[str, ...], starts_with: tuple[str, ...]
) -> QuerySet[Any]:
    text = term.strip()
    if not text:
        return rows
    if (wanted := parse_uuid(text)) is not None:
        fits = Q()
        for name in by_ids:
            fits |= Q(**{name: wanted})
        return rows.filter(fits)
    if not starts_with:
        return rows.none()
    fits = Q()
    for name in starts_with:
        fits |= Q(**{f"{name}__startswith": text})
    return rows.filter(fits)


def erased_alone(objects: Any) -> tuple[list[str], dict[str, int], set[str], list[str]]:
    """For a page that asks whether to delete: what hangs on it is not walked through first.

    A service erases it, and the page's own words say what goes along.
    """
    rows: list[Model] = list(objects)
    return [str(row) for row in rows], {}, set(), []
