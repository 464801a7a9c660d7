from django.urls import path

from teams.pages import invitations, views

urlpatterns = [
    path("teams", views.TeamsPage.as_view(), name="teams"),
    path("teams/offers/<uuid:invitation_id>", invitations.OfferAnswer.as_view(), name="team_offer"),
    path("teams/<uuid:team_id>", views.TeamMembers.as_view(), name="team"),
    path("teams/<uuid:team_id>/settings", views.TeamSettings.as_view(), name="team_settings"),
    path("teams/<uuid:team_id>/leave", views.TeamLeave.as_view(), name="team_leave"),
    path("teams/<uuid:team_id>/delete", views.TeamDelete.as_view(), name="team_delete"),
    path(
        "teams/<uuid:team_id>/members/<uuid:user_id>/role",
        views.MemberRole.as_view(),
        name="member_role",
    ),
    path(
        "teams/<uuid:team_id>/members/<uuid:user_id>/remove",
        views.MemberRemove.as_view(),
        name="member_remove",
    ),
    path(
        "teams/<uuid:team_id>/invitations/<uuid:invitation_id>/revoke",
        views.InvitationRevoke.as_view(),
        name="invitation_revoke",
    ),
    path("invitations/<str:token>", invitations.InvitationPage.as_view(), name="invitation"),
]
