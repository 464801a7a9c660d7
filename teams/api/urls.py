from django.urls import path

from teams.api import views

urlpatterns = [
    path("teams", views.TeamViewSet.as_view({"get": "list", "post": "create"})),
    path("teams/invitations", views.Invitations.as_view()),
    path("teams/invitations/<uuid:id>/accept", views.AcceptInvitation.as_view()),
    path("teams/invitations/<uuid:id>/decline", views.DeclineInvitation.as_view()),
    path(
        "teams/<uuid:id>",
        views.TeamViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "update", "delete": "destroy"}
        ),
    ),
    path("teams/<uuid:id>/invite", views.Invite.as_view()),
    path("teams/<uuid:id>/invitations", views.TeamInvitations.as_view()),
    path("teams/<uuid:id>/invitations/<uuid:invitation_id>", views.TeamInvitation.as_view()),
    path("teams/<uuid:id>/members", views.Members.as_view()),
    path("teams/<uuid:id>/members/<uuid:user_id>", views.Member.as_view()),
]
