"""A name behind a dash at the end of a quote, as agencies sign it: "Two houses burned," – Mayor Hnat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.statements.lexicon import word_list
from histor.statements.speech import Speech, is_utterance
from histor.statements.tree import Stretch

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_DASHES = frozenset({"—", "–", "-", "--"})
_LONGEST = 10  # tokens of the name with its office
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP"})


def signature(analysis: Analysis, speech: Speech) -> tuple[Token, Stretch] | None:
    """The dash and the phrase behind it, where nothing but a name, or an office with one, ends the paragraph."""
    tokens = analysis.tokens
    first = speech.last + 1
    if first < len(tokens) and tokens[first].text == ",":
        first += 1
    if first >= len(tokens) or tokens[first].text not in _DASHES or not is_utterance(analysis, speech):
        return None
    paragraph = tokens[speech.last].sentence.paragraph
    named = [t for t in tokens[first + 1 : first + 2 + _LONGEST] if t.sentence.paragraph == paragraph]
    while named and named[-1].pos == "PUNCT":
        named.pop()
    if not named or len(named) > _LONGEST or not all(t.pos in _NAMING or t.text == "," for t in named):
        return None
    following = named[-1].i + 1
    while following < len(tokens) and tokens[following].text == ".":
        following += 1
    if following < len(tokens) and tokens[following].sentence.paragraph == paragraph:
        return None
    speaks = any(t.ent in ("person", "organisation") or t.lemma.lower() in word_list("speakers") for t in named)
    if not speaks and not (len(named) < 3 and all(t.pos == "PROPN" and t.ent != "place" for t in named)):
        return None
    return tokens[first], (named[0].i, named[-1].i)
