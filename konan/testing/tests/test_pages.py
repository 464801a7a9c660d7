"""Every page of the site has its row: it is visited by the browser tests, and photographed."""

import pytest
from django.test import Client

from accounts.models import User
from konan.testing.pages.looking import STATUS
from konan.testing.pages.routes import no_longer_there
from konan.testing.pages.rows import path_of, rows
from konan.testing.pages.scene import make_scene


def test_each_row_is_a_page_where_it_is(db: None) -> None:
    """A new route is a page of the owner's at once. Here it says what it still needs: a value of
    the scene for its argument, somebody else who sees it, or a line in NO_PAGE."""
    scene = make_scene()
    wrong = []
    for row in rows():
        answer = client_of(scene.people.get(row.who)).get(path_of(row, scene.things))
        wanted = STATUS.get(row.route, STATUS.get(row.state, 200))
        body = answer.content.decode() if not answer.streaming else ""
        if answer.status_code != wanted or "<title>" not in body:
            wrong.append(f"{row.name} answers {answer.status_code} to {row.who or 'nobody'}")
    assert not wrong, "\n".join(wrong)


def test_pictures_have_names_of_their_own() -> None:
    names = [row.name for row in rows()]
    assert len(names) == len(set(names))


def test_what_is_no_page_is_still_a_route() -> None:
    assert no_longer_there() == set()


def test_an_argument_that_nobody_knows_is_told(db: None) -> None:
    with pytest.raises(KeyError, match="team_id"):
        [path_of(row, {"bot_id": "x"}) for row in rows() if row.route == "team"]


def client_of(person: User | None) -> Client:
    client = Client()
    if person is not None:
        client.force_login(person)
    return client
