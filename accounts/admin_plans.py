"""Operators make plans, and give them: for good, as a trial, as a comp. All of it is audited."""

from typing import Any, Final, cast

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from accounts.models import Plan, User
from accounts.pages.plan import LABELS
from accounts.plan_models import PlanTerm
from accounts.plans import LIMITS, Limit, limits_of
from accounts.services.plan_terms import (
    check_term_end,
    plan_set,
    plan_term_end,
    plan_term_start,
)
from konan.core.errors import DomainError
from konan.core.operating import NAMED_MOMENTS
from konan.core.pages import actor_of, show_errors

MOST: Final = 1_000_000_000


def _number(limit: Limit) -> forms.IntegerField:
    return forms.IntegerField(
        label=LABELS[limit],
        required=False,
        min_value=0,
        max_value=MOST,
        help_text=_("Empty: no limit."),
    )


class PlanForm(forms.ModelForm):  # type: ignore[type-arg]
    bots = _number("bots")
    seats = _number("seats")
    documents = _number("documents")
    messages_per_month = _number("messages_per_month")
    webhooks = _number("webhooks")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for limit, allowed in limits_of(self.instance).items():
            self.fields[limit].initial = allowed

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        told = {limit: sent.get(limit) for limit in LIMITS}
        self.instance.limits = {limit: n for limit, n in told.items() if n is not None}
        return sent

    class Meta:
        model = Plan
        fields = ("code", "name")


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = PlanForm
    list_display = ("name", "code", "shown_limits")
    search_fields = ("code", "name")
    ordering = ("code",)
    fieldsets = (
        (None, {"fields": ("name", "code")}),
        (_("Limits"), {
            "fields": LIMITS,
            "description": _("Whoever has more than a limit keeps it; only new things are refused."),
        }),
    )  # fmt: skip

    @admin.display(description=_("limits"))
    def shown_limits(self, plan: Plan) -> str:
        bound = {LABELS[limit]: n for limit, n in limits_of(plan).items() if n is not None}
        return " · ".join(f"{label}: {n}" for label, n in bound.items()) or "–"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("code",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Not the one that new accounts are given."""
        kept = obj is not None and obj.pk == settings.DEFAULT_PLAN
        return super().has_delete_permission(request, obj) and not kept

    def save_model(self, request: HttpRequest, obj: Plan, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        _record(request, obj, "plan.updated" if change else "plan.created")

    def delete_model(self, request: HttpRequest, obj: Plan) -> None:
        _record(request, obj, "plan.deleted")
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Plan]) -> None:
        for plan in queryset.exclude(pk=settings.DEFAULT_PLAN):
            self.delete_model(request, plan)


class TermForm(forms.ModelForm):  # type: ignore[type-arg]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan_after"].required = False
        self.fields["plan_after"].help_text = _("Empty: the plan that the person has now.")
        self.fields["until"].help_text = _("In UTC. Empty, of a comp alone: until further notice.")
        self.fields["note"].help_text = _("For operators; its person does not see it.")

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        if "until" in sent and "kind" in sent:
            try:
                check_term_end(kind=sent["kind"], until=sent["until"])
            except DomainError as error:
                show_errors(cast("forms.Form", self), error)
        return sent

    class Meta:
        model = PlanTerm
        fields = ("user", "kind", "plan", "until", "plan_after", "note")


@admin.register(PlanTerm)
class PlanTermAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What is deleted here ends at once, as if its time were over."""

    form = TermForm
    list_display = ("user", "kind", "plan", "until", "plan_after", "created_at")
    list_filter = ("kind", "plan")
    list_select_related = ("user", "plan", "plan_after")
    search_fields = ("user__email", "note")
    autocomplete_fields = ("user",)
    formfield_overrides = NAMED_MOMENTS
    ordering = ("until",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("user",) if obj else ()

    def save_model(self, request: HttpRequest, obj: PlanTerm, form: Any, change: bool) -> None:
        plan_term_start(
            actor=actor_of(request),
            user=obj.user,
            kind=obj.kind,
            plan=obj.plan,
            until=obj.until,
            plan_after=form.cleaned_data.get("plan_after"),
            note=obj.note,
        )
        obj.refresh_from_db()

    def delete_model(self, request: HttpRequest, obj: PlanTerm) -> None:
        plan_term_end(actor=actor_of(request), user_id=obj.user_id)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[PlanTerm]) -> None:
        for term in queryset:
            self.delete_model(request, term)


class PlanOfPersonAdmin(UserAdmin):  # type: ignore[type-arg]
    """Of the admin of people: who is given another plan has it by the service that audits it."""

    formfield_overrides = NAMED_MOMENTS

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Everybody has a plan."""
        if db_field.name == "plan":
            kwargs["required"] = True
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        plan = obj.plan
        if change and "plan" in form.changed_data and plan is not None:
            obj.plan_id = form.initial["plan"]
            super().save_model(request, obj, form, change)
            plan_set(actor=actor_of(request), user=obj, plan=plan)
            obj.plan = plan
            return
        obj.plan_id = obj.plan_id or settings.DEFAULT_PLAN
        super().save_model(request, obj, form, change)


def _record(request: HttpRequest, plan: Plan, action: str) -> None:
    record(
        actor=actor_of(request),
        action=action,
        owner_id=None,
        subject=f"plan:{plan.pk}",
        data={"name": plan.name, "limits": plan.limits},
    )
