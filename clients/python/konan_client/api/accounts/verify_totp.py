from http import HTTPStatus
from typing import Any

import httpx

from ...client import Konan
from ...models.tokens import Tokens
from ...models.totp_enabled import TotpEnabled
from ...models.totp_verify_request import TotpVerifyRequest
from ...problems import raise_refusal
from ...types import UNSET, Response, Unset, parsed_of


def _get_kwargs(
    *,
    body: TotpVerifyRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/auth/totp/verify",
    }

    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _build_response(response: httpx.Response) -> Response[Tokens | TotpEnabled]:
    raise_refusal(response)
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse(response),
    )


def _parse(response: httpx.Response) -> Tokens | TotpEnabled | None:
    if response.status_code == 200 and response.headers["Content-Type"].startswith(
        "application/json"
    ):

        def _parse_response_200(data: object) -> Tokens | TotpEnabled:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_totp_verified_type_0 = TotpEnabled.from_dict(data)

                return componentsschemas_totp_verified_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_totp_verified_type_1 = Tokens.from_dict(data)

            return componentsschemas_totp_verified_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    return None


def sync_detailed(
    *,
    client: Konan,
    body: TotpVerifyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Tokens | TotpEnabled]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client.http.request(**kwargs))


def sync(
    *,
    client: Konan,
    body: TotpVerifyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Tokens | TotpEnabled:
    """Switch two-factor sign-in on, or sign in with a code.

    `{code}` by a person switches it on and answers with recovery codes; a wrong one is a 400.
    `{mfa_token, code}` goes on with a sign-in and answers with tokens; a wrong code is a 401
    `totp_invalid`.
    """

    return parsed_of(
        sync_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )


async def asyncio_detailed(
    *,
    client: Konan,
    body: TotpVerifyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Tokens | TotpEnabled]:
    """The same with status and headers."""

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(await client.async_http.request(**kwargs))


async def asyncio(
    *,
    client: Konan,
    body: TotpVerifyRequest,
    idempotency_key: str | Unset = UNSET,
) -> Tokens | TotpEnabled:
    """Switch two-factor sign-in on, or sign in with a code.

    `{code}` by a person switches it on and answers with recovery codes; a wrong one is a 400.
    `{mfa_token, code}` goes on with a sign-in and answers with tokens; a wrong code is a 401
    `totp_invalid`.
    """

    return parsed_of(
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    )
