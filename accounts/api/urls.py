from django.urls import path

from accounts.api import audit, keys, security, two_factor, views

urlpatterns = [
    path("auth/register", views.Register.as_view()),
    path("auth/login", views.Login.as_view()),
    path("auth/refresh", views.Refresh.as_view()),
    path("auth/logout", views.Logout.as_view()),
    path("auth/me", views.Me.as_view()),
    path("auth/api-keys", keys.ApiKeyViewSet.as_view({"get": "list", "post": "create"})),
    path("auth/api-keys/<uuid:id>", keys.ApiKeyViewSet.as_view({"delete": "destroy"})),
    path("auth/sessions", keys.SignInViewSet.as_view({"get": "list"})),
    path("auth/sessions/<uuid:id>", keys.SignInViewSet.as_view({"delete": "destroy"})),
    path("auth/socket-ticket", keys.SocketTicketView.as_view()),
    path("auth/change-password", security.ChangePassword.as_view()),
    path("auth/change-email", security.ChangeEmail.as_view()),
    path("auth/audit", audit.AuditViewSet.as_view({"get": "list"})),
    path("auth/audit/export", audit.AuditViewSet.as_view({"get": "export"})),
    path("auth/export", security.Export.as_view()),
    path("auth/totp/setup", two_factor.TotpSetup.as_view()),
    path("auth/totp/verify", two_factor.TotpVerify.as_view()),
    path("auth/totp/disable", two_factor.TotpDisable.as_view()),
    path("auth/forgot-password", views.ForgotPassword.as_view()),
    path("auth/reset-password", views.ResetPassword.as_view()),
    path("auth/verify-email", views.VerifyEmail.as_view()),
    path("auth/verify-email/resend", views.ResendVerifyEmail.as_view()),
]
