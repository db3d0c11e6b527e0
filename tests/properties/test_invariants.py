"""The walker finds nothing in a good reading, and each fault that is put into it."""

import json

import jsonschema
import pytest
from bench.invariants import faults, walk

from histor.record import from_json, json_schema, to_json


@pytest.fixture
def reading(by_hand):
    return json.loads(to_json(by_hand))


def test_a_good_reading_has_no_fault(reading):
    assert faults(reading) == []


def test_a_good_reading_fits_the_schema_and_comes_back_equal(by_hand, reading):
    jsonschema.validate(reading, json_schema(), cls=jsonschema.Draft202012Validator)
    assert from_json(to_json(by_hand)) == by_hand


def test_the_walk_reaches_every_object(reading):
    paths = {where for where, _ in walk(reading)}
    assert {"", "document.skipped[0]", "places[0].relation", "claims[0].count.span", "claims[2].people[0].span",
            "claims[0].roles.perpetrator[0]", "incidents[0].figures.killed"} <= paths  # fmt: skip


# what the walker says; where the fault is put; what is put there
FAULTS = [
    ("document.id: not the SHA-256", "document.id", "sha256:0"),
    ("document.characters: 5", "document.characters", 5),
    ("claims[0].count.span: 'ten'", "claims[0].count.span.text", "ten"),
    ("statements[1].cue: 7..3 is no stretch", "statements[1].cue", {"start": 7, "end": 3, "text": "x"}),
    ("claims[2].people[0].span: -4..2 is no stretch", "claims[2].people[0].span", {"start": -4, "end": 2, "text": "x"}),
    ("document.skipped[0]: 170..9999 is no stretch", "document.skipped[0]", {"start": 170, "end": 9999, "reason": "x"}),
    ("actors[0]: 3..3 is no stretch", "actors[0]", {"start": 3, "end": 3, "text": "", "id": "a1"}),
    ("places[2]: no span, but not plainly inferred", "places[2].inferred", None),
    ("places[2]: no span, but not plainly inferred", "places[2].end", 9),
    ("places[2]: no span, but not plainly inferred", "places[2].text", "Brivka"),
    ("statements: 2 have the id s1", "statements[1].id", "s1"),
    ("claims: 2 have the id c1", "claims[1].id", "c1"),
    ("statements[0].actor: no actors with the id 'a9'", "statements[0].actor", "a9"),
    ("statements[1].within: no statements with the id 's9'", "statements[1].within", "s9"),
    ("claims[0].statement: no statements with the id 's9'", "claims[0].statement", "s9"),
    ("claims[1].count.part_of: no claims with the id 'c9'", "claims[1].count.part_of", "c9"),
    ("claims[0].roles.perpetrator[0].actor: no actors", "claims[0].roles.perpetrator[0].actor", "a9"),
    ("claims[0].place: 3 is no index into 3 places", "claims[0].place", 3),
    ("claims[0].place: -1 is no index", "claims[0].place", -1),
    ("incidents[0].time: 1 is no index into 1 times", "incidents[0].time", 1),
    ("places[0].relation.of: 3 is no index", "places[0].relation.of", 3),
    ("within: 's1' leads back to itself", "statements[0].within", "s2"),
    ("part_of: 'c1' leads back to itself", "claims[0].count.part_of", "c2"),
    ("of: 0 leads back to itself", "places[0].relation.of", 0),
    ("incidents[0].claims: ['c9']", "incidents[0].claims", ["c1", "c2", "c3", "c9"]),
    ("incidents[0].claims: none", "incidents[0].claims", []),
    ("incidents: the claim c1 stands in 2", "incidents[0].claims", ["c1", "c2", "c3", "c1"]),
    ("incidents[0]: a figure or dispute has ['c1', 'c3']", "incidents[0].claims", ["c1", "c2"]),
    ("incidents[0]: a figure or dispute has []", "incidents[0].disputes[0].claims", []),
    ("claims[0].count: 12, 9, None is no range", "claims[0].count.low", 12),
    ("claims[1].count: 2, 2, 1 is no range", "claims[1].count.high", 1),
    ("claims[1].count: -2, 2, 2 is no range", "claims[1].count.low", -2),
    ("incidents[0].figures.killed: 8, 8, 7 is no range", "incidents[0].figures.killed.high", 7),
    ("claims[2].count: no span, but not inferred", "claims[2].count.inferred", None),
    ("times[0]: from 2025-03-12 to 2025-03-11", "times[0].from", "2025-03-12"),
    ("times[0]: Invalid isoformat string: 'Monday'", "times[0].to", "Monday"),
    ("places[0]: (91.0, 2.0) is no point on Earth", "places[0].latitude", 91.0),
    ("places[0]: (1.0, None) is no point on Earth", "places[0].longitude", None),
    ("places[0].radius_km: None", "places[0].radius_km", None),
    ("not the form of a reading: KeyError('claims')", "claims", None),
]


@pytest.mark.parametrize(("fault", "where", "value"), FAULTS)
def test_a_fault_is_found(reading, fault, where, value):
    put(reading, where, value)
    found = faults(reading)
    assert any(line.startswith(fault) for line in found), found


@pytest.mark.parametrize(
    "where",
    ["claims[2].evidence", "claims[2].people[0].span", "statements[0].content", "statements[0].cue",
     "claims[0].roles.perpetrator[0]"],
)  # fmt: skip
def test_a_skipped_stretch_makes_no_statement_or_claim(reading, where):
    start = reading["text"].index("Read more")
    put(reading, where, {"start": start, "end": start + 4, "text": "Read"})
    assert f"{where}: {start}..{start + 4} lies in a skipped stretch" in faults(reading)


def test_skipped_stretches_are_apart(reading):
    reading["document"]["skipped"].append({"start": 2, "end": 5, "reason": "limit"})
    assert any(line.startswith("document.skipped: 2 comes before") for line in faults(reading))


def put(reading, where, value):
    """Puts a value at a path such as `claims[0].count.low`; None for a whole part takes the part away."""
    *way, last = [int(key) if key.isdigit() else key for key in where.replace("[", ".").replace("]", "").split(".")]
    at = reading
    for key in way:
        at = at[key]
    if value is None and not way:
        del at[last]
    else:
        at[last] = value
