"""A second factor: switched on with its picture, asked for at the sign-in, and its spare codes."""

import base64

import pytest
from django_otp.oath import totp
from playwright.sync_api import Locator, Page, expect

from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.world import Person

pytestmark = pytest.mark.browser
PASSWORD = "a long and quiet password"


def test_a_stolen_password_alone_opens_nothing(
    owner: Person, visit: Visit, picture: Picture
) -> None:
    owner.user.set_password(PASSWORD)
    owner.user.save()
    page = visit(None, "/login?next=/settings/security")
    _sign_in(page, owner)
    page.get_by_role("link", name="Switch on").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    picture(page, "two-factor-1-picture")
    page.get_by_text("No camera?").click()
    secret = page.locator("#secret").inner_text()
    _field(page).fill(_code(secret))
    page.get_by_role("button", name="Switch on").click()
    codes = page.locator("#codes").inner_text().split()
    assert len(codes) == len(set(codes)) == 10
    picture(page, "two-factor-2-recovery-codes")
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_text("Every sign-in asks for a code.")).to_be_visible()
    _comes_in_with_a_spare_code(visit(None, "/login"), owner, codes[0], picture)


def _comes_in_with_a_spare_code(page: Page, owner: Person, code: str, picture: Picture) -> None:
    _sign_in(page, owner)
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    page.goto("/home")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    _sign_in(page, owner)
    _field(page).fill("000 000")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    picture(page, "two-factor-3-asked")
    _field(page).fill(code)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/home")


def _sign_in(page: Page, owner: Person) -> None:
    page.get_by_label("E-mail").fill(owner.user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def _field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Code")


def _code(secret: str) -> str:
    plain = secret.replace(" ", "")
    padded = plain + "=" * (-len(plain) % 8)
    return f"{totp(base64.b32decode(padded)):06}"
