import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

import histor
from histor.display.terminal import render
from histor.record import Claim, Document, Notice, Record, Skipped, Span, Statement, span


@pytest.mark.parametrize("width", [60, 61, 80, 100, 120, 200])
@pytest.mark.parametrize("only_statements", [False, True])
def test_no_line_is_wider_than_asked(raid, width, only_statements):
    lines = render(raid, width=width, only_statements=only_statements).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


@pytest.mark.parametrize(("asked", "given"), [(1, 60), (10_000, 200)])
def test_a_width_that_cannot_be_read_is_bent_to_one_that_can(raid, asked, given):
    assert render(raid, width=asked) == render(raid, width=given)


def test_plain_text_has_no_escape_code_and_marks_evidence_with_brackets(raid):
    shown = render(raid)
    assert "\x1b" not in shown
    assert "[At least three people were killed and eleven injured]¹·² when drones" in shown
    assert "“[Five of our people died,\n  [among them two nurses]⁴,]³”" in shown


def test_colour_marks_evidence_with_its_speakers_colour(raid):
    shown = render(raid, colour=True)
    assert "\x1b[" in shown
    assert "[At least" not in shown
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert bare.replace("[", "").replace("]", "").split() == render(raid).replace("[", "").replace("]", "").split()


def test_what_was_not_read_is_declared_with_its_reason(raid):
    shown = " ".join(render(raid).split())
    assert "⟨not read, repeated, 47 characters: At least three people were killed, police said.⟩" in shown
    assert "⟨not read, boilerplate, 106 characters: Sign up" in shown


def test_an_incident_tells_place_time_disputes_and_every_voice(raid):
    shown = render(raid, width=140, text=False)
    for line in (
        "1. air/drone strike",
        "where     Izmail, Odesa Oblast, UA (within 5 km)",
        "when      11 March 2025, 22:00 to 12 March 2025, 06:00",
        "disputed  killed: at least 3 (regional police¹) or 5 (Olha Kovalenko³)",
        "Killed  3 to 5  contested",
        "2. other  told as history",
    ):
        assert line in shown
    assert re.search(
        r"regional police · said\n +¹  at least 3 +“At least three people were killed and eleven injured”", shown
    )
    assert re.search(r"the outlet \(The Coast Courier\)\n +⁸  1 +“a fire at the same terminal", shown)
    assert shown.index("disputed") < shown.index("Denied") < shown.index("Killed")


def test_only_statements(raid):
    shown = render(raid, width=160, text=False, only_statements=True)
    assert "Killed" not in shown
    assert re.search(r"Olha Kovalenko, head of the district council\n +said +“Five of our people died", shown)
    assert re.search(r"The insurgents, as told by .*\n +denied +“.*” \[denies", shown)


def test_statements_stand_once_under_each_speaker_in_a_row(raid):
    shown = render(raid, width=160, text=False, only_statements=True)
    lines = shown.splitlines()
    speakers = [line for line in lines[3:] if line and not line.startswith(" ")]
    assert all(one != other for one, other in pairwise(speakers))


def test_only_statements_numbers_no_claims(raid):
    shown = render(raid, only_statements=True)
    assert "Air defence crews shot down 29 of 32 drones" in " ".join(shown.split())
    assert "¹" not in shown
    assert "claim" not in shown
    assert f" · {len(raid.statements)} statements" in shown


HOSTILE = "\x1b[2J\x1b]0;owned\x07 [bold red]5[/bold red] people\u202e died :skull: \x9b31m [link=file:///]x[/link]"


def test_hostile_words_do_not_reach_the_terminal(sample):
    s = sample(HOSTILE)
    evil = {"title": HOSTILE, "publisher": HOSTILE, "record": HOSTILE, "language": HOSTILE, "published": HOSTILE}
    document = s.document(
        **evil,
        notices=(Notice(code="x", message=HOSTILE),),
        skipped=(Skipped(start=0, end=3, reason=HOSTILE),),
    )
    whole = Span(start=0, end=len(HOSTILE), text=HOSTILE)
    said = Statement(
        id="s1", source=whole, actor=None, cue=whole, content=whole, mode="direct", stance="asserts", within=None
    )
    claim = Claim(id="c1", evidence=whole, statement="s1", event=HOSTILE, measure=None)
    record = s.reading(claim, document=document, statements=(said,))
    for shown in (render(record), render(record, only_statements=True)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)
        assert "[bold red]5[/bold red]" in shown
        assert ":skull:" in shown
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", render(record, colour=True))
    assert "\x1b" not in coloured


@given(st.text(max_size=300), st.integers(60, 200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_fits_and_is_safe(text, width, start, length):
    evidence = span(text, min(start, len(text)), min(start + length, len(text)))
    claim = Claim(id="c1", evidence=evidence, statement=None, event="other", measure="killed")
    document = Document(id="sha256:0", characters=len(text), title=text[:40])
    shown = render(Record(document=document, text=text, claims=(claim,)), width=width)
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("words", "text", "skipped"),
    [
        ("The document holds no text.", "", ()),
        ("The document holds no text.", " \n", ()),
        ("Nothing in what was read says", "A fine day at the fair.", ()),
        ("Not read: 10 of 10 characters (language).", "Guten Tag.", ((0, 10, "language"),)),
        ("Not read: 3 of 15 characters (boilerplate).", "Ads and so on .", ((0, 3, "boilerplate"),)),
    ],
)
def test_no_claims_says_so_and_why(words, text, skipped):
    stretches = tuple(Skipped(start=start, end=end, reason=reason) for start, end, reason in skipped)
    document = Document(id="sha256:0", characters=len(text), skipped=stretches)
    shown = render(Record(document=document, text=text))
    assert "No claims found." in shown
    assert words in shown
    assert "no claims" in shown.splitlines()[1]


def test_a_whole_text_in_another_language_does_not_blame_its_words():
    document = Document(id="sha256:0", characters=10, skipped=(Skipped(start=0, end=10, reason="language"),))
    assert "Nothing in what was read" not in render(Record(document=document, text="Guten Tag."))


def test_many_claims_and_long_words_keep_their_columns(sample):
    text = "x" * 500 + " dead"
    s = sample(text)
    claims = [replace(s.claim(f"c{n}", text, measure="killed")) for n in range(120)]
    shown = render(s.reading(*claims), width=60)
    assert max(map(cell_len, shown.splitlines())) <= 60
    assert "¹²⁰" in shown


def test_parts_of_a_tally_name_their_places_and_their_words_stand_once():
    text = "Air defences shot down 36 drones over three regions: 19 over Bryansk, 11 over Kursk and six over Tula."
    shown = histor.read(text, published="2024-11-13", language="en").summary(width=120)
    assert [place for place in ("Bryansk", "Kursk", "Tula") if f"[{place}]" in shown] == ["Bryansk", "Kursk", "Tula"]
    assert "the same words [Tula]" in shown
    assert shown.count("11 over Kursk and") == 2  # beside the whole, and beside the first of its parts


def test_a_denial_is_shown_as_one():
    text = "Residents said soldiers had shot nine weavers dead in Lubny. The army denied this."
    shown = " ".join(render(histor.read(text, language="en"), width=140, text=False).split())
    assert (
        "disputed killed: “soldiers had shot nine weavers dead in Lubny” (Residents¹), denied: “denied this” (army²)"
        in shown
    )
