"""The playground's page, as a browser that means no good calls it."""

import pytest
from django.test import Client
from django.urls import reverse

from konan.testing.world import World


@pytest.mark.parametrize("message_id", ["nonsense", None, 7])
def test_to_stop_what_is_no_message_is_refused(world: World, message_id: object) -> None:
    browser = Client()
    browser.force_login(world.owner.user)
    path = reverse("playground_stop", args=[world.bot.pk])
    response = browser.post(path, {"message_id": message_id}, content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")
