"""An operator acts as the owner, in a browser: from the admin, under a banner, and back."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import Totp
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import SIDEWAYS, assert_accessible
from konan.testing.world import Person, make_person

pytestmark = pytest.mark.browser
WHY = "Their widget does not open on one page: ticket 42"


@pytest.fixture
def operator(transactional_db: None) -> Person:
    person = make_person("operator")
    person.user.is_staff = person.user.is_superuser = True
    person.user.save()
    Totp.objects.create(user=person.user, confirmed_at=timezone.now())
    return person


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_from_the_admin_under_a_banner_and_back(
    owner: Person, operator: Person, visit: Visit, lang: str
) -> None:
    person = reverse("admin:accounts_user_change", args=[owner.user.pk])
    look = {"width": 360, "height": 740} if lang == "ar" else {"width": 1280, "height": 800}
    page = visit(operator, person, lang=lang, viewport=look)
    page.locator(f'a[href$="{owner.user.pk}/impersonate/"]').click()
    page.locator("textarea").fill(WHY)
    page.locator('input[type="submit"]').click()
    page.wait_for_url("**/home")
    banner = page.locator(".guest")
    for path in ("/home", "/inbox", "/settings/audit"):
        page.goto(path)
        expect(banner).to_contain_text(owner.user.email)
        expect(banner).to_contain_text(WHY)
        assert page.evaluate(SIDEWAYS) == 0
        assert_accessible(page)
    banner.locator("button").click()
    page.wait_for_url(f"**{person}")
    page.goto("/home")
    expect(banner).to_have_count(0)
