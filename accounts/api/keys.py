"""Keys of integrations, and where one is signed in: never managed by a key itself."""

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts import services
from accounts.access import get_key, get_sign_in, require_verified
from accounts.api.serializers import (
    ApiKeySerializer,
    NewApiKeySerializer,
    SignInSerializer,
    SocketTicketSerializer,
)
from accounts.api.views import TAGS, person
from accounts.models import ApiKey, SignIn
from accounts.services.tickets import LIFETIME, ticket_create
from konan.core.api.permissions import KeyUse
from konan.core.api.schema import REFUSES
from konan.core.api.viewsets import ApiView, ResourceViewSet


class ApiKeyViewSet(ResourceViewSet):
    model = ApiKey
    key_use: ClassVar[KeyUse] = "never"
    serializer_class = ApiKeySerializer

    @extend_schema(operation_id="listApiKeys", tags=TAGS, summary="List one's API keys")
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @extend_schema(
        operation_id="createApiKey",
        tags=TAGS,
        summary="Make an API key",
        extensions={REFUSES: ["409"]},
        responses={201: NewApiKeySerializer},
        description="Shown once. It acts as you. At most 20; needs a verified e-mail.",
    )
    def create(self, request: Request) -> Response:
        user = person(request)
        require_verified(user)
        sent = self.body(ApiKeySerializer)
        key, text = services.key_create(actor=self.actor, user=user, **sent)
        shown = NewApiKeySerializer(key, context={**self.get_serializer_context(), "key": text})
        return Response(shown.data, status=201)

    @extend_schema(operation_id="deleteApiKey", tags=TAGS, summary="End an API key")
    def destroy(self, request: Request, **_: object) -> Response:
        services.key_end(actor=self.actor, key=get_key(self.actor, self.kwargs["id"]))
        return Response(status=204)


class SignInViewSet(ResourceViewSet):
    model = SignIn
    key_use: ClassVar[KeyUse] = "never"
    serializer_class = SignInSerializer

    @extend_schema(operation_id="listSignIns", tags=TAGS, summary="List where one is signed in")
    def list(self, request: Request, **_: object) -> Response:
        return super().list(request)

    @extend_schema(
        operation_id="endSignIn",
        tags=TAGS,
        summary="Sign out elsewhere",
        description="What hangs on it is refused at its next request.",
    )
    def destroy(self, request: Request, **_: object) -> Response:
        sign_in = get_sign_in(self.actor, self.kwargs["id"])
        services.end_sign_in(actor=self.actor, sign_in_id=sign_in.pk)
        return Response(status=204)


class SocketTicketView(ApiView):
    key_use: ClassVar[KeyUse] = "never"
    serializer_class = SocketTicketSerializer

    @extend_schema(
        operation_id="createSocketTicket",
        tags=TAGS,
        summary="A ticket for a socket's first frame",
        description="Good once, for 30 seconds, in place of the token.",
        request=None,
        responses={201: SocketTicketSerializer},
    )
    def post(self, request: Request) -> Response:
        ticket = ticket_create(actor=self.actor)
        made = {"ticket": ticket, "expires_in": int(LIFETIME.total_seconds())}
        return self.answer(made, status=201)
