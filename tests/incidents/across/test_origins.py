"""Copies and repetitions count once, whoever saw it counts beside them."""

import tomllib
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

import histor
from histor.incidents import across

TEXTS = {
    name: text.strip() for name, text in tomllib.loads(Path(__file__).with_name("origins.toml").read_text()).items()
}
AGENCY = TEXTS["agency"]
PARAGRAPHS = AGENCY.split("\n\n")
COPIES = {
    "agency": AGENCY,
    "headline": "Missile hits market: seven dead\n\n" + AGENCY,
    "byline": "By our correspondent in Chernivtsi\n\n" + AGENCY.removeprefix("HLYBOKE, Ukraine - "),
    "cut": "\n\n".join(PARAGRAPHS[:3]),
    "edited": AGENCY.replace("traders", "stallholders").replace("broke out", "started"),
}


@cache
def member(name, published="2024-10-17", publisher=None):
    text = {**TEXTS, **COPIES}[name]
    record = histor.read(
        text, record=name, published=published, publisher=publisher or f"{name}.example", language="en"
    )
    news = max((i for i in record.incidents if not i.background), key=lambda i: len(i.claims))
    return name, record, news.id


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, ["agency"]),
        (1, [*COPIES]),
        (1, [*COPIES, "cites_the_ministry"]),
        (1, ["agency", "day_after"]),
        (2, [*COPIES, "cites_the_ministry", "own_witness"]),
        (2, ["own_witness"]),
        (1, ["own_reporting"]),
        (2, ["agency", "own_reporting"]),
        (2, ["agency", "other_side"]),
        (1, ["witness_elsewhere"]),
        (1, ["witness_elsewhere", "copied_passage"]),
        (2, ["agency", "witness_elsewhere"]),
        (3, ["own_witness", "witness_elsewhere"]),
    ],
)
def test_origins_are_counted_once(number, names):
    made = across.linked([member(name) for name in names])
    assert (made.origins, len(made.voices)) == (number, number), made.voices


def test_one_outlet_under_two_headings_is_one_origin():
    copies = [member("own_reporting"), member("own_reporting", publisher="second.example")]
    assert across.linked([copies[0], ("second", *copies[1][1:])]).origins == 1


def test_each_origin_says_who_it_is_and_what_carries_it():
    made = across.linked([member("agency"), member("own_witness")])
    assert [(o.kind, o.documents) for o in made.voices] == [
        ("speaker", ("agency", "own_witness")),
        ("witness", ("own_witness",)),
    ]
    assert "Hrynko" in made.voices[1].name
    assert {claim for o in made.voices for claim in o.claims} <= set(made.claims)


# measure, (low, best, high), agreement, then the reports with their days
FIGURES = [
    ("killed", (7, 7, 7), "single", [("agency", "2024-10-17")]),
    ("killed", (7, 7, 7), "single", [("agency", "2024-10-17"), ("cites_the_ministry", "2024-10-17")]),
    ("killed", (7, 7, 7), "agreed", [("agency", "2024-10-17"), ("own_reporting", "2024-10-17")]),
    ("killed", (7, 9, 9), "revised", [("agency", "2024-10-17"), ("day_after", "2024-10-18")]),
    ("killed", (7, 7, 8), "contested", [("agency", "2024-10-17"), ("own_witness", "2024-10-17")]),
    ("killed", (8, 9, 9), "contested", [("at_most", "2024-10-17")]),
    ("injured", (19, 19, 19), "agreed", [("agency", "2024-10-17"), ("own_reporting", "2024-10-17")]),
]


@pytest.mark.parametrize(("measure", "expected", "agreement", "reports"), FIGURES)
def test_a_figure_is_the_range_of_what_all_voices_say(measure, expected, agreement, reports):
    found = across.linked([member(name, day) for name, day in reports]).figures[measure]
    assert ((found.low, found.best, found.high), found.agreement) == (expected, agreement), found.numbers


def test_each_number_has_its_speaker_outlet_and_time():
    made = across.linked([member("agency"), member("day_after", "2024-10-18")])
    said = [(n.best, n.outlet, n.published, "ministry" in (n.speaker or "")) for n in made.figures["killed"].numbers]
    assert said == [(7, "agency.example", "2024-10-17", True), (9, "day_after.example", "2024-10-18", True)]
    assert [d.field for d in made.disputes] == ["killed"]


def test_the_order_of_the_documents_changes_nothing():
    members = [member("agency"), member("own_witness"), member("own_reporting"), member("day_after", "2024-10-18")]
    first = across.linked(members)
    assert all(across.linked(order) == first for order in permutations(members))


def test_documents_stand_once_with_their_claims():
    made = across.linked([member("agency"), member("own_witness")], "h1")
    assert made.id == "h1"
    assert {d.record for d in made.documents} == {"agency", "own_witness"}
    assert sum(d.claims for d in made.documents) == len(made.claims)


def test_nothing_is_no_incident():
    with pytest.raises(ValueError, match="at least one"):
        across.linked([])
