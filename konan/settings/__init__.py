"""Settings: everything from the environment, nothing from a second file."""

import os
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from konan.core.databaseurl import database
from konan.settings import safety
from konan.settings.environment import BASE_DIR, env, rate, required, secret
from konan.settings.logs import logging_config

EMBEDDED = env.bool("KONAN_EMBEDDED", False)
DEBUG = env.bool("DEBUG", False)
SECRET_KEY = required("SECRET_KEY")
ENCRYPTION_KEYS = required("ENCRYPTION_KEYS")  # id:base64,id:base64; the first one encrypts
JWT_KEYS = required("JWT_KEYS")  # id:secret,id:secret; the first one signs
PORT = env.int("PORT", 8000)
PUBLIC_URL = env.str("PUBLIC_URL", f"http://localhost:{PORT}").rstrip("/")
DATA_DIR = Path(env.str("KONAN_DATA_DIR", str(BASE_DIR / "var"))).resolve()

_public = urlsplit(PUBLIC_URL)
HTTPS = _public.scheme == "https"
ALLOWED_HOSTS: list[str] = env.list(
    "ALLOWED_HOSTS", default=sorted({_public.hostname or "localhost", "localhost", "127.0.0.1"})
)
safety.refuse_public_debug(debug=DEBUG, hosts=[_public.hostname, *ALLOWED_HOSTS])
safety.refuse_any_host(ALLOWED_HOSTS)
safety.refuse_weak_secret("SECRET_KEY", SECRET_KEY)
safety.refuse_bad_signing_keys(JWT_KEYS)
safety.refuse_bad_encryption_keys(ENCRYPTION_KEYS)

INSTALLED_APPS = [
    "konan.core",
    "accounts",
    "teams",
    "teams.presence",
    "bots",
    "bots.knowledge",
    "contacts",
    "conversations",
    "inbox",
    "inbox.automations",
    "inbox.tickets",
    "notifications",
    "notifications.webhooks",
    "analytics",
    "analytics.topics",
    "konan.site",
    "konan.operating",
    "accounts.operators.OperatorsConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_otp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "channels",
    "django_htmx",
    "template_partials",
]

MIDDLEWARE = [
    "konan.core.middleware.RequestIdMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "konan.core.middleware.PrivateMiddleware",
    "konan.core.middleware.ApiMiddleware",
    "konan.core.middleware.TurnstileMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.SignInMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "konan.urls"
ASGI_APPLICATION = "konan.asgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = False

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- data -----------------------------------------------------------------------------------
DATABASE_URL = required("DATABASE_URL")
MIGRATION_DATABASE_URL = secret("MIGRATION_DATABASE_URL")  # konan.core.roles
# A pool waits twice as long after each try in vain; once it has given up it tries at every call.
DB_RECONNECT_S = 2.0
_WEB = os.environ.get("KONAN_PROCESS") == "web"
_TIMEOUTS = "-c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000"
_OPTIONS = {
    "connect_timeout": 3,
    **({"options": f"-c statement_timeout=5000 {_TIMEOUTS}"} if _WEB else {}),
    "pool": {
        "min_size": 1,
        "max_size": env.int("KONAN_DB_POOL", 10),
        "timeout": 3,
        "max_idle": 60,
        "reconnect_timeout": DB_RECONNECT_S,
    },
}
DATABASES: dict[str, Any] = {"default": database(DATABASE_URL, _OPTIONS)}
CHAT_DB_POOL = env.int("KONAN_CHAT_DB_POOL", 10)

REDIS_URL = required("REDIS_URL")
_SOCKET = REDIS_URL.startswith("unix://")


def valkey(number: int) -> str:
    """The URL of one of Valkey's numbered databases, as redis-py understands it."""
    base = REDIS_URL.partition("?")[0]
    return f"{base}?db={number}" if _SOCKET else f"{base.rstrip('/').removesuffix('/0')}/{number}"


VALKEY_PREFIX = env.str("KONAN_VALKEY_PREFIX", "konan")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": valkey(env.int("KONAN_VALKEY_DB", 0)),
        "KEY_PREFIX": VALKEY_PREFIX,
    }
}
VALKEY_URL = valkey(env.int("KONAN_VALKEY_DB", 0))

# --- work -----------------------------------------------------------------------------------
CELERY_BROKER_URL = (
    f"redis+socket://{urlsplit(REDIS_URL).path}?virtual_host={env.int('KONAN_CELERY_DB', 1)}"
    if _SOCKET
    else valkey(env.int("KONAN_CELERY_DB", 1))
)
# A wake-up that a worker took with it is not kept: beat sends the next. With its own keeping
# of them, kombu ends a worker that loses Valkey while one is at work.
CELERY_BROKER_TRANSPORT_OPTIONS = {"ack_emulation": False, "socket_timeout": 5}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = env.int("KONAN_WORKER_THREADS", 8)  # they mostly wait for others
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = VALKEY_PREFIX
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- people ---------------------------------------------------------------------------------
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "accounts.passwords.MaximumLengthValidator"},
    {"NAME": "accounts.passwords.NotOneselfValidator"},
]
LOGIN_URL = "/login"
LOGIN_REDIRECT_URL = "/home"
ENUMERATION_SAFE = env.bool("ENUMERATION_SAFE", False)
AUTH_DELAY_AFTER = env.int("AUTH_DELAY_AFTER", 5)
DEFAULT_PLAN = env.str("KONAN_DEFAULT_PLAN", "unlimited")
SUPPORT_EMAIL = env.str("SUPPORT_EMAIL", "")  # whom people ask for another plan, and where
PLAN_CONTACT_URL = env.str("PLAN_CONTACT_URL", "")

# --- limits ---------------------------------------------------------------------------------
RATE_LIMITS = {
    "standard": rate("RATE_LIMIT_STANDARD", "100/m"),
    "chat": rate("RATE_LIMIT_CHAT", "30/m"),
    "auth": rate("RATE_LIMIT_AUTH", "5/m"),
}
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
MAX_BODY_BYTES = 10 * 1024 * 1024
ATTACHMENTS_MB = env.int("ATTACHMENTS_MB", 500)  # what a bot's conversations may hold in files
KNOWLEDGE_CACHE_MB = env.int("KNOWLEDGE_CACHE_MB", 256)
KNOWLEDGE_LANES = env.int("KNOWLEDGE_LANES", 3)  # documents read at once by a worker
OUTBOUND_ALLOWED_CIDRS: list[str] = env.list("OUTBOUND_ALLOWED_CIDRS", default=[])

# --- models and mail ------------------------------------------------------------------------
OPENAI_API_KEY = secret("OPENAI_API_KEY")
OPENAI_BASE_URL = env.str("OPENAI_BASE_URL", "https://api.openai.com/v1").rstrip("/")
OPENAI_MODEL = env.str("OPENAI_MODEL", "gpt-4o-mini")
# A server of one's own may need no key: naming its URL is enough to use it.
MODEL_CONFIGURED = bool(OPENAI_API_KEY or os.environ.get("OPENAI_BASE_URL"))
MODEL_TIMEOUTS = {
    "connect": env.float("MODEL_TIMEOUT_CONNECT", 5.0),
    "first_token": env.float("MODEL_TIMEOUT_FIRST_TOKEN", 20.0),
    "idle": env.float("MODEL_TIMEOUT_IDLE", 15.0),
    "total": env.float("MODEL_TIMEOUT_TOTAL", 90.0),
}
EMAIL_URL = secret("EMAIL_URL")
if EMAIL_URL:
    vars().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "konan.core.mail.backend.FileBackend"
MAIL_DIR = DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Konan <konan@localhost>")

# --- web ------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
FRONTEND_DIST = BASE_DIR / "frontend" / "dist"
STATICFILES_DIRS = [FRONTEND_DIST] if FRONTEND_DIST.is_dir() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
SESSION_COOKIE_NAME = "__Host-konan" if HTTPS else "konan_session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "konan_csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "konan.site.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- languages ------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français"), ("ar", "العربية")]
FORMAT_MODULE_PATH = ["konan.formats"]
LOCALE_PATHS = [BASE_DIR / "konan" / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

METRICS_TOKEN = secret("METRICS_TOKEN")  # without it there is no /metrics
ADMIN_PATH = env.str("ADMIN_PATH", "admin/")
ADMIN_ALLOWED_CIDRS = [ip_network(each) for each in env.list("ADMIN_ALLOWED_CIDRS", default=[])]

# --- API ------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["accounts.api.authentication.CredentialAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["konan.core.api.permissions.SignedIn"],
    "DEFAULT_RENDERER_CLASSES": ["konan.core.api.renderers.JsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["konan.core.api.parsers.JsonParser"],
    "DEFAULT_PAGINATION_CLASS": "konan.core.api.pagination.CursorPagination",
    "DEFAULT_THROTTLE_CLASSES": ["konan.core.api.throttles.StandardThrottle"],
    "DEFAULT_SCHEMA_CLASS": "konan.core.api.schema.Schema",
    "EXCEPTION_HANDLER": "konan.core.api.problems.exception_handler",
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "konan.core.api.negotiation.JsonNegotiation",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "COERCE_DECIMAL_TO_STRING": False,
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Konan API",
    "VERSION": "1.0.0",
    "DESCRIPTION": "Chatbots with people behind them: bots and their knowledge, conversations, accounts.",
    "LICENSE": {"name": "MIT", "identifier": "MIT"},
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVERS": [{"url": "/", "description": "This server"}],
    "TAGS": [
        {"name": "Accounts", "description": "Signing up and in; who one is."},
        {"name": "Bots", "description": "Bots: settings, life cycle, tokens."},
        {"name": "Knowledge", "description": "What a bot answers from."},
        {"name": "Chat", "description": "Conversations, for visitors and for the team."},
        {"name": "Inbox", "description": "Where people work through conversations, together."},
        {"name": "Tickets", "description": "What is still to be done when a talk is over."},
        {"name": "Automations", "description": "Rules of a bot's own, and what they did."},
        {"name": "Widget", "description": "What the widget on a website needs."},
        {"name": "Teams", "description": "Who works together, in which role, on which bots."},
        {"name": "Presence", "description": "Who is at the desk, and for how many visitors."},
        {"name": "Notifications", "description": "What one is told, and wants to be told."},
        {"name": "Contacts", "description": "The people whom bots talk with."},
        {"name": "Analytics", "description": "How a bot does, and what each figure means."},
        {"name": "Webhooks", "description": "What is sent to the URLs that a bot names, and was."},
    ],
    "GET_LIB_DOC_EXCLUDES": "konan.core.api.schema.lib_doc_excludes",
    "WEBHOOKS": [
        "konan.webhooks.new_session",
        "konan.webhooks.new_message",
        "konan.webhooks.handoff_requested",
        "konan.webhooks.feedback_received",
        "konan.webhooks.kb_updated",
        "konan.webhooks.mention",
        "konan.webhooks.session_assigned",
        "konan.webhooks.automation_triggered",
        "konan.webhooks.contact_updated",
        "konan.webhooks.ticket_created",
        "konan.webhooks.task_created",
    ],
    "PREPROCESSING_HOOKS": ["konan.core.api.schema.with_operations_elsewhere"],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "konan.core.api.schema.finished",
    ],
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_SUFFIX": "",
    "ENUM_NAME_OVERRIDES": {
        "Locale": "accounts.models.Locale",
        "BotLanguage": "bots.models.Bot.Language",
        "SpokenLanguage": [(code, code) for code in ("en", "fr", "ar")],
        "Role": [(role, role) for role in ("viewer", "agent", "admin", "owner")],
        "BotStatus": "bots.models.Bot.Status",
        "SessionStatus": "conversations.models.Session.Status",
        "MessageRole": "conversations.models.Message.Role",
        "DocumentStatus": "bots.knowledge.models.Document.Status",
        "InvitationRole": "teams.models.Invitation.Role",
        "InvitationStatus": "teams.models.Invitation.Status",
        "PresenceStatus": "teams.presence.models.AgentPresence.Status",
        "DocumentKind": "bots.knowledge.models.Document.Kind",
        "NotificationType": "notifications.models.Kind",
        "TicketStatus": "inbox.tickets.models.Ticket.Status",
        "TicketPriority": "inbox.tickets.models.Ticket.Priority",
        "DeliveryStatus": "notifications.webhooks.models.Delivery.Status",
        "Thumb": [("up", "up"), ("down", "down")],
        "MessageDelivery": ["sent", "delivered", "read"],
        "SessionPriority": "conversations.models.Session.Priority",
        "PreChatFieldName": "bots.fields.PRE_CHAT_FIELDS",
        "WidgetPosition": ["left", "right"],
        "ApiKeyScope": "accounts.services.keys.SCOPES",
        "AutomationTrigger": "inbox.automations.grammar.EVENTS",
        "ActionType": "inbox.automations.actions.NEEDS",
        "ConditionOperator": "inbox.automations.grammar.OPS",
        "BulkAction": ["assign", "status", "tags", "priority"],
        "AssignmentMethod": ["manual", "auto", "automation"],
        "KnowledgeChange": ["added", "updated", "deleted"],
        "ContactChange": ["created", "updated", "deleted", "merged"],
        "ConversationSort": ["newest", "oldest", "waiting"],
        "ContactSort": "contacts.filtering.SORTS",
        "DeskSort": ["newest", "due"],
        "AuditAction": "accounts.audit_words.ACTS",
        "Interval": ["hour", "day", "week", "month"],
        "FiguresFormat": ["json", "csv"],
    },
}
LOGGING_CONFIG = None
logging_config(json=not DEBUG)
