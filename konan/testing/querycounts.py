"""How many statements a route or page may make: counted, and compared with what is committed.

The numbers stand in konan/tests/query_counts.json. One that changed fails; where it must be so,
COMMIT_QUERY_COUNTS=1 writes the new one into the file, to be read in the change's review.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from django.db import connection
from django.test.utils import CaptureQueriesContext

FILE: Final = Path(__file__).parent.parent / "tests" / "query_counts.json"
COMMIT: Final = "COMMIT_QUERY_COUNTS"
_TRANSACTION: Final = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")


def statements_of(do: Callable[[], object]) -> list[str]:
    """What a second call says to PostgreSQL: the first fills what processes keep."""
    do()
    with CaptureQueriesContext(connection) as queries:
        do()
    said = [query["sql"] for query in queries]
    return [sql for sql in said if not sql.startswith(_TRANSACTION)]


def assert_as_committed(name: str, statements: list[str]) -> None:
    committed = json.loads(FILE.read_text())
    made, allowed = len(statements), committed.get(name)
    if made == allowed:
        return
    if os.environ.get(COMMIT):
        counts = dict(sorted({**committed, name: made}.items()))
        FILE.write_text(json.dumps(counts, indent=2) + "\n")
        return
    shown = "\n".join(f"  {sql[:160]}" for sql in statements)
    raise AssertionError(
        f"{name} made {made} queries, {allowed} are committed. If it must be so, run"
        f" {COMMIT}=1 pytest konan/tests/test_query_counts.py and commit the file.\n{shown}"
    )
