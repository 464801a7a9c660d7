from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebhooksConfig(AppConfig):
    name = "notifications.webhooks"
    label = "webhooks"
    verbose_name = _("Webhooks")

    def ready(self) -> None:
        from konan.core import hooks
        from notifications.webhooks import subscribers  # noqa: F401
        from notifications.webhooks.audit_naming import name_webhooks
        from notifications.webhooks.plan_usage import count_webhooks
        from notifications.webhooks.services.leaving import (
            erase_of_bot,
            erase_of_contact,
            erase_of_sessions,
            export_of_person,
            forget_old,
            merge_of_contact,
        )

        hooks.register("audit_naming", name_webhooks)
        hooks.register("bot_deleting", erase_of_bot)
        hooks.register("sessions_erasing", erase_of_sessions)
        hooks.register("contact_erasing", erase_of_contact)
        hooks.register("contact_merging", merge_of_contact)
        hooks.register("housekeeping", forget_old)
        hooks.register("plan_usage_counting", count_webhooks)
        hooks.register("user_exporting", export_of_person)
