"""The doors to accounts."""

from typing import ClassVar

from django.conf import settings
from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.addresses import normal_email
from accounts.api.authentication import CredentialAuthentication
from accounts.api.examples import ACCEPTED, NEWCOMER, REGISTER, TOKENS
from accounts.api.serializers import (
    AcceptedSerializer,
    ForgotSerializer,
    LoginSerializer,
    LogoutSerializer,
    PasswordSerializer,
    RefreshSerializer,
    RegisterSerializer,
    ResendSerializer,
    ResetSerializer,
    TokensSerializer,
    UserSerializer,
    VerifyEmailSerializer,
)
from accounts.limits import limit_code, limit_sign_in
from accounts.models import User
from konan.core.api.examples import got, sent
from konan.core.api.permissions import KeyUse
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ApiView, PublicView
from konan.core.errors import Forbidden, Unauthorized
from konan.core.tenancy import Actor

TAGS = ["Accounts"]


class Register(PublicView):
    rate_limit = None
    serializer_class = TokensSerializer

    @extend_schema(
        operation_id="register",
        tags=TAGS,
        summary="Make an account",
        request=RegisterSerializer,
        extensions={REFUSES: ["409"]},
        responses={
            201: PolymorphicProxySerializer(
                component_name="Registered",
                serializers=[TokensSerializer, AcceptedSerializer],
                resource_type_field_name=None,
            )
        },
        examples=[
            sent(REGISTER),
            got({**TOKENS, "user": NEWCOMER}, "201", "Signed in at once"),
            got(ACCEPTED, "201", "Where the server hides who has an account"),
        ],
        description=(
            "Mails a six-digit code to the address. A taken address is a 409. Where the server "
            "is set to hide who has an account (`ENUMERATION_SAFE`), every answer is "
            '`{"status": "accepted"}`, taken or not, and nobody is signed in: verify the '
            "address, then sign in. The owner of a taken address is told by mail."
        ),
    )
    def post(self, request: Request) -> Response:
        limit_sign_in(request._request)
        user = services.sign_up(**self.body(RegisterSerializer))
        if user is None or settings.ENUMERATION_SAFE:
            return self.answer({"status": "accepted"}, AcceptedSerializer, status=201)
        return signed_in(self, user, status=201)


class Login(PublicView):
    rate_limit = None
    serializer_class = TokensSerializer

    @extend_schema(
        operation_id="login",
        tags=TAGS,
        summary="Sign in",
        request=LoginSerializer,
        extensions={REFUSES: ["401"]},
        responses={200: TokensSerializer},
        description=(
            "An unknown address and a wrong password are the same 401. With two-factor sign-in "
            "on and no `code`: 401 `totp_required` with an `mfa_token` for "
            "POST /auth/totp/verify."
        ),
    )
    def post(self, request: Request) -> Response:
        limit_sign_in(request._request)
        return signed_in(self, services.sign_in(**self.body(LoginSerializer)), status=200)


class VerifyEmail(PublicView):
    serializer_class = UserSerializer

    @extend_schema(
        operation_id="verifyEmail",
        tags=TAGS,
        summary="Verify an e-mail address",
        request=VerifyEmailSerializer,
        description="With the six digits that were mailed: good for 10 minutes and 5 tries.",
    )
    def post(self, request: Request) -> Response:
        sent = self.body(VerifyEmailSerializer)
        limit_code(request._request, "verify-email", normal_email(sent["email"]))
        return self.answer(services.verify_email(**sent))


class ResendVerifyEmail(PublicView):
    serializer_class = AcceptedSerializer

    @extend_schema(
        operation_id="resendVerifyEmail",
        tags=TAGS,
        summary="Mail a new verification code",
        request=ResendSerializer,
        responses={202: AcceptedSerializer},
        description="The same answer for every address; at most 3 codes an hour are mailed.",
    )
    def post(self, request: Request) -> Response:
        sent = self.body(ResendSerializer)
        limit_code(request._request, "verify-resend", normal_email(sent["email"]))
        services.send_verify_code(**sent)
        return self.answer({"status": "accepted"}, status=202)


class ForgotPassword(PublicView):
    serializer_class = AcceptedSerializer

    @extend_schema(
        operation_id="forgotPassword",
        tags=TAGS,
        summary="Mail a code for a new password",
        request=ForgotSerializer,
        responses={202: AcceptedSerializer},
        description="The same answer for every address; at most 3 codes an hour are mailed.",
    )
    def post(self, request: Request) -> Response:
        sent = self.body(ForgotSerializer)
        limit_code(request._request, "forgot-password", normal_email(sent["email"]))
        services.ask_reset(**sent)
        return self.answer({"status": "accepted"}, status=202)


class ResetPassword(PublicView):
    serializer_class = UserSerializer

    @extend_schema(
        operation_id="resetPassword",
        tags=TAGS,
        summary="Choose a new password",
        request=ResetSerializer,
        responses={200: UserSerializer},
        description=(
            "With the code that was mailed: good for 10 minutes and 5 tries. Every sign-in "
            "ends at once; API keys stay and are named in a mail; two-factor sign-in stays on."
        ),
    )
    def post(self, request: Request) -> Response:
        sent = self.body(ResetSerializer)
        limit_code(request._request, "reset-password", normal_email(sent["email"]))
        return self.answer(services.reset_password(**sent))


class Refresh(PublicView):
    serializer_class = TokensSerializer

    @extend_schema(
        operation_id="refreshTokens",
        tags=TAGS,
        summary="Get a new pair of tokens",
        request=RefreshSerializer,
        extensions={REFUSES: ["401"]},
        responses={200: TokensSerializer},
        description="The refresh token is used up. Sending a used one ends the sign-in.",
    )
    def post(self, request: Request) -> Response:
        return self.answer(services.refresh(**self.body(RefreshSerializer)))


class Logout(PublicView):
    serializer_class = LogoutSerializer

    @extend_schema(
        operation_id="logout",
        tags=TAGS,
        summary="Sign out",
        request=LogoutSerializer,
        extensions={REFUSES: ["401", "403"]},
        responses={204: None},
        description="Ends the sign-in of the access token or of the refresh token that is sent.",
    )
    def post(self, request: Request) -> Response:
        sent = self.body(LogoutSerializer) if request.data else {}
        ended = services.sign_out(**sent) if sent else False
        actor = self._caller(request, needed=not ended)
        if actor is not None and actor.sign_in_id is not None:
            services.end_sign_in(actor=actor, sign_in_id=actor.sign_in_id)
        return Response(status=204)

    def _caller(self, request: Request, *, needed: bool) -> Actor | None:
        """Who signs out by the access token; a stale one is no matter where nobody needs it."""
        try:
            found = CredentialAuthentication().authenticate(request)
        except Unauthorized:
            if needed:
                raise
            return None
        if found is None and needed:
            raise Unauthorized
        if found is not None and found[1].kind == "key":
            raise Forbidden(code="scope_missing")
        return found[1] if found else None


class Me(ApiView):
    key_use: ClassVar[KeyUse] = "read_only"
    serializer_class = UserSerializer

    @extend_schema(operation_id="getMe", tags=TAGS, summary="Who am I")
    def get(self, request: Request) -> Response:
        return self.answer(request.user)

    @extend_schema(
        operation_id="updateMe",
        tags=TAGS,
        summary="Change name, locale, time zone",
        request=UserSerializer,
    )
    def put(self, request: Request) -> Response:
        changes = self.body(UserSerializer, partial=True)
        return self.answer(services.profile_update(user=person(request), changes=changes))

    def patch(self, request: Request) -> Response:
        return self.put(request)

    @extend_schema(
        operation_id="deleteMe",
        tags=TAGS,
        summary="Delete the account and all that it owns",
        request=PasswordSerializer,
        extensions={REFUSES: ["400"]},
        responses={204: None},
        description="Bots, knowledge, conversations, contacts, teams, keys: nothing stays.",
    )
    def delete(self, request: Request) -> Response:
        sent = self.body(PasswordSerializer)
        user = person(request)
        limit_code(request._request, "password", user.email)
        services.delete_account(actor=self.actor, user=user, **sent)
        return Response(status=204)


def signed_in(view: ApiView, user: User, *, status: int) -> Response:
    agent = view.request.headers.get("User-Agent", "")
    tokens = services.open_tokens(user=user, user_agent=agent)
    return view.answer(tokens, TokensSerializer, status=status)


def person(request: Request) -> User:
    user = request.user
    assert isinstance(user, User)
    return user
