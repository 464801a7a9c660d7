"""ADMIN_ALLOWED_CIDRS: from elsewhere there is no admin."""

from ipaddress import ip_network

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/admin/", "/admin/accounts/user/"])
def test_elsewhere_it_is_not_there(settings: Settings, path: str) -> None:
    settings.ADMIN_ALLOWED_CIDRS = [ip_network("10.0.0.0/8")]
    assert Client().get(path).status_code == 404
    settings.ADMIN_ALLOWED_CIDRS = [ip_network("127.0.0.0/8")]
    assert Client().get(path).status_code in {200, 302}
