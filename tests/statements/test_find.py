"""What holds of all statements, and what goes beyond one sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.statements import reading

from histor.language import analyse
from histor.mentions.mentions import Mentions
from histor.record import Place
from histor.statements import find

REPORT = """Three die in night raid: governor
Three people died when a shed burned down overnight, the governor, Halina Moroz, said on Tuesday.
"They came in low over the river," said Moroz. "Two houses are gone."
“We ran to the cellar,” said Petro Hnat, a miner. “The door was stuck.
“Then my son broke it,” he added.
“Nobody came for an hour.”
The State Rescue Service said a witness had told its crew that the alarm had failed.
The ministry did not say how many drones were used. According to police, nine people were wounded.
"""


@pytest.fixture(scope="module")
def statements() -> Any:
    return reading.read(REPORT, "title")[1]


def by_cue(statements: Any, cue: str) -> Any:
    return next(s for s in statements if s.cue is not None and s.cue.text == cue)


def test_spans_are_the_text_at_their_offsets(statements: Any) -> None:
    for statement in statements:
        for span in (statement.source, statement.cue, statement.content):
            if span is not None:
                assert REPORT[span.start : span.end] == span.text
                assert span.text.strip() == span.text != ""


def test_ids_count_in_order_of_content(statements: Any) -> None:
    assert [s.id for s in statements] == [f"s{n}" for n in range(1, len(statements) + 1)]
    starts = [s.content.start for s in statements]
    assert starts == sorted(starts)


def test_within_names_another_statement_that_holds_it(statements: Any) -> None:
    inner = by_cue(statements, "had told")
    outer = next(s for s in statements if s.id == inner.within)
    assert outer.source.text == "The State Rescue Service"
    assert inner.source.text == "a witness"
    assert inner.content.text == "that the alarm had failed"
    assert outer.content.start <= inner.content.start
    assert inner.content.end <= outer.content.end


def test_a_quote_over_paragraphs_is_one_statement(statements: Any) -> None:
    miner = by_cue(statements, "added")
    assert miner.content.text == "“The door was stuck.\n“Then my son broke it,”"
    assert miner.mode == "direct"


def test_a_paragraph_of_nothing_but_quote_goes_on_from_the_last_speaker() -> None:
    text = '"We ran to the cellar," said Petro Hnat.\n"Nobody came to help us for an hour."'
    first, second = reading.read(text)[1]
    assert second.cue is None
    assert second.source == first.source
    assert second.actor == first.actor is not None
    assert second.content.text == '"Nobody came to help us for an hour."'


def test_a_quote_after_narrative_is_nobodys() -> None:
    text = 'The market burned down.\n"Nobody came to help us for an hour."'
    assert reading.read(text)[1] == ()


def test_a_quote_right_after_a_statement_belongs_to_it() -> None:
    text = 'The mayor said the road was closed. "We have no idea when it can open again."'
    (only,) = reading.read(text)[1]
    assert only.content.text.startswith("the road was closed.")
    assert only.content.text.endswith('again."')
    assert only.mode == "mixed"


def test_a_colon_reaches_to_the_end_of_its_sentence() -> None:
    (only,) = reading.read("Governor: nobody hurt in raid. The road is open. The market stays closed.")[1]
    assert only.content.text == "nobody hurt in raid"


def test_a_turn_of_a_transcript_reaches_to_the_end_of_its_paragraph() -> None:
    (only,) = reading.read("MOROZ: Nobody was hurt. The road is open.")[1]
    assert only.source.text == "MOROZ"
    assert only.content.text == "Nobody was hurt. The road is open"


def test_a_second_cue_ends_the_first_speech() -> None:
    text = '"We ran," the miner said. "They shot at us," his wife added.'
    first, second = reading.read(text)[1]
    assert first.content.text == '"We ran,"'
    assert second.source.text == "his wife"
    assert second.content.text == '"They shot at us,"'


def test_sources_have_actors(statements: Any) -> None:
    governor = by_cue(statements, ":")
    moroz = [s for s in statements if s.source and "Moroz" in s.source.text]
    assert {s.actor for s in moroz} == {governor.actor}
    assert governor.actor is not None


def test_the_same_text_gives_the_same_statements() -> None:
    first = reading.read.__wrapped__(REPORT, "title")
    assert first == reading.read.__wrapped__(REPORT, "title")


@pytest.mark.parametrize("text", ["", "\n\n", "...", '"', "“”", "said", '"," said', ": :", "according to", "He said"])
def test_scraps_hold_no_statement(text: str) -> None:
    assert reading.read(text)[1] == ()


def test_the_name_behind_an_office_is_who_speaks() -> None:
    text = "The head of the regional administration, Petro Sadko, said the road was open."
    actors, (only,) = reading.read(text)
    assert next(actor.name for actor in actors if actor.id == only.actor) == "Petro Sadko"


def test_a_place_or_body_inside_a_source_is_not_who_speaks() -> None:
    actors, (only,) = reading.read("The head of the council, a former miner, said the road was open.")
    assert next(actor.text for actor in actors if actor.id == only.actor).endswith("head")


def places(text: str, *names: str) -> Mentions:
    found = [(match.start(), name) for name in names for match in re.finditer(name, text)]
    return Mentions(
        places=tuple(
            Place(start=at, end=at + len(name), text=name, name=name, kind="city") for at, name in sorted(found)
        )
    )


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Brezova: one killed, three wounded.", []),
        ("Brezova: one killed.\nVelka: three wounded.", []),
        ("Brezova, Velka: one killed, three wounded.", []),
        ("Brezova (Herald): one killed, three wounded.", []),
        ("Brezova: police said one man was killed.", ["police"]),
        ("BREZOVA: One man was killed, police said. Two were hurt.", ["police"]),
        ("Brezova: one killed.\nTarnik: three wounded.", []),  # beside a place, a bare name is another one
        ("Brezova: one killed.\nMayor Hnat: three wounded.", ["Mayor Hnat"]),
        ('Brezova: "We will answer this."', ["Brezova"]),
        ("Brezova: we did not fire a shot.", ["Brezova"]),
        ("Brezova governor: one killed, three wounded.", ["Brezova governor"]),
    ],
)
def test_a_place_before_a_colon_is_a_heading_unless_the_words_are_its_own(text: str, speakers: list[str]) -> None:
    document = reading.source(text)
    analysis = analyse(text, [(block.start, block.end) for block in document.blocks], reading.pipeline())
    found = find(analysis, document, places(text, "Brezova", "BREZOVA", "Velka"))
    assert [statement.source.text for statement in found if statement.source] == speakers
