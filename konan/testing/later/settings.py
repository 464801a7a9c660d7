"""`DJANGO_SETTINGS_MODULE=konan.testing.later.settings manage.py migrate`."""

from konan.settings import *  # noqa: F403
from konan.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "konan.testing.later"]
