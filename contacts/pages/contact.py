"""One contact's page, and the acts on it."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from bots.access import bots_of
from contacts import services
from contacts.access import contacts_of, get_contact, role_on
from contacts.models import Contact
from contacts.pages.forms import BlockForm, ContactForm
from contacts.shapes import contact_shape
from konan.core.errors import DomainError
from konan.core.pages import Page, show_errors
from teams.roles import LEAST_ROLE, Need, may

MOST_DOUBLES = 8


class ContactBase(Page):
    section = "contacts"
    need: ClassVar[Need] = "view"
    need_to_post: ClassVar[Need] = "reply"

    @cached_property
    def contact(self) -> Contact:
        need = self.need_to_post if self.request.method == "POST" else self.need
        return get_contact(self.actor, self.kwargs["contact_id"], need)


class ContactPage(ContactBase):
    template_name = "contacts/contact.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self._page(self._form(None))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                services.contact_update(
                    actor=self.actor, contact=self.contact, changes=form.changes()
                )
                messages.success(request, _("Saved."))
                return redirect("contact", **kwargs)
            except DomainError as error:
                show_errors(form, error)
                return self._page(form, status=422, there=error.data.get("contact_id"))
        return self._page(form, status=422)

    def _form(self, data: Any) -> ContactForm:
        bots = bots_of(self.actor).filter(owner_id=self.contact.owner_id)
        return ContactForm(data, contact=self.contact, bots=list(bots))

    def _page(self, form: ContactForm, *, status: int = 200, **more: Any) -> HttpResponse:
        role = role_on(self.actor, self.contact)
        context = {
            "form": form,
            "contact": self.contact,
            "shape": contact_shape(self.contact, actor=self.actor),
            "rights": {need: may(role, need) for need in LEAST_ROLE},
            "block_form": BlockForm(),
        }
        return self.render({**context, **more}, status=status)


class ContactAct(ContactBase):
    """One act on a contact, sent by a form."""

    http_method_names = ["post"]

    def act(self) -> str:
        """Does it; returns what to say."""
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        messages.success(request, self.act())
        return redirect("contact", **kwargs)


class ContactBlock(ContactAct):
    def act(self) -> str:
        form = BlockForm(self.request.POST)
        until = form.until() if form.is_valid() else None
        services.contact_block(actor=self.actor, contact=self.contact, blocked=True, until=until)
        return _("Blocked. What they send is kept and bothers nobody.")


class ContactUnblock(ContactAct):
    def act(self) -> str:
        services.contact_block(actor=self.actor, contact=self.contact, blocked=False)
        return _("No longer blocked.")


class ContactMerge(ContactAct):
    def act(self) -> str:
        contact = self.contact
        other = get_contact(self.actor, self.request.POST.get("contact_id"), "reply")
        services.contact_merge(actor=self.actor, contact=contact, other=other)
        return _("Merged: these are one person now.")


class ContactDoubles(ContactBase):
    """Who else could be this person: a fragment of the merge dialog."""

    template_name = "contacts/doubles.html"
    need: ClassVar[Need] = "reply"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        q = request.GET.get("q", "").strip()[:200]
        others = contacts_of(self.actor, "reply").filter(owner_id=self.contact.owner_id)
        found = others.exclude(pk=self.contact.pk).search(q)[:MOST_DOUBLES] if q else ()
        return self.render({"contact": self.contact, "q": q, "found": found})


class ContactErase(ContactAct):
    need_to_post: ClassVar[Need] = "manage"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        services.contact_delete(actor=self.actor, contact=self.contact)
        messages.success(request, _("Erased, with all that was said."))
        return redirect("contacts")


class ContactJson(ContactBase):
    need: ClassVar[Need] = "manage"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        told = services.contact_export(actor=self.actor, contact=self.contact)
        answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 2})
        answer["Content-Disposition"] = 'attachment; filename="contact.json"'
        return answer
