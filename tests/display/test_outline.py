import pytest
from msgspec.structs import replace

import histor
from histor.display.outline import outline
from histor.record import Claim, Figure, Incident, Span, Statement


def happening(raid):
    return outline(raid).happenings[0]


def test_news_comes_before_history(raid):
    shown = outline(raid).happenings
    assert [item.incident.background for item in shown] == [False, True]
    assert [item.number for item in shown] == [1, 2]


def test_claims_are_numbered_in_the_order_of_the_text(raid):
    said = outline(raid).said()
    assert [item.number for item in said] == list(range(1, len(raid.claims) + 1))
    starts = [item.claim.evidence.start for item in said]
    assert starts == sorted(starts)


def test_figures_run_from_low_to_high_with_parts_under_their_whole(raid):
    killed = happening(raid).figures[0]
    assert (killed.measure, killed.range, killed.agreement) == ("killed", "3 to 5", "contested")
    assert [item.count for item in killed.said] == ["at least 3", "5", "2"]
    assert killed.said[2].tags == ("part of claim 3",)


def test_a_number_that_was_inferred_says_from_what(raid):
    incident = happening(raid).incident
    killed = replace(incident.figures["killed"], best=4, inferred="from the headline")
    settled = replace(incident, figures=incident.figures | {"killed": killed})
    shown = happening(replace(raid, incidents=tuple(settled if i is incident else i for i in raid.incidents)))
    assert [figure.inferred for figure in shown.figures] == ["4 from the headline", "", ""]


def test_measures_stand_in_the_order_of_the_record(raid):
    assert [figure.measure for figure in happening(raid).figures] == ["killed", "injured", "intercepted"]


def test_every_claim_is_shown_and_denials_stand_apart(raid):
    shown = outline(raid)
    assert {item.claim.id for item in shown.said()} == {claim.id for claim in raid.claims}
    assert [item.claim.id for item in shown.happenings[0].denials] == ["c6"]
    assert [item.claim.id for item in shown.happenings[0].others] == ["c7"]


def test_who_says_it(raid):
    voices = {item.claim.id: item.voice for item in outline(raid).said()}
    assert str(voices["c1"]) == "regional police"
    assert str(voices["c3"]) == "Olha Kovalenko, head of the district council"  # the text says "she"
    assert str(voices["c6"]) == "The insurgents, as told by a statement read out on state television"
    assert str(voices["c8"]) == "the outlet (The Coast Courier)"
    assert voices["c3"].cue == "said"


def test_a_speaker_whom_nobody_names(raid):
    unnamed = [replace(statement, source=None, actor=None) for statement in raid.statements]
    voices = outline(replace(raid, statements=tuple(unnamed))).voices
    assert {voice.name for voice in voices} == {"somebody not named", "the outlet (The Coast Courier)"}


def test_statements_in_a_ring_end(raid):
    ring = [replace(statement, within="s5") if statement.id == "s4" else statement for statement in raid.statements]
    voice = next(item.voice for item in outline(replace(raid, statements=tuple(ring))).said() if item.claim.id == "c6")
    assert str(voice) == "The insurgents, as told by a statement read out on state television"


def test_claims_of_no_incident_are_shown(raid):
    shown = outline(replace(raid, incidents=raid.incidents[:1]))
    assert [item.claim.id for item in shown.loose] == ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]


def test_certainty_of_an_incident_when_all_claims_share_it(sample):
    s = sample("Rebels may have shelled the port.")
    claim = s.claim("c1", "may have shelled the port", certainty="hedged")
    assert outline(s.reading(claim)).happenings == ()
    shown = outline(s.reading(claim, incidents=(Incident(id="i1", event="shelling", claims=("c1",)),)))
    assert shown.happenings[0].certainty == "hedged"
    assert shown.said()[0].tags == ("hedged",)


def test_a_claim_that_names_what_is_not_there_is_shown_in_the_outlets_voice(sample):
    s = sample("One died.")
    claim = Claim(
        id="c1", evidence=Span(start=0, end=8, text="One died"), statement="gone", event="other", measure=None
    )
    assert outline(s.reading(claim)).said()[0].voice.key == "outlet"


def test_the_first_speaker_is_the_one_with_most_claims(raid):
    assert outline(raid).voices[0].name in {"regional police", "Olha Kovalenko"}
    more = Statement(
        id="s9", source=None, actor=None, cue=None, content=raid.claims[0].evidence, mode="indirect", stance="asserts"
    )
    claims = tuple(replace(claim, statement="s9") for claim in raid.claims)
    shown = outline(replace(raid, claims=claims, statements=(*raid.statements, more)))
    assert [voice.name for voice in shown.voices] == ["somebody not named"]


def test_a_claim_says_in_brief_what_it_claims(raid):
    brief = {item.claim.id: item.what for item in outline(raid).said()}
    assert brief["c1"] == "killed at least 3"
    assert brief["c5"] == "intercepted 29 drones"
    assert brief["c6"] == "struck"
    assert brief["c7"] == "explosions/remote violence"


@pytest.mark.parametrize(
    ("heading", "text", "fields"),
    [
        ("A raid", "Three died.", {"title": "A\n raid", "record": "r1"}),
        ("Three died.", "\n Three died.\nPolice said so.", {"record": "r1"}),
        ("word " * 14 + "word…", "word " * 500, {}),
        ("r1", "", {"record": "r1", "uri": "https://example.org"}),
        ("https://example.org", " ", {"uri": "https://example.org"}),
        ("A document without words", "", {}),
    ],
)
def test_the_heading_is_the_title_else_the_first_words(sample, heading, text, fields):
    s = sample(text)
    assert outline(s.reading(document=s.document(**fields))).heading == heading


def test_units_of_one_measure_follow_it(sample):
    s = sample("They fired 84 drones and 7 missiles, killing 2.")
    claims = [
        s.claim(f"c{n}", words, measure="launched", count=s.count(words, n, n, n, unit=words.split()[1].rstrip("s")))
        for n, words in ((84, "84 drones"), (7, "7 missiles"))
    ]
    figures = {
        "launched/missile": Figure(low=7, best=7, high=7, claims=("c7",), agreement="single", unit="missile"),
        "launched": Figure(low=84, best=84, high=84, claims=("c84",), agreement="single", unit="drone"),
        "killed": Figure(low=2, best=2, high=2, claims=(), agreement="single"),
        "something new": Figure(low=2, best=2, high=2, claims=(), agreement="single"),
    }
    incident = Incident(id="i1", event="air strike", claims=("c84", "c7"), figures=figures)
    rows = outline(s.reading(*claims, incidents=(incident,))).happenings[0].figures
    assert [(row.measure, row.range) for row in rows] == [
        ("killed", "2"), ("launched", "84 drones"), ("launched", "7 missiles"), ("something new", "2"),
    ]  # fmt: skip


def test_a_number_that_was_only_revised_is_no_dispute(raid):
    incident = raid.incidents[1]
    assert outline(raid).happenings[0].disputes[0].word == "disputed"
    figures = incident.figures | {"killed": replace(incident.figures["killed"], agreement="revised")}
    row = outline(replace(raid, incidents=(replace(incident, figures=figures),))).happenings[0].disputes[0]
    assert (row.word, row.words) == ("revised", "at least 3, 5")


def test_each_number_of_a_dispute_has_its_speakers_from_the_lowest_on(raid):
    incident = raid.incidents[1]
    dispute = replace(incident.disputes[0], claims=("c1", "c3", "c4"))
    shown = outline(replace(raid, incidents=(replace(incident, disputes=(dispute,)),)))
    sides = shown.happenings[0].disputes[0].sides
    found = [(side.value, [[said.claim.id for said in own] for own in side.voices]) for side in sides]
    assert found == [("2", [["c4"]]), ("at least 3", [["c1"]]), ("5", [["c3"]])]


def read_aloud(text, title=None):
    [dispute] = outline(histor.read(text, title=title, published="2024-11-13")).happenings[0].disputes
    return [(side.value, [own[0].voice.name for own in side.voices], side.of_title) for side in dispute.sides]


def test_an_open_number_stands_with_the_same_number():
    text = (
        "At least seven people were killed in Lund, police said. The mayor, Ivo Brandt, said seven had died. "
        "The governor, Ida Moe, said a nurse and eight drivers were killed."
    )
    assert read_aloud(text) == [("7", ["police", "Ivo Brandt"], False), ("9", ["Ida Moe"], False)]


def test_words_stand_with_their_speakers_and_a_headline_with_none():
    text = "A missile hit a school in Lund, the mayor said. Police said the missile had hit a kindergarten."
    assert read_aloud(text) == [("school", ["mayor"], False), ("kindergarten", ["Police"], False)]
    text = "Two people were killed and five hurt when a minibus hit a mine, the mayor of Lund said."
    assert read_aloud(text, "Seven killed by mine")[0] == ("Seven killed by mine", [], True)
