from django.urls import path

from accounts.pages import views

urlpatterns = [
    path("register", views.RegisterPage.as_view(), name="register"),
    path("login", views.LoginPage.as_view(), name="login"),
    path("forgot", views.ForgotPage.as_view(), name="forgot"),
    path("reset", views.ResetPage.as_view(), name="reset"),
    path("logout", views.LogoutPage.as_view(), name="logout"),
    path("verify", views.VerifyPage.as_view(), name="verify"),
    path("verify/resend", views.ResendPage.as_view(), name="verify-resend"),
]
