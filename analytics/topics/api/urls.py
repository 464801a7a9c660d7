from django.urls import path

from analytics.topics.api import views

_BOT = "analytics/<uuid:bot_id>"
_TOPIC = f"{_BOT}/topics/<uuid:topic_id>"

urlpatterns = [
    path(f"{_BOT}/topics", views.TopicsView.as_view()),
    path(_TOPIC, views.TopicView.as_view()),
    path(f"{_TOPIC}/merge", views.MergeView.as_view()),
    path(f"{_TOPIC}/separate", views.SeparateView.as_view()),
    path(f"{_BOT}/unanswered/<uuid:id>", views.DismissView.as_view()),
    path(f"{_BOT}/unanswered/<uuid:id>/answer", views.AnswerView.as_view()),
]
