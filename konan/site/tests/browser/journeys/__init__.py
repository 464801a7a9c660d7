"""The twelve journeys that matter: each a test from beginning to end, with its pictures.

`KONAN_PICTURES=folder` puts a picture of every step there, to be looked at.

 1. from the sign-up to the first answer: test_first_answer.py
 2. the widget in three languages:        test_widget_languages.py
 3. hand-over, with two browsers:         inbox/tests/browser/test_two_browsers.py
 4. nobody is there, an offline form:     test_offline_form.py
 5. two-factor sign-in:                   test_two_factor.py
 6. a team-mate is invited:               test_invite.py
 7. a webhook that fails, and is mended:  test_webhook.py
 8. an automation, from words to a tag:   inbox/automations/tests/browser/test_builder.py
 9. from a figure to a better bot:        test_analytics.py
10. canned responses and notes:           inbox/tests/browser/test_desk_work.py
11. an agent on a phone:                  test_phone.py
12. an agent who reads Arabic, at night:  test_dark_arabic.py
"""
