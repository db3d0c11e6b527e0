"""Who a claim is shown to come from."""

import pytest

from histor.display.voices import Voices
from histor.record import Actor, Document, Record, Span, Statement


@pytest.mark.parametrize(
    ("name", "title", "shown"),
    [
        ("Olha Kovalenko", "mayor", "Olha Kovalenko, mayor"),
        ("Olha Kovalenko", None, "Olha Kovalenko"),
        ("regional governor", "regional governor", "regional governor"),
        ("Mayor", "mayor", "Mayor"),
    ],
)
def test_a_speaker_known_by_an_office_alone_is_named_once(name, title, shown):
    actor = Actor(start=0, end=3, text="The", name=name, id="actor-1", kind="person", title=title)
    words = Span(start=0, end=3, text="The")
    said = Statement(id="s1", source=words, actor="actor-1", cue=None, content=words, mode="indirect", stance="asserts")
    record = Record(document=Document(id="x", characters=3), text="The", actors=(actor,), statements=(said,))
    assert str(Voices(record).of(said)) == shown
