"""Every operation of the OpenAPI document, called with what its schema allows and with what
it does not: never a fault of ours, never a status that the document does not name.

`script/fuzz` runs the same for longer, with other examples every time.
"""

import os
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from konan.core.api.schema import routes
from konan.core.api.views import document
from konan.core.ids import uuid7
from konan.testing.server import Served, serving
from konan.testing.world import World

EXAMPLES: Final = int(os.environ.get("KONAN_FUZZ", "20"))
BOTH: Final = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
STREAMS: Final = re.compile(r"/chat/stream")
OPERATIONS: Final = [
    pytest.param(method, path, id=f"{method} {path}")
    for method, path, _operation in routes(document())
    if not STREAMS.search(path)
]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def web(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("fuzz"), RATE_LIMIT_AUTH="100000/m") as server:
        yield server


@pytest.fixture(scope="module")
def schema() -> Any:
    return schemathesis.openapi.from_dict(document())


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_it_answers_as_it_says(
    web: Served, schema: Any, world: World, method: str, path: str
) -> None:
    operation = schema[path][method]
    documented = document()["paths"][path][method.lower()]["responses"].keys()
    ids = [str(each) for each in _ids(world)]

    @settings(
        max_examples=EXAMPLES,
        derandomize="KONAN_FUZZ" not in os.environ,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=_cases(operation), by=st.sampled_from([world.owner, world.visitor]), data=st.data())
    def call(case: Any, by: Any, data: st.DataObject) -> None:
        if case.path_parameters and data.draw(st.booleans()):
            case.path_parameters = {
                name: data.draw(st.sampled_from(ids)) for name in case.path_parameters
            }
        answer = case.call(base_url=web.url, headers=by.headers, timeout=20)
        told = f"{answer.status_code}: {answer.text[:300]}\n{case.as_curl_command()}"
        assert answer.status_code < 500, told
        assert str(answer.status_code) in documented, told
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == ["application/problem+json"], told

    call()


def _cases(operation: Any) -> Any:
    return st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in BOTH))


def _ids(world: World) -> Iterator[Any]:
    yield from (world.bot.pk, world.ours.document.pk, world.ours.session.pk, uuid7())
    yield from (world.team.pk, world.agent.user.pk)
