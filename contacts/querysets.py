"""What an actor sees of contacts."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.search import SearchQueryField
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Cast, Coalesce, Lower, Now

from bots.models import Bot
from contacts.searching import asked_words
from konan.core.tenancy import Actor, TenantQuerySet
from teams.roles import LEAST_ROLE, Need

if TYPE_CHECKING:
    from contacts.models import Contact  # noqa: F401 (the row's type)


class _Holds(Func):
    """`words @@ terms`, as they are: no language's stop words and stems come in between."""

    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()


class ContactQuerySet(TenantQuerySet["Contact"]):
    def visible_to(self, actor: Actor, need: Need = "view") -> Self:
        """A person's own contacts, and those of the bots on which their role is enough.

        Bots that others share are looked up first: with the owners named, PostgreSQL reads
        the contacts of these owners alone.
        """
        if actor.user_id is None:
            return self.none()
        bots = Bot.objects.visible_to(actor).filter(Q(role__gte=LEAST_ROLE[need]))
        shared = dict(bots.exclude(owner_id=actor.user_id).values_list("pk", "owner_id"))
        if not shared:
            return self.filter(owner_id=actor.user_id)
        through = self.model.bots.through._default_manager
        of_shared = through.filter(contact_id=OuterRef("pk"), bot_id__in=shared)
        return self.filter(
            Q(owner_id=actor.user_id) | Exists(of_shared),
            owner_id__in={actor.user_id, *shared.values()},
        )

    def search(self, q: str) -> Self:
        """Each word of `q` begins a word of name, e-mail, company, phone or external id."""
        asked = asked_words(q)
        if not asked:
            return self.none() if q.strip() else self
        terms = Value(" & ".join(f"'{word}':*" for word in asked))
        return self.filter(_Holds(F("found_by"), Cast(terms, SearchQueryField())))

    def blocked_now(self, blocked: bool) -> Self:
        now = Q(blocked_until__isnull=True) | Q(blocked_until__gt=Now())
        return self.filter(now, blocked=True) if blocked else self.exclude(now, blocked=True)

    def to_sort(self) -> Self:
        """With what lists are ordered by, never null: `called` and `seen_at`."""
        return self.annotate(called=Lower("name"), seen_at=Coalesce("last_seen_at", "created_at"))
