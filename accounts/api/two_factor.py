"""Two-factor sign-in: set up, confirmed, switched off, and the second step of a sign-in."""

from typing import ClassVar

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.access import require_verified
from accounts.api.authentication import CredentialAuthentication
from accounts.api.examples import MFA, TOKENS, TOTP_ENABLED, USER
from accounts.api.serializers import (
    PasswordSerializer,
    TokensSerializer,
    TotpDisableSerializer,
    TotpEnabledSerializer,
    TotpSetupSerializer,
    TotpVerifySerializer,
)
from accounts.api.views import TAGS, person, signed_in
from accounts.limits import limit_code
from accounts.models import User
from konan.core.api.examples import got, sent
from konan.core.api.permissions import KeyUse, require_scope
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ApiView, PublicView
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor


class TotpSetup(ApiView):
    key_use: ClassVar[KeyUse] = "never"
    serializer_class = TotpSetupSerializer

    @extend_schema(
        operation_id="setUpTotp",
        tags=TAGS,
        summary="Set two-factor sign-in up",
        request=PasswordSerializer,
        extensions={REFUSES: ["409"]},
        description="Nothing is on until a code was verified. Needs a verified e-mail.",
    )
    def post(self, request: Request) -> Response:
        user = person(request)
        require_verified(user)
        sent = self.body(PasswordSerializer)
        limit_code(request._request, "password", user.email)
        return self.answer(services.totp_setup(user=user, **sent))


class TotpVerify(PublicView):
    """Two calls by one name: a person's first code, and the second step of a sign-in."""

    serializer_class = TotpEnabledSerializer

    @extend_schema(
        operation_id="verifyTotp",
        tags=TAGS,
        summary="Switch two-factor sign-in on, or sign in with a code",
        request=TotpVerifySerializer,
        auth=[{"bearerAuth": []}, {}],  # type: ignore[list-item]
        extensions={REFUSES: ["409"]},
        responses={
            200: PolymorphicProxySerializer(
                component_name="TotpVerified",
                serializers=[TotpEnabledSerializer, TokensSerializer],
                resource_type_field_name=None,
            )
        },
        examples=[
            sent({"code": "492039"}, "Switch it on"),
            sent({"code": "492039", "mfa_token": MFA}, "Sign in"),
            got(TOTP_ENABLED, name="Switched on"),
            got({**TOKENS, "user": {**USER, "totp_enabled": True}}, name="Signed in"),
        ],
        description=(
            "`{code}` by a person switches it on and answers with recovery codes; a wrong one "
            "is a 400. `{mfa_token, code}` goes on with a sign-in and answers with tokens; a "
            "wrong code is a 401 `totp_invalid`."
        ),
    )
    def post(self, request: Request) -> Response:
        token = request.data.get("mfa_token") if isinstance(request.data, dict) else None
        if token is not None:
            return self._sign_in(request)
        user, actor = self._caller(request)
        code = self.body(TotpVerifySerializer)["code"]
        limit_code(request._request, "totp-verify", user.email)
        codes = services.totp_confirm(actor=actor, user=user, code=code)
        return self.answer({"enabled": True, "recovery_codes": codes})

    def _sign_in(self, request: Request) -> Response:
        sent = self.body(TotpVerifySerializer)
        user = services.person_of_step(mfa_token=sent["mfa_token"])
        limit_code(request._request, "totp-verify", user.email)
        return signed_in(self, services.sign_in_with_code(**sent), status=200)

    def _caller(self, request: Request) -> tuple[User, Actor]:
        found = CredentialAuthentication().authenticate(request)
        if found is None:
            raise Unauthorized
        user, actor = found
        if actor.kind == "key":
            require_scope(actor, "POST", "never")
        return user, actor


class TotpDisable(ApiView):
    key_use: ClassVar[KeyUse] = "never"
    serializer_class = TotpDisableSerializer

    @extend_schema(
        operation_id="disableTotp",
        tags=TAGS,
        summary="Switch two-factor sign-in off",
        request=TotpDisableSerializer,
        extensions={REFUSES: ["409"]},
        responses={204: None},
    )
    def post(self, request: Request) -> Response:
        sent = self.body(TotpDisableSerializer)
        user = person(request)
        limit_code(request._request, "password", user.email)
        services.totp_disable(actor=self.actor, user=user, **sent)
        return Response(status=204)
