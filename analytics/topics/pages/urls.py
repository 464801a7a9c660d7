from django.urls import path

from analytics.topics.pages import views

TOPICS = "bots/<uuid:bot_id>/analytics/topics"
TOPIC = f"{TOPICS}/<uuid:topic_id>"
GAPS = "bots/<uuid:bot_id>/analytics/unanswered"
GAP = f"{GAPS}/<uuid:group>"

urlpatterns = [
    path(TOPICS, views.Topics.as_view(), name="topics"),
    path(f"{TOPICS}.csv", views.Download.as_view(), name="topics_csv"),
    path(TOPIC, views.TopicPage.as_view(), name="topic"),
    path(f"{TOPIC}/name", views.Name.as_view(), name="topic_name"),
    path(f"{TOPIC}/pin", views.Pin.as_view(), name="topic_pin"),
    path(f"{TOPIC}/merge", views.Merge.as_view(), name="topic_merge"),
    path(f"{TOPIC}/separate", views.Separate.as_view(), name="topic_separate"),
    path(GAPS, views.Unanswered.as_view(), name="unanswered"),
    path(f"{GAP}/answer", views.Answer.as_view(), name="unanswered_answer"),
    path(f"{GAP}/dismiss", views.Dismiss.as_view(), name="unanswered_dismiss"),
]
