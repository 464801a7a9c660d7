from django.urls import path

from conversations.pages import views

urlpatterns = [
    path("widget.js", views.loader, name="widget_loader"),
    path("widget/look.js", views.look, name="widget_look"),
    path("widget/frame", views.frame, name="widget_frame"),
    path("c/<str:public_token>", views.standalone, name="widget_page"),
]
