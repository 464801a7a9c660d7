"""What the audit trail calls teams: by the names that they have now."""

from teams.models import Team


def name_teams(*, subjects: set[str], into: dict[str, str]) -> None:
    ids = [each.removeprefix("team:") for each in subjects if each.startswith("team:")]
    for team_id, name in Team.objects.filter(pk__in=ids).values_list("pk", "name"):
        into[f"team:{team_id}"] = name
