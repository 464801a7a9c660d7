"""Every write about people and their credentials."""

from accounts.services.codes import send_verify_code, verify_email
from accounts.services.credentials_change import change_email, change_password
from accounts.services.keys import key_create, key_end
from accounts.services.leaving import delete_account, export_person
from accounts.services.profile import profile_update
from accounts.services.resetting import ask_reset, reset_password
from accounts.services.second_step import person_of_step
from accounts.services.sign_in import sign_in, sign_in_with_code
from accounts.services.sign_up import sign_up
from accounts.services.tokens import Tokens, end_sign_in, open_tokens, refresh, sign_out
from accounts.services.two_factor import Setup, totp_confirm, totp_disable, totp_setup

__all__ = [
    "Setup",
    "Tokens",
    "ask_reset",
    "change_email",
    "change_password",
    "delete_account",
    "end_sign_in",
    "export_person",
    "key_create",
    "key_end",
    "open_tokens",
    "person_of_step",
    "profile_update",
    "refresh",
    "reset_password",
    "send_verify_code",
    "sign_in",
    "sign_in_with_code",
    "sign_out",
    "sign_up",
    "totp_confirm",
    "totp_disable",
    "totp_setup",
    "verify_email",
]
