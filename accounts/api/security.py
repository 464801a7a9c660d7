"""What one does to one's own account with the password at hand; never by a key."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.api.examples import EXPORT
from accounts.api.serializers import (
    ChangeEmailSerializer,
    ChangePasswordSerializer,
    UserSerializer,
)
from accounts.api.views import TAGS, person
from accounts.limits import limit_code
from konan.core.api.examples import got
from konan.core.api.permissions import KeyUse
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ApiView

WITH_CODE = "Where two-factor sign-in is on, `code` is needed, too. "


class OwnView(ApiView):
    key_use: ClassVar[KeyUse] = "never"

    def sent(self, serializer: Any) -> Any:
        """The body; it has a password in it, so the try is counted."""
        sent = self.body(serializer)
        limit_code(self.request._request, "password", person(self.request).email)
        return sent


class ChangePassword(OwnView):
    serializer_class = UserSerializer

    @extend_schema(
        operation_id="changePassword",
        tags=TAGS,
        summary="Change the password",
        request=ChangePasswordSerializer,
        responses={200: UserSerializer},
        description=WITH_CODE + "Every other sign-in ends at once.",
    )
    def post(self, request: Request) -> Response:
        sent = self.sent(ChangePasswordSerializer)
        user = services.change_password(actor=self.actor, user=person(request), **sent)
        return self.answer(user)


class ChangeEmail(OwnView):
    serializer_class = UserSerializer

    @extend_schema(
        operation_id="changeEmail",
        tags=TAGS,
        summary="Change the e-mail address",
        request=ChangeEmailSerializer,
        extensions={REFUSES: ["409"]},
        responses={200: UserSerializer},
        description=(
            WITH_CODE + "Mails a code to the new address and word of it to the old one; "
            "POST /auth/verify-email with the new address and the code completes it."
        ),
    )
    def post(self, request: Request) -> Response:
        sent = self.sent(ChangeEmailSerializer)
        user = services.change_email(actor=self.actor, user=person(request), **sent)
        return self.answer(user)


class Export(OwnView):
    @extend_schema(
        operation_id="exportMe",
        tags=TAGS,
        summary="Export everything of one's own",
        responses={
            200: {
                "type": "object",
                "description": "A list of rows for each kind of thing, and `user`.",
                "additionalProperties": True,
            }
        },
        examples=[got(EXPORT)],
    )
    def get(self, request: Request) -> Response:
        return Response(services.export_person(actor=self.actor, user=person(request)))
