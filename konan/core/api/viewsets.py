"""The base of every DRF endpoint: parse → access → service → answer."""

from typing import Any, ClassVar, final

from django.db.models import Model, QuerySet
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ViewSetMixin

from konan.core.api.permissions import KeyUse
from konan.core.api.repeats import guarded, with_tag
from konan.core.tenancy import Actor


class ApiView(GenericAPIView[Any]):
    """What every endpoint shares.

    `key_use`: what API keys may do here (see permissions.SignedIn).
    `rate_limit`: the name of the limit that counts the calls; None: the view counts.
    """

    http_method_names = ("get", "post", "put", "patch", "delete", "head")  # type: ignore[assignment]
    key_use: ClassVar[KeyUse] = "method"
    rate_limit: ClassVar[str | None] = "standard"

    @property
    def actor(self) -> Actor:
        return self.request.auth  # type: ignore[return-value]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """After 401 and 403: what Idempotency-Key and If-Match ask for goes round the handler."""
        super().initial(request, *args, **kwargs)
        name = (request.method or "").lower()
        if handler := getattr(self, name, None):
            setattr(self, name, guarded(self, request, handler))

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        tagged: Any = with_tag(request, response)
        return super().finalize_response(request, tagged, *args, **kwargs)

    def body(self, serializer: type[BaseSerializer[Any]], *, partial: bool = False) -> Any:
        """The validated body. Call it after the access door: 404 and 403 come before 400."""
        read = serializer(
            data=self.request.data, partial=partial, context=self.get_serializer_context()
        )
        read.is_valid(raise_exception=True)
        return read.validated_data

    def query(self, serializer: type[BaseSerializer[Any]]) -> Any:
        """The validated query parameters: an unknown value is a 400."""
        read = serializer(
            data=dict(self.request.query_params.items()), context=self.get_serializer_context()
        )
        read.is_valid(raise_exception=True)
        return read.validated_data

    def answer(
        self, thing: Any, serializer: type[BaseSerializer[Any]] | None = None, *, status: int = 200
    ) -> Response:
        shown = (serializer or self.get_serializer_class())(
            thing, context=self.get_serializer_context()
        )
        return Response(shown.data, status=status)

    def page(
        self, rows: QuerySet[Any], serializer: type[BaseSerializer[Any]] | None = None
    ) -> Response:
        """One page of a cursor list, in the view's `ordering` (newest first unless said)."""
        shown = (serializer or self.get_serializer_class())(
            self.paginate_queryset(rows), many=True, context=self.get_serializer_context()
        )
        return self.get_paginated_response(shown.data)


class PublicView(ApiView):
    """Open to everybody; a stale Authorization header is not even looked at."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class ResourceViewSet(ViewSetMixin, ApiView):
    """A resource of a tenant.

    A subclass names its `model`; every read begins with what the actor may see, and
    `narrow` alone says what of it a request is about. Bind with
    `as_view({"get": "retrieve", "put": "update", "patch": "update", …})`: PATCH is PUT.
    """

    model: ClassVar[type[Model]]
    ordering: ClassVar[tuple[str, ...]] = ("-id",)
    lookup_field = "id"

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "get_queryset" in vars(cls) or "queryset" in vars(cls):
            raise TypeError(f"{cls.__name__} must read through model and narrow().")

    @final
    def get_queryset(self) -> QuerySet[Any]:
        rows = self.model.objects  # type: ignore[attr-defined]
        if getattr(self, "swagger_fake_view", False):
            return rows.none()
        return self.narrow(rows.visible_to(self.actor))

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows

    def list(self, request: Any, **_: Any) -> Response:
        return self.page(self.get_queryset())
