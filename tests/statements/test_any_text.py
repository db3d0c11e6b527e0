"""Whatever the text: spans, ids and links hold."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.statements import reading

MARKS = [*"\"“”'«»,.:;?()-—", "''", "\n", "\n"]
SPEECH = [
    "said",
    "told",
    "that",
    "according",
    "to",
    "reportedly",
    "denied",
    "claims",
    "believed",
    "asked",
    "adding",
    "of",
]
PEOPLE = ["the", "mayor", "he", "she", "Moroz", "Ms", "who", "Police", "Chief", "accused", "army", "her", "spokesman"]
REST = ["was", "not", "gone", "is", "bridge", "whether", "and", "had", "as", "put", "at", "nine", "Council", "for"]
WORDS = st.sampled_from([*MARKS, *SPEECH, *PEOPLE, *REST])


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_ids_and_links_hold(text: str) -> None:
    actors, statements = reading.read(text)
    names = {statement.id for statement in statements}
    assert len(names) == len(statements)
    for statement in statements:
        for span in (statement.source, statement.cue, statement.content):
            assert span is None or (text[span.start : span.end] == span.text and span.text)
        assert statement.within is None or (statement.within in names and statement.within != statement.id)
        assert statement.actor is None or statement.actor in {actor.id for actor in actors}
    for actor in actors:
        assert text[actor.start : actor.end] == actor.text
