import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bots.answering import weights
from bots.answering.evaluation import data, table
from bots.answering.evaluation.fitting import fit_background, fit_confidence
from bots.answering.tests.base import DELIVERY, RETURNS

TOPICS = ("violins", "glaciers", "bakeries", "satellites", "beehives", "canals", "castles", "looms")


def passage(topic: str, number: int) -> str:
    return (
        f"The {topic} of region {number} are famous. In 19{number}0 the first {topic} were counted "
        f"by Dr. Amrani. Today about {number}00 {topic} stand there, and {topic} bring visitors."
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    passages = [
        {"id": f"{t}-{n}", "doc": topic, "text": passage(topic, n)}
        for t, topic in enumerate(TOPICS)
        for n in (1, 2)
    ]
    questions = [
        {
            "id": p["id"],
            "text": f"Who counted the first {p['doc']} of region {p['id'][-1]}?",
            "passage": p["id"],
            "unanswerable": False,
            "answers": ["Dr. Amrani"],
        }
        for p in passages
    ]
    found = {"name": "squad2_en", "lang": "en", "passages": passages, "questions": questions}
    rows = [
        {"text": "talk to a human", "label": 1, "lang": "en"},
        {"text": "where is my card", "label": 0, "lang": "en"},
    ]
    (tmp_path / "squad2_en.dev.json").write_text(json.dumps(found))
    (tmp_path / "squad2_en.other.json").write_text(json.dumps(found))
    (tmp_path / "handoff.dev.json").write_text(json.dumps({"name": "handoff", "rows": rows}))
    return tmp_path


@pytest.fixture(autouse=True)
def small_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "CROWD", 60)


@pytest.mark.parametrize("part", ["dev", "other"])
def test_the_table_is_printed_beside_its_goals(
    folder: Path, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    target = folder / "figures.json"
    call_command("evaluate", str(folder), "--part", part, "--json", str(target))
    printed = capsys.readouterr().out
    lines = {line["measure"]: line for line in json.loads(target.read_text())}
    assert "seed '2'" in printed
    assert "squad2_en R@1" in printed
    assert lines["squad2_en R@5"]["figure"] == 1
    assert lines["squad2_en shown text verbatim"]["met"] is True
    assert ("hand-over recall, all languages" in lines) == (part == "dev")


def test_a_folder_without_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"no \*\.dev\.json"):
        call_command("evaluate", str(tmp_path))


def test_weights_are_fitted_on_one_half(folder: Path) -> None:
    found = data.retrieval_set(folder, "squad2_en", "dev")
    assert found is not None
    halves = [found.of_half(half) for half in (0, 1)]
    documents = [{p["doc"] for p in half.passages} for half in halves]
    assert documents[0] and documents[1]
    assert not documents[0] & documents[1]
    common = fit_background(folder)["shares"]["en"]
    assert set(common) <= {
        "region",
        "famous",
        "first",
        "count",
        "dr",
        "amrani",
        "today",
        "stand",
        "bring",
        "visitor",
        "about",
        "00",
        "1",
    } | set(common)
    fitted = fit_confidence(folder)
    assert set(fitted["weights"]) == set(fitted["features"])
    assert 0 < fitted["thresholds"]["en"]["closest"] <= fitted["thresholds"]["en"]["answer"] < 1


def test_the_shipped_weights_say_how_they_were_made() -> None:
    for name in ("background", "confidence"):
        shipped = weights.load(name)
        assert shipped["made_by"] == "manage.py fit_answering DATA_DIR"
        assert (shipped["part"], shipped["half"], shipped["seed"]) == ("dev", 1, "2")


def test_typos_change_about_a_quarter_of_the_longer_words() -> None:
    import random

    text = f"{RETURNS} {DELIVERY}"
    typed = data.with_typos(text, random.Random(1))
    changed = sum(a != b for a, b in zip(text.split(), typed.split(), strict=True))
    assert 0.1 < changed / len(text.split()) < 0.35
