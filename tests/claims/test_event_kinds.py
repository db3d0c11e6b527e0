"""Each kind of event: its file is whole, its examples are claimed, its near misses are not."""

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

import histor
from histor.claims.event_kinds import event_kinds
from histor.record import Measure

FOLDER = files("histor.claims") / "data" / "en" / "events"
FILES = {item.name.removesuffix(".toml"): tomllib.loads(item.read_text("utf-8")) for item in FOLDER.iterdir()}
MEASURES = set(get_args(Measure))
ROLES = {"perpetrator", "organisation", "victim", "target", "weapon", "place", "goods", "begun"}


def _cases(key):
    return [pytest.param(name, sentence, id=f"{name}: {sentence}") for name, table in sorted(FILES.items())
            for sentence in table["examples"][key]]  # fmt: skip


def _claimed(sentence, label):
    """The real claims of a sentence that are of a kind of event."""
    claims = histor.read(sentence, published="2024-11-13", language="en").claims
    return [c for c in claims if c.event == label and c.certainty in ("stated", "hedged", "alleged")]


@pytest.mark.parametrize(("name", "sentence"), _cases("claims"))
def test_an_example_is_claimed(name, sentence):
    claims = histor.read(sentence, published="2024-11-13", language="en").claims
    if FILES[name]["label"] == "other":
        assert claims
    else:
        assert FILES[name]["label"] in {c.event for c in claims}


@pytest.mark.parametrize(("name", "sentence"), _cases("near"))
def test_a_near_miss_is_not_claimed(name, sentence):
    assert not _claimed(sentence, FILES[name]["label"])


@pytest.mark.parametrize("kind", event_kinds(), ids=lambda kind: kind.name)
def test_a_kind_says_all_that_is_asked_of_it(kind):
    assert kind.about
    assert [name for name, _ in kind.codes] == ["acled", "ucdp", "plover", "cameo", "muc"]
    assert set(kind.measures) <= MEASURES
    assert kind.needs <= ROLES
    assert kind.name == "accident" or len(FILES[kind.name]["examples"]["near"]) >= 1


@pytest.mark.parametrize(
    "sentence",
    ["Rebels have killed the mayor of Lund.", "The mayor of Lund was murdered at approximately 1500 on Monday."],
)
def test_who_has_killed_and_who_is_murdered_at_an_hour_tell_of_an_attack(sentence):
    assert _claimed(sentence, "attack")


def test_who_dies_at_a_great_age_was_not_attacked():
    assert not _claimed("The painter Ivo Brandt died in a shooting lodge at 96.", "attack")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivo Lind was kidnapped in Lund during an incident in which Lind's driver was killed.",
        "He denied Ivo Lind's kidnapping, a bloody raid in which the banker's driver was killed.",
    ],
)
def test_who_is_killed_in_what_somebody_was_kidnapped_in_is_told_of_with_it(sentence):
    assert {c.measure for c in _claimed(sentence, "abduction/forced disappearance")} == {"abducted", "killed"}


@pytest.mark.parametrize("before", ["", "Nine people were killed in fighting in Lund on Sunday. "])
def test_what_a_year_of_before_tells_is_not_the_kind_of_the_news(before):
    text = f"{before}Some 800 people fled across the river. In 2017, 30 people died when the army shelled Lund."
    reading = histor.read(text, published="2024-11-13", language="en")
    (flight,) = [c for c in reading.claims if c.measure == "displaced"]
    assert flight.event == ("armed clash" if before else "other")
