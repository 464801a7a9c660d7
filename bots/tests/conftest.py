import pytest
from django.utils import timezone

from accounts.models import User
from bots.models import Bot
from bots.services import bot_create
from konan.core.tenancy import Actor


@pytest.fixture
def keeper(db: None) -> Actor:
    """Somebody with a verified e-mail, to keep bots."""
    user = User.objects.create_user("keeper@shop.example", email_verified_at=timezone.now())
    return Actor(kind="user", user_id=user.pk)


@pytest.fixture
def bot(keeper: Actor) -> Bot:
    return bot_create(actor=keeper, settings={"name": "Lamps"})
