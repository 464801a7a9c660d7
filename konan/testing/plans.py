"""Plans for the people of the tests, given as operators give them."""

from accounts.models import Plan, User
from accounts.services.plan_terms import plan_set


def make_plan(code: str, **limits: int) -> Plan:
    defaults = {"name": code.capitalize(), "limits": limits}
    plan, _made = Plan.objects.update_or_create(code=code, defaults=defaults)
    return plan


def give_plan(user: User, **limits: int) -> Plan:
    """From now on the person's plan has these limits, and no others."""
    plan = make_plan(f"plan-of-{user.name.lower()}", **limits)
    plan_set(actor=None, user=user, plan=plan)
    return plan
