from django.urls import path

from bots.knowledge.pages import discovering, starting, views

_KNOWLEDGE = "bots/<uuid:bot_id>/knowledge"
_DOCUMENT = f"{_KNOWLEDGE}/<uuid:document_id>"
_DISCOVERY = f"{_KNOWLEDGE}/site/<uuid:discovery_id>"

urlpatterns = [
    path("bots/new", starting.BotNew.as_view(), name="bot_new"),
    path(f"{_KNOWLEDGE}/site", discovering.DiscoveryStart.as_view(), name="discovery_start"),
    path(_DISCOVERY, discovering.DiscoveryPage.as_view(), name="discovery"),
    path(f"{_DISCOVERY}/stop", discovering.DiscoveryStop.as_view(), name="discovery_stop"),
    path(f"{_DISCOVERY}/add", discovering.DiscoveryAdd.as_view(), name="discovery_add"),
    path(_KNOWLEDGE, views.KnowledgeList.as_view(), name="knowledge"),
    path(f"{_KNOWLEDGE}/file", views.AddFile.as_view(), name="knowledge_add_file"),
    path(f"{_KNOWLEDGE}/url", views.AddUrl.as_view(), name="knowledge_add_url"),
    path(f"{_KNOWLEDGE}/text", views.AddText.as_view(), name="knowledge_add_text"),
    path(f"{_KNOWLEDGE}/faq", views.AddFaq.as_view(), name="knowledge_add_faq"),
    path(f"{_KNOWLEDGE}/search", views.Search.as_view(), name="knowledge_search"),
    path(_DOCUMENT, views.DocumentPage.as_view(), name="document"),
    path(f"{_DOCUMENT}/refresh", views.DocumentRefresh.as_view(), name="document_refresh"),
    path(f"{_DOCUMENT}/delete", views.DocumentDelete.as_view(), name="document_delete"),
]
