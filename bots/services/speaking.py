"""Which model speaks for a bot, where something is written apart from its talks."""

from django.conf import settings

from bots.answering import LlmConfig
from bots.models import Bot
from bots.vault import llm_key


def llm_of(bot: Bot) -> LlmConfig | None:
    """The bot's own model server, else the deployment's, else none."""
    if bot.llm_base_url or bot.llm_key:
        return LlmConfig(
            base_url=bot.llm_base_url or settings.OPENAI_BASE_URL,
            model=bot.llm_model or settings.OPENAI_MODEL,
            api_key=llm_key(bot),
            tenant_supplied=bool(bot.llm_base_url),
        )
    if not settings.MODEL_CONFIGURED:
        return None
    return LlmConfig(
        base_url=settings.OPENAI_BASE_URL,
        model=bot.llm_model or settings.OPENAI_MODEL,
        api_key=settings.OPENAI_API_KEY,
        tenant_supplied=False,
    )
