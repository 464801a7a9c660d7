"""What accounts look like from outside."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.api import examples
from accounts.models import ApiKey, Locale, SignIn, User
from accounts.plans import limits_of, plan_of, usage_of
from accounts.services import Setup, Tokens
from accounts.services.keys import SCOPES
from konan.core.api.examples import shown
from konan.core.api.serializers import ResourceSerializer

CODE = r"^[0-9]{6}$"
RESET_CODE = r"^[A-Z2-7]{8}$"
RECOVERY_CODE = r"([A-Za-z2-7]{4}-?){3}[A-Za-z2-7]{4}"
SECOND_FACTOR = rf"^([0-9]{{6}}|{RECOVERY_CODE})$"


class CodeField(serializers.RegexField):
    """A code of one form alone; any other is refused, and counts as no try."""

    def __init__(self, form: str, **kwargs: Any) -> None:
        super().__init__(form, trim_whitespace=False, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        if str(data).endswith("\n"):  # before which `$` matches, too
            self.fail("invalid")
        return str(super().to_internal_value(data))


class SecondFactorField(CodeField):
    def __init__(self, **kwargs: Any) -> None:
        told = "Six digits of the authenticator, or a recovery code."
        super().__init__(SECOND_FACTOR, max_length=19, help_text=told, **kwargs)


class PlanLimitsSerializer(serializers.Serializer[Any]):
    """What the plan holds; null does not bind."""

    bots = serializers.IntegerField(allow_null=True)
    seats = serializers.IntegerField(allow_null=True)
    documents = serializers.IntegerField(allow_null=True)
    messages_per_month = serializers.IntegerField(allow_null=True)
    webhooks = serializers.IntegerField(allow_null=True)


class PlanUsageSerializer(serializers.Serializer[Any]):
    """How much of each limit is used now; messages: in this calendar month (UTC)."""

    bots = serializers.IntegerField()
    seats = serializers.IntegerField(help_text="You, your teams' members, and open invitations.")
    documents = serializers.IntegerField()
    messages_per_month = serializers.IntegerField()
    webhooks = serializers.IntegerField()


class PlanSerializer(ResourceSerializer):
    code = serializers.CharField(help_text="Stable name of the plan.")
    name = serializers.CharField(help_text="Name for people.")
    limits = PlanLimitsSerializer()
    usage = PlanUsageSerializer()


@shown(examples.USER, asked={"name": "Nadia Alami", "timezone": "Africa/Casablanca"})
class UserSerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    email = serializers.EmailField(read_only=True)
    name = serializers.CharField(max_length=120, allow_blank=True, required=False)
    locale = serializers.ChoiceField(choices=Locale.choices, required=False)
    timezone = serializers.CharField(max_length=64, required=False, help_text="IANA name.")
    email_verified = serializers.BooleanField(read_only=True)
    totp_enabled = serializers.BooleanField(read_only=True, help_text="Two-factor sign-in is on.")
    plan = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField(read_only=True)

    @extend_schema_field(PlanSerializer)
    def get_plan(self, user: User) -> dict[str, Any]:
        plan = plan_of(user)
        return {
            "code": plan.code,
            "name": plan.name,
            "limits": limits_of(plan),
            "usage": usage_of(user.pk),
        }


@shown(asked=examples.REGISTER)
class RegisterSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)
    password = serializers.CharField(
        trim_whitespace=False, max_length=1000, help_text="12 to 128 characters, no common one."
    )
    name = serializers.CharField(max_length=120, allow_blank=True, required=False)


@shown(asked=examples.LOGIN)
class LoginSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)
    password = serializers.CharField(trim_whitespace=False, max_length=1000)
    code = SecondFactorField(required=False)


@shown(asked={"password": examples.PASSWORD})
class PasswordSerializer(ResourceSerializer):
    password = serializers.CharField(trim_whitespace=False, max_length=1000)


@shown(examples.TOTP_SETUP)
class TotpSetupSerializer(serializers.Serializer[Setup]):
    secret = serializers.CharField(help_text="Base32, for typing it in.")
    otpauth_url = serializers.CharField(help_text="What the QR code says.")
    qr_svg = serializers.CharField(help_text="The QR code, as an SVG element.")


class TotpVerifySerializer(ResourceSerializer):
    code = SecondFactorField()
    mfa_token = serializers.CharField(
        max_length=200, required=False, help_text="Of the 401 `totp_required` of POST /auth/login."
    )


@shown(examples.TOTP_ENABLED)
class TotpEnabledSerializer(serializers.Serializer[Any]):
    enabled = serializers.BooleanField()
    recovery_codes = serializers.ListField(
        child=serializers.CharField(), help_text="Ten, each for one sign-in; shown this once."
    )


@shown(asked={"password": examples.PASSWORD, "code": "492039"})
class TotpDisableSerializer(PasswordSerializer):
    code = SecondFactorField()


@shown(asked={"email": examples.ADDRESS, "code": "284107"})
class VerifyEmailSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)
    code = CodeField(CODE, help_text="The six digits.")


@shown(asked={"email": examples.ADDRESS})
class ResendSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)


@shown(asked={"email": examples.ADDRESS})
class ForgotSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)


@shown(asked=examples.RESET)
class ResetSerializer(ResourceSerializer):
    email = serializers.CharField(max_length=254)
    code = CodeField(RESET_CODE, help_text="The eight characters that were mailed.")
    password = serializers.CharField(
        trim_whitespace=False, max_length=1000, help_text="12 to 128 characters, no common one."
    )


@shown(asked={"refresh_token": examples.REFRESH})
class RefreshSerializer(ResourceSerializer):
    refresh_token = serializers.CharField(max_length=200)


@shown(asked={"refresh_token": examples.REFRESH})
class LogoutSerializer(ResourceSerializer):
    refresh_token = serializers.CharField(
        max_length=200, required=False, help_text="Instead of the access token."
    )


@shown(examples.TOKENS)
class TokensSerializer(serializers.Serializer[Tokens]):
    token = serializers.CharField(help_text="Access token, for `Authorization: Bearer`.")
    refresh_token = serializers.CharField(help_text="For POST /auth/refresh; used once.")
    expires_in = serializers.IntegerField(help_text="Seconds until the access token ends.")
    user = UserSerializer()


@shown(examples.ACCEPTED)
class AcceptedSerializer(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=[("accepted", "Accepted")])


@shown(examples.KEY, asked=examples.KEY_SENT)
class ApiKeySerializer(ResourceSerializer):
    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=120)
    prefix = serializers.CharField(read_only=True, help_text="How the key begins.")
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=SCOPES),
        required=False,
        allow_empty=False,
        max_length=len(SCOPES),
        help_text="`read` is GET, `chat` is /chat*, `write` is the rest; all unless said.",
    )
    expires_at = serializers.DateTimeField(
        required=False, allow_null=True, help_text="null: it does not expire."
    )
    last_used_at = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="To the minute."
    )
    created_at = serializers.DateTimeField(read_only=True)


@shown(examples.NEW_KEY)
class NewApiKeySerializer(ApiKeySerializer):
    key = serializers.SerializerMethodField(help_text="The key itself: shown this once.")

    def get_key(self, key: ApiKey) -> str:
        return str(self.context["key"])


@shown(examples.TICKET)
class SocketTicketSerializer(serializers.Serializer[Any]):
    ticket = serializers.CharField()
    expires_in = serializers.IntegerField(help_text="Seconds.")


@shown(examples.SIGN_IN)
class SignInSerializer(serializers.Serializer[SignIn]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=SignIn.Kind.choices, help_text="API or dashboard.")
    ip = serializers.IPAddressField(allow_null=True)
    user_agent = serializers.CharField()
    current = serializers.SerializerMethodField(help_text="This request was made with it.")
    created_at = serializers.DateTimeField()
    last_seen_at = serializers.DateTimeField(help_text="To the minute.")
    expires_at = serializers.DateTimeField()

    def get_current(self, sign_in: SignIn) -> bool:
        return bool(sign_in.pk == self.context["request"].auth.sign_in_id)


@shown(asked=examples.CHANGE_PASSWORD)
class ChangePasswordSerializer(PasswordSerializer):
    new_password = serializers.CharField(
        trim_whitespace=False, max_length=1000, help_text="12 to 128 characters, no common one."
    )
    code = SecondFactorField(required=False)


@shown(asked=examples.CHANGE_EMAIL)
class ChangeEmailSerializer(PasswordSerializer):
    email = serializers.CharField(max_length=254)
    code = SecondFactorField(required=False)
