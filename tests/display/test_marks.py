from hypothesis import given
from hypothesis import strategies as st

from histor.display.marks import segments
from histor.display.outline import outline
from histor.record import Claim, Document, Place, Record, Skipped, span

TEXT = "Nine people died, two nurses among them, in Izmail on Monday."
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda at: (at[0], min(len(TEXT), sum(at))))


@st.composite
def readings(draw):
    claims = [
        Claim(id=f"c{number}", evidence=span(TEXT, *at), statement=None, event="other", measure=None)
        for number, at in enumerate(draw(st.lists(SPANS, max_size=6)))
    ]
    places = [Place(start=a, end=b, text=TEXT[a:b], name="x") for a, b in draw(st.lists(SPANS, max_size=3))]
    skips = [Skipped(start=a, end=b, reason="repeated") for a, b in draw(st.lists(SPANS, max_size=1))]
    document = Document(id="sha256:0", characters=len(TEXT), skipped=tuple(skips))
    return Record(document=document, text=TEXT, claims=tuple(claims), places=tuple(places))


@given(readings())
def test_segments_hold_the_whole_text_once_and_every_claim_over_all_of_its_evidence(record):
    found = list(segments(outline(record)))
    assert "".join(TEXT[part.start : part.end] for part in found) == TEXT
    for claim in record.claims:
        held = [part for part in found if claim in [said.claim for said in part.said]]
        assert "".join(TEXT[part.start : part.end] for part in held) == claim.evidence.text
        assert sum(claim in [said.claim for said in part.opens] for part in found) == 1
        assert sum(claim in [said.claim for said in part.closes] for part in found) == 1


def test_the_shortest_evidence_comes_first(raid):
    nurses = next(part for part in segments(outline(raid)) if raid.text[part.start : part.end] == "two")
    assert [said.claim.id for said in nurses.said] == ["c4", "c3"]


def test_words_are_marked_by_what_they_were_read_as(raid):
    marked = {raid.text[part.start : part.end]: (part.kind, part.note) for part in segments(outline(raid)) if part.kind}
    assert marked["Izmail"] == ("place", "Izmail, Odesa Oblast, UA (within 5 km)")
    assert marked["2019"] == ("time", "2019")
    assert marked["At least three"] == ("number", "at least 3")


def test_an_empty_text_has_no_segments():
    empty = Record(document=Document(id="sha256:0", characters=0), text="")
    assert list(segments(outline(empty))) == []
