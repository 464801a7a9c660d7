"""What the audit trail calls teams: by the names that they have now."""

from accounts.audit import ids_of
from teams.models import Team


def name_teams(*, subjects: set[str], into: dict[str, str]) -> None:
    ids = ids_of("team", subjects)
    for team_id, name in Team.objects.filter(pk__in=ids).values_list("pk", "name"):
        into[f"team:{team_id}"] = name
