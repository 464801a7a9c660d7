"""Who may call the operations of accounts."""

from typing import Final

from konan.testing.principals.rows import Row, everybody, ids, key_id, of_owner, sign_in_id

TABLE: Final[dict[str, Row]] = {
    "POST /auth/register": everybody(),
    "POST /auth/login": everybody(),
    "POST /auth/refresh": everybody(),
    "POST /auth/forgot-password": everybody(),
    "POST /auth/reset-password": everybody(),
    "POST /auth/verify-email": everybody(),
    "POST /auth/verify-email/resend": everybody(),
    "POST /auth/logout": Row(reach="own", keys="never", fine=204),
    "DELETE /auth/me": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/change-password": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/change-email": Row(reach="own", keys="never", fine=400, body={}),
    "GET /auth/export": Row(reach="own", keys="never"),
    "GET /auth/audit": Row(reach="own", keys="never"),
    "GET /auth/audit/export": Row(reach="own", keys="never"),
    "POST /auth/totp/setup": Row(reach="own", keys="never", fine=400, body={}),
    "POST /auth/totp/verify": Row(reach="own", keys="never", fine=409, body={"code": "123456"}),
    "POST /auth/totp/disable": Row(reach="own", keys="never", fine=400, body={}),
    "GET /auth/api-keys": Row(reach="own", keys="never"),
    "POST /auth/api-keys": Row(reach="own", keys="never", fine=201, body={"name": "Mine"}),
    "DELETE /auth/api-keys/{id}": of_owner(fine=204, ids=ids(id=key_id)),
    "POST /auth/socket-ticket": Row(reach="own", keys="never", fine=201),
    "GET /auth/sessions": Row(reach="own", keys="never"),
    "DELETE /auth/sessions/{id}": of_owner(fine=204, ids=ids(id=sign_in_id)),
    "GET /auth/me": Row(reach="own", keys="read_only"),
    "PUT /auth/me": Row(reach="own", keys="read_only", body={"name": "New"}),
    "PATCH /auth/me": Row(reach="own", keys="read_only", body={"name": "New"}),
}
