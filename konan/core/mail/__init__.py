"""Mail goes by an outbox of its own, encrypted, because codes are in it."""

from konan.core.mail.outbox import queue_mail, send_due

__all__ = ["queue_mail", "send_due"]
