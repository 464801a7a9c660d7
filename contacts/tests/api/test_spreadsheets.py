"""Contacts in from CSV and out to CSV."""

import csv
from io import StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import StreamingHttpResponse
from django.test import Client

from contacts.models import Contact
from contacts.spreadsheet import MOST_ROWS
from contacts.tests.api.test_contacts import News
from konan.core.csvfile import guarded, unguarded
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World, make_bot


def send(by: Person, data: str | bytes, **more: str) -> Any:
    raw = data.encode() if isinstance(data, str) else data
    file = SimpleUploadedFile("people.csv", raw, content_type="text/csv")
    return Client().post("/api/v1/contacts/import", {"file": file, **more}, headers=by.headers)


def exported(by: Person, **asked: str) -> list[dict[str, str]]:
    answer = Api(by).get("/contacts/export", **asked)
    assert isinstance(answer, StreamingHttpResponse)
    text = b"".join(answer).decode()  # type: ignore[arg-type]
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


class TestImport:
    def test_everybody_in_the_file_is_a_contact(self, world: World, news: News) -> None:
        text = (
            "Name,E-mail,phone,tags,attributes.plan,attributes,id,verified\r\n"
            'Amal,Amal@Example.com,+212 600 123456,"VIP, new",pro,"{""seats"": 5}",x,true\r\n'
            ",,,,,,,\r\n"
            "عمر,,0600,,,,,\r\n"
        ).replace("E-mail", "email")
        answer = send(world.owner, text)
        assert (answer.status_code, answer.json()) == (200, {"created": 2, "updated": 0})
        amal = Contact.objects.get(email="amal@example.com")
        assert (amal.tags, amal.attributes) == (["vip", "new"], {"plan": "pro", "seats": 5})
        assert (amal.verified, amal.owner_id) == (False, world.owner.user.pk)
        assert Contact.objects.visible_to(world.owner.actor).search("عمر").count() == 1
        assert [each["action"] for each in news()] == ["created", "created"]

    def test_who_is_there_already_is_changed_and_empty_cells_change_nothing(
        self, world: World, amal: Contact, news: News
    ) -> None:
        amal.attributes = {"city": "Fès"}
        amal.save()
        text = "email,name,company,attributes.plan\namal@example.com,,Atlas,pro\n"
        assert send(world.owner, text).json() == {"created": 0, "updated": 1}
        amal.refresh_from_db()
        assert (amal.name, amal.company) == ("Amal Benali", "Atlas")
        assert amal.attributes == {"city": "Fès", "plan": "pro"}
        assert [each["changed"] for each in news()] == [["attributes", "company"]]
        assert send(world.owner, text).json() == {"created": 0, "updated": 1}
        assert len(news()) == 1, "nothing changed, nothing is told"

    def test_every_bad_row_is_named_and_nothing_is_imported(
        self, world: World, amal: Contact, hidden: Contact
    ) -> None:
        amal.external_id = "c-1"
        amal.save()
        text = (
            "name,email,external_id,tags,attributes\n"
            "Good,good@example.com,,,\n"
            "Bad,nobody,,,\n"
            ",,,vip,\n"
            "Twice,good@example.com,,,\n"
            "Broken,b@example.com,,,{\n"
        )
        problem = assert_problem(send(world.owner, text), 400, "invalid")
        told = [(each["row"], each["field"], each["code"]) for each in problem["errors"]]
        assert told == [
            (3, "email", "invalid"), (4, "name", "required"), (5, "email", "duplicate"),
            (6, "attributes", "invalid"),
        ]  # fmt: skip
        assert all(each["detail"] for each in problem["errors"])
        two = send(world.owner, f"email,external_id\n{hidden.email},c-1\n")
        assert assert_problem(two, 400, "conflict")["errors"][0]["row"] == 2
        assert Contact.objects.count() == 2

    @pytest.mark.parametrize(
        ("data", "field"),
        [
            (b"", "file"),
            (b"name,shoe size\nA,42\n", "shoe_size"),
            (b"name,name\nA,B\n", "name"),
            (b'name\n"A', "file"),
            (b"name\n" + b"A\n" * (MOST_ROWS + 1), "file"),
        ],
    )
    def test_a_file_that_will_not_do(self, world: World, data: bytes, field: str) -> None:
        problem = assert_problem(send(world.owner, data), 400, "invalid")
        assert problem["errors"][0]["field"] == field
        assert not Contact.objects.exists()

    @pytest.mark.parametrize(
        ("encoding", "separator", "name"),
        [
            ("utf-8-sig", ";", "Hélène Châtelain"),
            ("utf-16", "\t", "عمر بنعلي"),
            ("cp1252", ";", "Hélène Châtelain"),
            ("cp1256", ";", "عمر بنعلي"),
            ("utf-8", ",", "عمر بنعلي"),
        ],
    )
    def test_as_spreadsheets_save_it(
        self, world: World, encoding: str, separator: str, name: str
    ) -> None:
        text = f"name{separator}email\r\n{name}{separator}h@example.com\r\n"
        assert send(world.owner, text.encode(encoding)).status_code == 200
        assert Contact.objects.get().name == name

    def test_a_team_imports_into_the_account_of_the_bots_owner(
        self, world: World, hidden: Contact
    ) -> None:
        text, bot_id = "name,email\nOmar,omar@example.com\n", str(world.bot.pk)
        assert send(world.agent, text, bot_id=bot_id).status_code == 200
        omar = Contact.objects.get(email="omar@example.com")
        assert (omar.owner_id, list(omar.bots.all())) == (world.owner.user.pk, [world.bot])
        assert send(world.viewer, text, bot_id=bot_id).status_code == 403
        assert send(world.stranger, text, bot_id=bot_id).status_code == 404
        foreign = send(world.agent, f"email\n{hidden.email}\n", bot_id=bot_id)
        assert_problem(foreign, 400, "contact_exists")

    def test_bots_by_their_ids(self, world: World) -> None:
        second = make_bot(world.owner.user)
        text = f'name,bot_ids\nA,"{world.bot.pk}, {second.pk}"\nB,{world.theirs.bot.pk}\n'
        problem = assert_problem(send(world.owner, text), 400, "invalid")
        assert [(each["row"], each["field"]) for each in problem["errors"]] == [(3, "bot_ids")]
        assert send(world.owner, text.rpartition("B,")[0]).status_code == 200
        assert set(Contact.objects.get().bots.all()) == {world.bot, second}

    def test_a_thousand_rows_take_few_statements(
        self, world: World, django_assert_max_num_queries: Any
    ) -> None:
        text = "email\n" + "".join(f"p{number}@example.com\n" for number in range(1000))
        with django_assert_max_num_queries(40):
            assert send(world.owner, text).json()["created"] == 1000


class TestExport:
    def test_a_row_for_each_with_every_cell_quoted(self, world: World, amal: Contact) -> None:
        answer = Api(world.owner).get("/contacts/export")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Cache-Control"] == "no-store"
        lines = b"".join(answer).decode().splitlines()  # type: ignore[arg-type, attr-defined]
        assert all(line.lstrip("\ufeff").startswith('"') for line in lines)
        [row] = exported(world.owner)
        assert (row["email"], row["tags"]) == ("amal@example.com", "vip")

    def test_a_formula_is_a_text(self, world: World) -> None:
        Contact.objects.create(owner=world.owner.user, name="=1+1", notes="fine\n @SUM(A1)")
        [row] = exported(world.owner)
        assert (row["name"], row["notes"]) == ("'=1+1", "fine\n' @SUM(A1)")

    def test_only_those_that_one_manages(
        self, world: World, amal: Contact, hidden: Contact
    ) -> None:
        assert len(exported(world.owner)) == 2
        assert [row["name"] for row in exported(world.admin)] == ["Amal Benali"]
        assert exported(world.agent) == exported(world.stranger) == []

    def test_the_filters_of_the_list(self, world: World, amal: Contact, hidden: Contact) -> None:
        assert [row["name"] for row in exported(world.owner, tag="vip")] == ["Amal Benali"]
        assert [row["name"] for row in exported(world.owner, q="hid")] == ["Hidden"]

    def test_more_than_a_piece(self, world: World) -> None:
        Contact.objects.bulk_create(
            Contact(owner=world.owner.user, name=f"P{number}") for number in range(1203)
        )
        assert len({row["id"] for row in exported(world.owner)}) == 1203

    def test_what_is_exported_can_be_imported(self, world: World, amal: Contact) -> None:
        amal.phone, amal.attributes, amal.notes = "+212 600 123456", {"a": [1]}, "a\n-b"
        amal.save()
        told = b"".join(Api(world.owner).get("/contacts/export"))  # type: ignore[arg-type]
        before = Contact.objects.values().get()
        assert send(world.owner, told).json() == {"created": 0, "updated": 1}
        after = Contact.objects.values().get()
        assert {**after, "updated_at": None} == {**before, "updated_at": None}


@pytest.mark.parametrize(
    "text",
    ["=1", " =1", "\u00a0+1", "-1", "@x", "\tx", "\rx", "\nx", "a\n=1", "a\r\n =1", "\uff1d1",
     "\uff0b", "\uff0d", "\uff20"],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    cell = guarded(text)
    assert cell != text
    assert all(not line.strip(" \u00a0")[:1] or line.strip(" \u00a0")[0] not in "=+-@\t＝＋－＠"
               for line in cell.splitlines())  # fmt: skip
    assert unguarded(cell) == text


@pytest.mark.parametrize("text", ["Amal", "a=b", "l'été", "'quoted'", "a\nb"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
