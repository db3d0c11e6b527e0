"""What the three reports say of the night, as a reader would list it: each must be in the reading."""

import pytest
from tests.golden.update import REPORTS, reading_of

AGENCY, LOCAL, TABLOID = REPORTS
# report, measure, (low, best, high), unit, who says it (part of the source; None: the outlet), a word of the evidence
CLAIMS = [
    (AGENCY, "killed", (3, 3, None), "person", "Ukrainian officials", "killing"),
    (AGENCY, "injured", (14, 14, 14), "person", "Ukrainian officials", "wounding"),
    (AGENCY, "launched", (84, 84, 84), "drone", "Ukrainian officials", "launched"),
    (AGENCY, "launched", (7, 7, 7), "missile", "Ukrainian officials", "launched"),
    (AGENCY, "intercepted", (61, 61, 61), "drone", "air force", "shot down"),
    (AGENCY, "intercepted", (15, 15, 15), "drone", "it", "jammed"),
    (AGENCY, "intercepted", (19, 19, 19), "drone", None, "Poltava"),
    (AGENCY, "killed", (2, 2, 2), "person", "police", "women"),
    (AGENCY, "missing", (5, 5, 5), "person", "emergency service", "missing"),
    (AGENCY, "struck", (1, 1, 1), "building", "Oleh Marchuk", "apartment building"),
    (AGENCY, "damaged", (1, 1, 1), "school", "Iryna Savchenko", "school"),
    (AGENCY, "injured", (0, 0, 0), "person", None, "Nobody"),
    (AGENCY, "intercepted", (22, 22, 22), "drone", "It", "Belgorod"),
    (AGENCY, "killed", (9, 9, 9), "person", "Dnipro Institute", "Sumy"),
    (LOCAL, "killed", (4, 4, 4), "person", "city council", "death toll"),
    (LOCAL, "killed", (2, 2, 2), "person", "Larysa Hnatiuk", "Two women"),
    (LOCAL, "injured", (16, 16, None), "person", "Larysa Hnatiuk", "injured"),
    (LOCAL, "intercepted", (60, 60, 60), "drone", "air force", "84 drones"),
    (LOCAL, "intercepted", (18, 18, 18), "drone", None, "Poltava"),
    (LOCAL, "damaged", (1, 1, 1), "school", None, "kindergarten"),
    (LOCAL, "killed", (0, 0, 0), "person", None, "No casualties"),
    (LOCAL, "evacuated", (200, 200, None), "person", "emergency service", "residents"),
    (LOCAL, "missing", (4, 4, 4), "person", "emergency service", "missing"),
    (TABLOID, "injured", (24, 36, 99), "person", None, "Dozens"),
    (TABLOID, "killed", (None, 5, 5), "person", "local media", "killed"),
    (TABLOID, "killed", (3, 3, 3), "person", "Pavlo Danylenko", "died"),
    (TABLOID, "injured", (20, 20, None), "person", "Pavlo Danylenko", "wounded"),
    (TABLOID, "detained", (2, 2, 2), "person", None, "two men"),
    (TABLOID, "launched", (30, 30, 30), "drone", "Russian official", "fired"),
]


@pytest.fixture(scope="module")
def readings():
    return {name: reading_of(name) for name in REPORTS}


@pytest.mark.parametrize(("report", "measure", "numbers", "unit", "speaker", "words"), CLAIMS)
def test_every_claim_of_the_night_is_found(readings, report, measure, numbers, unit, speaker, words):
    reading = readings[report]
    said = {s.id: s.source.text if s.source else None for s in reading.statements}
    found = [
        said.get(c.statement)
        for c in reading.claims
        if c.measure == measure
        and c.count is not None
        and (c.count.low, c.count.best, c.count.high) == numbers
        and c.count.unit == unit
        and words in c.evidence.text
    ]
    assert any(source is None if speaker is None else speaker in (source or "") for source in found), found


def test_the_denial_is_a_denied_claim(readings):
    denied = [c.evidence.text for c in readings[AGENCY].claims if c.polarity == "denied"]
    assert any("striking homes" in text for text in denied)


def test_the_quote_has_its_speaker(readings):
    quotes = [(s.source.text, s.content.text) for s in readings[AGENCY].statements if s.mode == "direct"]
    assert any("he" in source and "under the rubble" in content for source, content in quotes)
    assert any("Halyna Bondar" in source and "no warning" in content for source, content in quotes)


def test_the_repeated_caption_makes_no_second_claim(readings):
    local = readings[LOCAL]
    assert [s.reason for s in local.document.skipped].count("repeated") == 1
    assert sum(c.measure == "struck" and "Kyivska" in c.evidence.text for c in local.claims) == 1


def test_items_by_region_are_parts_of_their_total(readings):
    for name, total in ((AGENCY, 61), (LOCAL, 60)):
        counts = {c.id: c.count for c in readings[name].claims if c.measure == "intercepted" and c.count is not None}
        parts = [c for c in counts.values() if c.part_of is not None and counts[c.part_of].best == total]
        assert sum(c.best for c in parts) == total


def test_earlier_raids_are_background(readings):
    for name in (AGENCY, TABLOID):
        reading = readings[name]
        old = [i for i in reading.incidents if i.background]
        assert len(old) == 1
        assert old[0].figures["killed"].best == (9 if name == AGENCY else 1)


def test_speakers_who_differ_are_contested(readings):
    figure = next(i.figures["killed"] for i in readings[TABLOID].incidents if not i.background)
    assert (figure.low, figure.high, figure.agreement) == (3, 5, "contested")
