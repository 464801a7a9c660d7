from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "konan.site"
    label = "site_pages"
