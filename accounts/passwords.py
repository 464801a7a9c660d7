"""What a password must be, beside Django's own rules, and what one costs."""

import os
from threading import BoundedSemaphore
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_LENGTH = 128
_turns = BoundedSemaphore(os.cpu_count() or 1)


class MaximumLengthValidator:
    """Nobody hashes a book: at most 128 characters."""

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) > MAX_LENGTH:
            raise ValidationError(self.get_help_text(), code="password_too_long")

    def get_help_text(self) -> str:
        return str(_("Your password can have at most 128 characters."))


class NotOneselfValidator:
    """Not the e-mail address, nor the name, whatever the case."""

    def validate(self, password: str, user: Any = None) -> None:
        own = {getattr(user, "email", ""), getattr(user, "name", "")}
        own |= {getattr(user, "email", "").partition("@")[0]}
        if password.casefold() in {text.casefold() for text in own if text}:
            raise ValidationError(self.get_help_text(), code="password_too_similar")

    def get_help_text(self) -> str:
        return str(_("Your password cannot be your e-mail address or your name."))


class CodeHasher(Argon2PasswordHasher):
    """For codes of 80 random bits: nobody guesses them, so that a hash may be cheap."""

    memory_cost = 8192
    time_cost = 2
    parallelism = 1


def hashed(password: str) -> str:
    """The hash; as many at once as there are cores, so that a flood cannot take them all."""
    with _turns:
        return make_password(password)


def is_right(password: str, stored: str | None) -> bool:
    """Whether it is the password of `stored`; for nobody's (None) it takes the same time."""
    with _turns:
        if stored is None:
            make_password(password)
            return False
        return check_password(password, stored)


def hashed_code(code: str) -> str:
    hasher = CodeHasher()
    return hasher.encode(code, hasher.salt())


def is_right_code(code: str, stored: str | None) -> bool:
    """Whether it is the code of `stored`; for nobody's (None) it takes the same time."""
    if stored is None:
        hashed_code(code)
        return False
    return CodeHasher().verify(code, stored)
