from django.urls import path

from accounts.pages import audit, impersonation, plan, security, settings, views

urlpatterns = [
    path("settings", settings.ProfilePage.as_view(), name="settings"),
    path("settings/security", security.SecurityPage.as_view(), name="security"),
    path("settings/password", security.ChangePassword.as_view(), name="change_password"),
    path("settings/email", security.ChangeEmail.as_view(), name="change_email"),
    path("settings/email/code", security.ChangeEmailCode.as_view(), name="change_email_code"),
    path("settings/export", security.Export.as_view(), name="export_me"),
    path("settings/audit", audit.AuditPage.as_view(), name="audit"),
    path("settings/audit/export", audit.AuditExport.as_view(), name="audit_export"),
    path("settings/plan", plan.PlanPage.as_view(), name="plan"),
    path("settings/delete", security.DeleteAccount.as_view(), name="delete_account"),
    path("settings/two-factor/setup", security.TwoFactorSetup.as_view(), name="totp_setup"),
    path("settings/two-factor/confirm", security.TwoFactorConfirm.as_view(), name="totp_confirm"),
    path("settings/two-factor/off", security.TwoFactorOff.as_view(), name="totp_off"),
    path("settings/sign-ins", settings.SignInsPage.as_view(), name="sign_ins"),
    path("settings/sign-ins/<uuid:id>/end", settings.SignInEnd.as_view(), name="sign_in_end"),
    path("settings/keys", settings.KeysPage.as_view(), name="api_keys"),
    path("settings/keys/<uuid:id>/end", settings.KeyEnd.as_view(), name="api_key_end"),
    path("register", views.RegisterPage.as_view(), name="register"),
    path("login", views.LoginPage.as_view(), name="login"),
    path("forgot", views.ForgotPage.as_view(), name="forgot"),
    path("reset", views.ResetPage.as_view(), name="reset"),
    path("login/code", views.SecondStepPage.as_view(), name="second_step"),
    path("impersonation/end", impersonation.EndImpersonation.as_view(), name="impersonation_end"),
    path("logout", views.LogoutPage.as_view(), name="logout"),
    path("verify", views.VerifyPage.as_view(), name="verify"),
    path("verify/resend", views.ResendPage.as_view(), name="verify-resend"),
]
