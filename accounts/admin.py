"""Operators' view of people, sign-ins and the audit trail; of plans see accounts.admin_plans."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.admin_plans import PlanOfPersonAdmin
from accounts.audit import record
from accounts.audit_words import AREAS, acts_of, details, told
from accounts.browser import IMPERSONATION
from accounts.models import AuditEntry, Impersonation, SignIn, User
from accounts.services.impersonating import LASTS, impersonation_begin, impersonation_end
from accounts.services.leaving import erase_account
from accounts.services.tokens import end_sign_ins
from konan.core.errors import DomainError
from konan.core.operating import OperatorAdmin, ShortPaginator, erased_alone, searched
from konan.core.pages import actor_of, show_errors

admin.site.unregister(Group)  # operators are all alike


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The owner of the account reads it: in a mail now, and in their audit log."),
    )


@admin.register(User)
class PersonAdmin(PlanOfPersonAdmin):
    change_form_template = "admin/accounts/user/change_form.html"
    paginator = ShortPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    ordering = ("-id",)
    list_display = ("email", "name", "plan", "email_verified_at", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "plan", "locale")
    list_select_related = ("plan",)
    search_fields = ("email", "name")
    readonly_fields = ("created_at", "last_login")
    fieldsets = (
        (None, {"fields": ("email", "password")}),
        (_("Person"), {"fields": ("name", "locale", "timezone", "email_verified_at", "plan")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser")}),
        (_("Times"), {"fields": ("created_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)
    filter_horizontal = ()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[User], search_term: str
    ) -> tuple[QuerySet[User], bool]:
        """By the beginning of the address, or by id; a name only as it begins."""
        term = search_term.strip()
        by_email = searched(queryset, term.lower(), ("pk",), ("email",))
        return by_email | searched(queryset, term, ("pk",), ("name",)), False

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        changed = sorted(set(form.changed_data) - {"plan", "password1", "password2"})
        if not changed:
            return
        if change and not obj.is_active:
            end_sign_ins(user=obj)
        self._record(
            request, obj, "user.changed_by_operator" if change else "user.created", fields=changed
        )

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        return erased_alone(objs)

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        actor = actor_of(request)
        if actor is None or obj.pk == actor.user_id:
            raise PermissionDenied
        erase_account(actor=actor, user=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            self.delete_model(request, user)

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002 (Django names it)
        form_url: str = "",
    ) -> HttpResponse:
        """Whoever was signed in with the old password is so no more."""
        before = User.objects.filter(pk=id).values_list("password", flat=True).first()
        answer = super().user_change_password(request, id, form_url)
        user = User.objects.filter(pk=id).exclude(password=before).first()
        if user is not None:
            end_sign_ins(user=user)
            self._record(request, user, "password.set_by_operator")
        return answer

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.impersonate)
        own = path("<path:person_id>/impersonate/", view, name="accounts_user_impersonate")
        return [own, *super().get_urls()]

    def impersonate(self, request: HttpRequest, person_id: str) -> HttpResponseBase:
        """Asks why, then goes on as that person on every page but the admin's."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        user = get_object_or_404(User, pk=person_id)
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._begin(request, user, form.cleaned_data["reason"])
            except DomainError as error:
                show_errors(form, error)
        return render(
            request,
            "admin/accounts/user/impersonate.html",
            {
                **self.admin_site.each_context(request),
                "title": _("Act as this person"),
                "opts": self.opts,
                "person": user,
                "form": form,
                "minutes": int(LASTS.total_seconds() // 60),
            },
        )

    def _begin(self, request: HttpRequest, user: User, reason: str) -> HttpResponseRedirect:
        actor = actor_of(request)
        assert actor is not None and isinstance(request.user, User)
        begun = impersonation_begin(actor=actor, operator=request.user, user=user, reason=reason)
        request.session[IMPERSONATION] = str(begun.pk)
        return HttpResponseRedirect("/home")

    def _record(self, request: HttpRequest, user: User, action: str, **data: Any) -> None:
        subject = f"user:{user.pk}"
        actor = actor_of(request)
        record(actor=actor, action=action, owner_id=user.pk, subject=subject, data=data)


class AreaFilter(admin.SimpleListFilter):
    title = _("what")
    parameter_name = "area"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(name, label) for name, (label, _nouns) in AREAS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        area = self.value()
        return queryset.filter(action__in=acts_of(area)) if area in AREAS else queryset


@admin.register(AuditEntry)
class AuditEntryAdmin(OperatorAdmin):
    list_display = ("created_at", "what", "detail", "actor_id", "on_behalf_of", "owner_id", "ip")
    list_filter = (AreaFilter, "created_at")
    by_ids = ("pk", "owner_id", "actor_id", "on_behalf_of")
    starts_with: ClassVar = ()
    search_help_text = _("The id of an account, a person or an entry")

    @admin.display(description=_("what"))
    def what(self, entry: AuditEntry) -> str:
        return told(entry.action)

    @admin.display(description=_("details"))
    def detail(self, entry: AuditEntry) -> str:
        return " · ".join([entry.subject, *details(entry.data)])


@admin.register(SignIn)
class SignInAdmin(OperatorAdmin):
    list_display = ("user", "kind", "ip", "created_at", "last_seen_at", "ended_at")
    list_filter = ("kind",)
    list_select_related = ("user",)
    by_ids = ("pk", "user_id")
    starts_with = ("user__email",)


@admin.register(Impersonation)
class ImpersonationAdmin(OperatorAdmin):
    list_display = ("user", "operator", "reason", "created_at", "expires_at", "ended_at")
    list_select_related = ("user", "operator")
    by_ids = ("pk", "user_id", "operator_id")
    starts_with = ("user__email",)
    actions = ("end",)

    @admin.action(description=_("End the selected impersonations"), permissions=["view"])
    def end(self, request: HttpRequest, queryset: QuerySet[Impersonation]) -> None:
        for impersonation in queryset:
            impersonation_end(impersonation=impersonation)
        messages.success(request, _("They are over."))
