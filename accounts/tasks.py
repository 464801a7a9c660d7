"""Celery's door: messages are counted, and terms of plans end."""

from celery import shared_task

from accounts.services.plan_terms import end_due_terms, tell_of_ending_terms
from accounts.services.plans import count_messages


@shared_task(name="konan.plans", time_limit=300)
def plans() -> None:
    count_messages()
    tell_of_ending_terms()
    end_due_terms()
