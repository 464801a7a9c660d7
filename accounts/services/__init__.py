"""Every write about people and their credentials."""

from accounts.services.codes import send_verify_code, verify_email
from accounts.services.keys import key_create, key_end
from accounts.services.profile import profile_update
from accounts.services.resetting import ask_reset, reset_password
from accounts.services.sign_in import sign_in
from accounts.services.sign_up import sign_up
from accounts.services.tokens import Tokens, end_sign_in, open_tokens, refresh, sign_out

__all__ = [
    "Tokens",
    "ask_reset",
    "end_sign_in",
    "key_create",
    "key_end",
    "open_tokens",
    "profile_update",
    "refresh",
    "reset_password",
    "send_verify_code",
    "sign_in",
    "sign_out",
    "sign_up",
    "verify_email",
]
