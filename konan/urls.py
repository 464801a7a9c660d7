"""The roof: the API, the pages of every app, health, the admin."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from accounts.pages.views import admin_login
from konan.api import Patterns, collected
from konan.core.api.views import ApiPage
from konan.core.health import healthz, readyz
from konan.operating import pages
from konan.operating.metrics import metrics

urlpatterns: Patterns = [
    path("api/v1/", include("konan.api")),
    path("docs", ApiPage.as_view(), name="docs"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path(f"{settings.ADMIN_PATH}login/", admin_login),
    path(
        f"{settings.ADMIN_PATH}health/",
        admin.site.admin_view(pages.health),
        name="instance_health",
    ),
    path(f"{settings.ADMIN_PATH}work/", admin.site.admin_view(pages.work), name="instance_work"),
    path(settings.ADMIN_PATH, admin.site.urls),
    path(
        settings.ADMIN_PATH.rstrip("/"),
        RedirectView.as_view(url=f"/{settings.ADMIN_PATH}", query_string=True),
    ),
    path("", include("konan.site.urls")),
    *collected("pages"),
]

handler400 = "konan.site.errors.bad_request"
handler403 = "konan.site.errors.permission_denied"
handler404 = "konan.site.errors.not_found"
handler500 = "konan.site.errors.server_error"
