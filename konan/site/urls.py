from django.urls import path
from django.views.i18n import set_language

from konan.site import demo, home, palette, setup, views
from konan.site.guides.views import guide_page, guides

urlpatterns = [
    path("", views.landing, name="landing"),
    path("home", home.HomePage.as_view(), name="home"),
    path("palette", palette.PaletteDialog.as_view(), name="palette"),
    path("palette/found", palette.PaletteFound.as_view(), name="palette_found"),
    path("bots/<uuid:bot_id>/setup", setup.SetupNext.as_view(), name="setup_next"),
    path("bots/<uuid:bot_id>/setup/dismiss", setup.SetupDismiss.as_view(), name="setup_dismiss"),
    path("language", set_language, name="set_language"),
    path("demo", demo.demo, name="demo"),
    path("guides", guides, name="guides"),
    path("guides/<slug:slug>", guide_page, name="guide"),
    path("dev/components", views.components, name="components"),
    path("dev/mail", views.mail, name="dev_mail"),
]
