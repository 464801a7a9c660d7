"""The web process: the chat's own routes in front, Django behind, one lifespan for both."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
os.environ.setdefault("KONAN_PROCESS", "web")

from django.core.asgi import get_asgi_application

django_application = get_asgi_application()

application = django_application
