"""/contacts: what an integrator and a team see, make and change."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from contacts.models import Contact
from konan.core.ids import uuid7
from konan.testing.api import Api, ResourceCases, assert_problem
from konan.testing.world import World, make_bot

News = Callable[[], list[dict[str, Any]]]


class TestContactResource(ResourceCases):
    list_path = "/contacts"
    one_path = "/contacts/{id}"

    @pytest.fixture(autouse=True)
    def _somebody(self, amal: Contact) -> None:
        """The cases need one."""

    def thing(self, world: World) -> Any:
        return Contact.objects.get(email="amal@example.com").pk


class TestCreate:
    def test_everything_that_is_sent_is_kept(self, world: World, api: Api, news: News) -> None:
        sent = {
            "name": " Amal ",
            "email": "Amal@Example.COM",
            "phone": "+212 600-123456",
            "external_id": "c-42",
            "company": "Atlas",
            "tags": [" VIP ", "vip", "new"],
            "attributes": {"plan": "pro", "seats": 5, "trial": None},
            "notes": "Likes lamps.",
            "bot_ids": [str(world.bot.pk)],
        }
        answer = api.as_(world.owner).post("/contacts", sent)
        assert answer.status_code == 201, answer.content
        made = answer.json()  # type: ignore[attr-defined]
        clean = {
            **sent, "name": "Amal", "email": "amal@example.com", "tags": ["vip", "new"],
            "attributes": {"plan": "pro", "seats": 5},
        }  # fmt: skip
        assert {name: made[name] for name in clean} == clean
        assert (made["verified"], made["blocked"], made["sessions"]) == (False, False, 0)
        assert made["last_seen_at"] is None
        told = news()
        assert [(each["action"], each["contact"]) for each in told] == [("created", made)]

    def test_the_same_address_twice_names_who_has_it(
        self, world: World, api: Api, amal: Contact
    ) -> None:
        answer = api.as_(world.owner).post("/contacts", {"email": "AMAL@example.com"})
        assert assert_problem(answer, 409, "contact_exists")["contact_id"] == str(amal.pk)

    def test_who_may_not_see_the_other_is_not_told_which(
        self, world: World, api: Api, hidden: Contact
    ) -> None:
        sent = {"email": hidden.email, "bot_ids": [str(world.bot.pk)]}
        answer = api.as_(world.agent).post("/contacts", sent)
        assert assert_problem(answer, 409, "contact_exists")["contact_id"] is None

    def test_two_accounts_may_know_the_same_person(
        self, world: World, api: Api, amal: Contact
    ) -> None:
        answer = api.as_(world.stranger).post("/contacts", {"email": amal.email})
        assert answer.status_code == 201

    def test_an_agent_makes_it_in_the_account_of_the_bots_owner(
        self, world: World, api: Api
    ) -> None:
        sent = {"name": "Omar", "bot_ids": [str(world.bot.pk)]}
        assert api.as_(world.agent).post("/contacts", sent).status_code == 201
        assert Contact.objects.get().owner_id == world.owner.user.pk
        assert_problem(api.as_(world.viewer).post("/contacts", sent), 403, "forbidden")
        refused = api.as_(world.stranger).post("/contacts", sent)
        assert_problem(refused, 400, "invalid", field="bot_ids")

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            ({}, "name"),
            ({"company": "Atlas"}, "name"),
            ({"email": "nobody"}, "email"),
            ({"phone": "call me"}, "phone"),
            ({"name": "x" * 121}, "name"),
            ({"name": "A", "tags": [str(n) for n in range(21)]}, "tags"),
            ({"name": "A", "attributes": []}, "attributes"),
            ({"name": "A", "attributes": {str(n): n for n in range(101)}}, "attributes"),
            ({"name": "A", "bot_ids": [str(uuid7())]}, "bot_ids"),
            ({"name": "A", "owner_id": "x"}, "owner_id"),
        ],
    )
    def test_what_is_wrong_is_said(
        self, world: World, api: Api, sent: dict[str, Any], field: str
    ) -> None:
        problem = assert_problem(api.as_(world.owner).post("/contacts", sent), 400, "invalid")
        assert field in [each["field"].partition(".")[0] for each in problem["errors"]]
        assert not Contact.objects.exists()


class TestUpdate:
    def test_attributes_merge_and_null_removes(
        self, world: World, api: Api, amal: Contact, news: News
    ) -> None:
        path = f"/contacts/{amal.pk}"
        api.as_(world.owner).put(path, {"attributes": {"plan": "pro", "seats": 5}})
        changed = api.as_(world.agent).put(path, {"attributes": {"seats": None, "city": "Fès"}})
        assert changed.json()["attributes"] == {"plan": "pro", "city": "Fès"}  # type: ignore[attr-defined]
        assert changed.json()["name"] == "Amal Benali"  # type: ignore[attr-defined]
        assert [each["changed"] for each in news()] == [["attributes"]] * 2

    def test_nothing_is_told_where_nothing_changes(
        self, world: World, api: Api, amal: Contact, news: News
    ) -> None:
        path = f"/contacts/{amal.pk}"
        mine = api.as_(world.owner)
        before = mine.get(path).json()  # type: ignore[attr-defined]
        assert mine.put(path, {**before, "verified": True, "sessions": 9}).json() == before  # type: ignore[attr-defined]
        assert news() == []

    def test_texts_are_cleared_by_null(self, world: World, api: Api, amal: Contact) -> None:
        answer = api.as_(world.owner).put(f"/contacts/{amal.pk}", {"email": None, "notes": ""})
        assert answer.json()["email"] is None  # type: ignore[attr-defined]

    def test_an_address_that_somebody_has_is_a_conflict(
        self, world: World, api: Api, amal: Contact, hidden: Contact
    ) -> None:
        answer = api.as_(world.owner).put(f"/contacts/{amal.pk}", {"email": hidden.email})
        assert assert_problem(answer, 409, "contact_exists")["contact_id"] == str(hidden.pk)

    def test_another_external_id_is_not_the_verified_one(
        self, world: World, api: Api, amal: Contact
    ) -> None:
        Contact.objects.filter(pk=amal.pk).update(verified=True, external_id="c-1")
        mine = api.as_(world.owner)
        kept = mine.put(f"/contacts/{amal.pk}", {"email": "new@example.com"})
        assert kept.json()["verified"] is True  # type: ignore[attr-defined]
        changed = mine.put(f"/contacts/{amal.pk}", {"external_id": "c-2"})
        assert changed.json()["verified"] is False  # type: ignore[attr-defined]

    def test_bots_that_one_does_not_see_stay(self, world: World, api: Api, amal: Contact) -> None:
        private = make_bot(world.owner.user, name="Private")
        amal.bots.add(private)
        seen = api.as_(world.agent).get(f"/contacts/{amal.pk}").json()  # type: ignore[attr-defined]
        assert seen["bot_ids"] == [str(world.bot.pk)]
        api.as_(world.agent).put(f"/contacts/{amal.pk}", {"bot_ids": []})
        assert list(amal.bots.all()) == [private]
        assert_problem(api.as_(world.agent).get(f"/contacts/{amal.pk}"), 404, "not_found")

    def test_a_bot_of_another_account_is_refused(
        self, world: World, api: Api, amal: Contact
    ) -> None:
        own = make_bot(world.agent.user)
        sent = {"bot_ids": [str(world.bot.pk), str(own.pk)]}
        answer = api.as_(world.agent).put(f"/contacts/{amal.pk}", sent)
        assert_problem(answer, 400, "invalid", field="bot_ids")


class TestList:
    def found(self, world: World, by: str = "owner", **asked: str) -> list[str]:
        page = Api(getattr(world, by)).get("/contacts", **asked).json()  # type: ignore[attr-defined]
        return [each["name"] for each in page["results"]]

    def test_who_sees_whom(self, world: World, amal: Contact, hidden: Contact) -> None:
        seen = {name: self.found(world, name) for name in
                ("owner", "admin", "agent", "viewer", "removed", "stranger")}  # fmt: skip
        one, both = ["Amal Benali"], ["Hidden", "Amal Benali"]
        assert seen == {
            "owner": both, "admin": one, "agent": one, "viewer": one, "removed": [],
            "stranger": [],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("q", "found"),
        [
            ("ama", True), ("a", True), ("BEN", True), ("ben amal", True), ("énali", False), ("mal", False),
            ("amal@exam", True), ("atl", True), ("+212 600 12", True), ("customer-4", True),
            ("'", False), ("a'x", False), ("a\\", True), ("amal & x", False), ("", True), ("amál", True),
        ],
    )  # fmt: skip
    def test_search_by_beginnings_of_words(
        self, world: World, amal: Contact, q: str, found: bool
    ) -> None:
        amal.company, amal.phone, amal.external_id = "Atlas", "+212600-123456", "customer-42"
        amal.save()
        assert (self.found(world, q=q) == ["Amal Benali"]) is found

    def test_filters(self, world: World, amal: Contact, hidden: Contact) -> None:
        hidden.blocked = hidden.verified = True
        hidden.save()
        assert self.found(world, tag="VIP") == ["Amal Benali"]
        assert self.found(world, bot_id=str(world.bot.pk)) == ["Amal Benali"]
        assert self.found(world, blocked="true") == ["Hidden"]
        assert self.found(world, verified="false") == ["Amal Benali"]
        hidden.blocked_until = timezone.now() - timedelta(minutes=1)
        hidden.save()
        assert self.found(world, blocked="true") == []

    @pytest.mark.parametrize("asked", [{"sort": "email"}, {"blocked": "maybe"}, {"bot_id": "x"}])
    def test_an_unknown_filter_value_is_refused(
        self, world: World, api: Api, asked: dict[str, str]
    ) -> None:
        answer = api.as_(world.owner).get("/contacts", **asked)
        assert_problem(answer, 400, "invalid", field=next(iter(asked)))

    def test_a_bot_that_one_does_not_see_is_not_there(self, world: World, api: Api) -> None:
        answer = api.as_(world.owner).get("/contacts", bot_id=str(world.theirs.bot.pk))
        assert_problem(answer, 404, "not_found")

    @pytest.mark.parametrize("sort", ["name", "last_seen_at", "created_at"])
    def test_every_order_is_paged_whole_and_both_ways(self, world: World, sort: str) -> None:
        now = timezone.now()
        for number in range(7):
            seen = now - timedelta(days=number) if number % 2 else None
            Contact.objects.create(
                owner=world.owner.user, name="ab"[number % 2] + "x" * (number // 2),
                last_seen_at=seen, created_at=now - timedelta(hours=number * 7),
            )  # fmt: skip
        up, down = (self.paged(world, order) for order in (sort, f"-{sort}"))
        assert len(up) == len(set(up)) == 7
        assert up == down[::-1]

    def paged(self, world: World, sort: str) -> list[str]:
        api, found = Api(world.owner), []
        url: str | None = f"/api/v1/contacts?limit=2&sort={sort}"
        while url:
            page = api.call("GET", url).json()  # type: ignore[attr-defined]
            found += [each["id"] for each in page["results"]]
            url = page["next"] and page["next"].partition("testserver")[2]
        return found


class TestBlock:
    def test_for_good_until_a_time_and_not_at_all(
        self, world: World, api: Api, amal: Contact, news: News
    ) -> None:
        path, agent = f"/contacts/{amal.pk}/block", api.as_(world.agent)
        assert agent.put(path, {"blocked": True}).json()["blocked"] is True  # type: ignore[attr-defined]
        later = (timezone.now() + timedelta(days=1)).isoformat()
        until = agent.put(path, {"blocked": True, "until": later}).json()  # type: ignore[attr-defined]
        assert until["blocked_until"] is not None
        ended = agent.put(path, {"blocked": False}).json()  # type: ignore[attr-defined]
        assert (ended["blocked"], ended["blocked_until"]) == (False, None)
        assert [each["changed"] for each in news()] == [["blocked"]] * 3

    def test_a_time_that_is_over_is_refused(self, world: World, api: Api, amal: Contact) -> None:
        past = (timezone.now() - timedelta(minutes=1)).isoformat()
        answer = api.as_(world.owner).put(
            f"/contacts/{amal.pk}/block", {"blocked": True, "until": past}
        )
        assert_problem(answer, 400, "past", field="until")

    def test_it_ends_by_itself(self, world: World, api: Api, amal: Contact) -> None:
        past = timezone.now() - timedelta(minutes=1)
        Contact.objects.filter(pk=amal.pk).update(blocked=True, blocked_until=past)
        shown = api.as_(world.owner).get(f"/contacts/{amal.pk}").json()  # type: ignore[attr-defined]
        assert (shown["blocked"], shown["blocked_until"]) == (False, None)


class TestMerge:
    def merge(self, world: World, into: Contact, other: Contact, by: str = "owner") -> Any:
        return Api(getattr(world, by)).post(
            f"/contacts/{into.pk}/merge", {"contact_id": str(other.pk)}
        )

    def test_what_the_other_was_is_this_ones_now(
        self, world: World, amal: Contact, hidden: Contact, news: News
    ) -> None:
        hidden.tags, hidden.company, hidden.attributes = ["vip", "b2b"], "Atlas", {"a": 1}
        hidden.save()
        hidden.bots.add(make_bot(world.owner.user))
        session, visitor = world.ours.session, world.visitor.visitor
        for row in (session, visitor):
            row.contact = hidden
            row.save()
        merged = self.merge(world, amal, hidden).json()
        assert (merged["name"], merged["email"]) == ("Amal Benali", "amal@example.com")
        assert (merged["company"], merged["tags"]) == ("Atlas", ["vip", "b2b"])
        assert (merged["attributes"], len(merged["bot_ids"])) == ({"a": 1}, 2)
        assert merged["sessions"] == 1
        session.refresh_from_db()
        visitor.refresh_from_db()
        assert session.contact_id == visitor.contact_id == amal.pk
        assert not Contact.objects.filter(pk=hidden.pk).exists()
        [told] = news()
        assert (told["action"], told["merged_contact_id"]) == ("merged", str(hidden.pk))

    def test_the_verified_identity_wins(self, world: World, amal: Contact, hidden: Contact) -> None:
        hidden.verified, hidden.external_id = True, "c-1"
        hidden.save()
        merged = self.merge(world, amal, hidden).json()
        told = (merged["email"], merged["external_id"], merged["verified"])
        assert told == ("h@example.com", "c-1", True)

    def test_two_verified_people_stay_two(
        self, world: World, amal: Contact, hidden: Contact
    ) -> None:
        for number, contact in enumerate((amal, hidden)):
            contact.verified, contact.external_id = True, f"c-{number}"
            contact.save()
        assert_problem(self.merge(world, amal, hidden), 409, "both_verified")
        assert Contact.objects.count() == 2

    def test_another_that_one_may_not_see_is_a_wrong_reference(
        self, world: World, amal: Contact, hidden: Contact
    ) -> None:
        refused = self.merge(world, amal, hidden, by="agent")
        assert_problem(refused, 400, "invalid", field="contact_id")
        assert_problem(self.merge(world, amal, amal), 400, "invalid", field="contact_id")
