from django.urls import path

from accounts.api import views

urlpatterns = [
    path("auth/register", views.Register.as_view()),
    path("auth/login", views.Login.as_view()),
    path("auth/refresh", views.Refresh.as_view()),
    path("auth/logout", views.Logout.as_view()),
    path("auth/me", views.Me.as_view()),
    path("auth/forgot-password", views.ForgotPassword.as_view()),
    path("auth/reset-password", views.ResetPassword.as_view()),
    path("auth/verify-email", views.VerifyEmail.as_view()),
    path("auth/verify-email/resend", views.ResendVerifyEmail.as_view()),
]
