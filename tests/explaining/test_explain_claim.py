"""A claim is explained by what the stages decided it by: the words and the rule of each of its parts."""

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

import histor
from histor.claims import event_kinds, lexicon
from histor.display.explanation import render
from histor.display.outline import outline
from histor.errors import ExplainError

RAID = (
    "Gunmen shot dead three shepherds in Tordesillas on Monday, the mayor said.\n\n"
    "A nurse, Ines Valdor, 34, was allegedly wounded. The nurse was in a stable condition on Tuesday.\n\n"
    "The army denied that its soldiers had ambushed the villagers.\n"
)
DATE = "2024-11-13"


def claim_number(text, measure, words):
    reading = histor.read(text, published=DATE)
    return next(
        s.number for s in outline(reading).said() if s.claim.measure == measure and words in s.claim.evidence.text
    )


def tables(what, text=RAID):
    [found] = histor.explain(text, what, published=DATE)
    return {table.heading.partition(":")[0]: table.rows for table in found.tables}


def test_the_word_its_list_and_its_frame():
    rows = tables(f"claim {claim_number(RAID, 'killed', 'three')}")
    word, frame = rows["Which word claims it"]
    assert word == ("word", "shot", "measures/injured.toml [verbs] open, turned into killed by the result behind it")
    assert frame[1:] == ("shot", "object: its object, or the subject of its passive, suffers it")
    assert ("what", "shepherds", "counted as person") in rows["How many of what"]


def test_the_place_and_the_time_with_their_costs():
    rows = tables(str(claim_number(RAID, "killed", "three")))
    assert [(r[0], r[2]) for r in rows["Where"]] == [("Tordesillas", "taken")]
    assert [(r[0], r[2]) for r in rows["When"]] == [("Monday", "taken")]
    assert float(rows["Where"][0][1]) > 0


def test_who_says_it_and_who_did_it():
    rows = tables(str(claim_number(RAID, "killed", "three")))
    assert rows["Who says it"][0][:2] == ("speaker", "the mayor")
    assert ("perpetrator", "Gunmen", "by the clause, stated") in rows["Who did what to whom"]


def test_a_doubt_names_its_word_and_list():
    rows = tables(str(claim_number(RAID, "injured", "nurse")))
    assert ("alleged", "allegedly … wounded", "certainty.toml, allegations") in rows["How sure"]


def test_a_denial_is_shown():
    reading = histor.read(RAID, published=DATE)
    denied = next(s for s in outline(reading).said() if s.claim.polarity == "denied")
    rows = tables(denied.claim.id)
    assert ("denied", "denied", "the statement denies") in rows["How sure"]
    assert rows["Which word claims it"][0][2] == "events/armed-clash.toml [acts] 'ambush'"


def test_the_mentions_of_a_person_with_the_rule_that_joined_them():
    rows = tables(str(claim_number(RAID, "injured", "nurse")))["Which persons, and how their mentions were joined"]
    assert rows[0] == ("Ines Valdor", "A nurse, Ines Valdor, 34", "the claim is about them")
    assert ("", f"… nurse (character {RAID.index('nurse was in')})", "a definite noun, the latest that fits") in rows


def test_the_beginning_of_an_id_is_enough():
    claim = histor.read(RAID, published=DATE).claims[0]
    [found] = histor.explain(RAID, claim.id[:8], published=DATE)
    assert found.decision.startswith(claim.id)


@pytest.mark.parametrize("what", ["claim 99", "0", "c", "claim"])
def test_a_claim_that_is_not_there_tells_how_many_there_are(what):
    with pytest.raises(ExplainError, match="its claims go from claim 1 to claim"):
        histor.explain(RAID, what, published=DATE)


def test_every_claim_of_a_report_is_explained_within_the_width():
    reading = histor.read(RAID, published=DATE)
    for number in range(1, len(reading.claims) + 1):
        shown = render(histor.explain(RAID, str(number), published=DATE), width=72)
        assert max(map(len, shown.splitlines())) <= 72
        assert "Which word claims it" in shown


@pytest.mark.parametrize(("kind", "frames"), [("counted", lexicon.Frame), ("acts", event_kinds.Frame)])
def test_every_frame_is_put_into_words(kind, frames):
    words = tomllib.loads((files("histor.explaining") / "data" / "en" / "frames.toml").read_text("utf-8"))
    assert set(get_args(frames)) <= words[kind].keys()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man of 27 was charged with murder in Tordesillas on Monday.", "tells of a death"),
        ("A fatal shooting in Tordesillas on Monday is under investigation.", "cost a life"),
        ("The blast caused injuries to four people in Tordesillas.", "to whom it is caused"),
        ("Rebels lost the town of Tordesillas to the army on Monday.", "had what its object is"),
    ],
)
def test_a_claim_of_few_words_tells_its_frame(text, words):
    assert words in tables("claim 1", text)["Which word claims it"][1][2]
