"""Places that a common noun points back to: "in the city", "24 miles south of the town", "the Ukrainian capital".

Only what stands where a place stands is read: after a preposition of place, or as the end of a distance. "The city" is
the last town named before it; where the same sentence names another, it stays unread. A capital is that of the country
named beside it, or else of the only country that the text has spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from histor.language.analysis import Analysis, Token
from histor.mentions.gazetteer import Gazetteer
from histor.mentions.places.matching import POSSESSIVES
from histor.mentions.places.measures import measure_before
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import Words
from histor.mentions.places.writing import as_place
from histor.record import Place

LOCATIVE = frozenset({"in", "near", "outside", "across", "around", "throughout", "inside", "into", "over", "within"})
DETERMINERS = frozenset({"the", "that", "this"})
CAPITAL = "capital"
Row = tuple[Spot, Place]


def with_backward(
    analysis: Analysis, spots: Sequence[Spot], places: Sequence[Place], gazetteer: Gazetteer, words: Words
) -> tuple[list[Spot], list[Place]]:
    """The spots and places, and among them, by start, those that common nouns point back to."""
    rows = list(zip(spots, places, strict=True))
    taken = {i: row for row in rows for i in range(row[0].first, row[0].last + 1)}
    added: list[Row] = []
    for token in analysis.tokens:
        if token.i == 0 or token.i in taken or _goes_on(analysis.tokens, token, taken):
            continue
        if token.lower == CAPITAL:
            found = _capital(analysis, token, taken, rows, gazetteer)
        elif token.lower in words.backward:
            found = _named_before(analysis, token, rows, words)
        else:
            continue
        added += [found] if found else []
    merged = sorted([*rows, *added], key=lambda row: (row[0].start, -row[0].end))
    return [spot for spot, _ in merged], [place for _, place in merged]


def _goes_on(tokens: Sequence[Token], token: Token, taken: dict[int, Row]) -> bool:
    """Whether the noun only begins a phrase: "the city council", "the city of X", "the capital, X"."""
    after = tokens[token.i + 1] if token is not token.sentence.tokens[-1] else None
    if after is None:
        return False
    if after.pos in ("NOUN", "PROPN") or after.lower == "of" or after.text in (*POSSESSIVES, "-"):
        return True
    return after.text == "," and token.i + 2 in taken


def _stands(tokens: Sequence[Token], first: int, words: Words) -> bool:
    """Whether a place stands at `first`: after a preposition of place, or as the end of a distance."""
    if tokens[first] is tokens[first].sentence.tokens[0]:
        return False
    return tokens[first - 1].lower in LOCATIVE or measure_before(tokens, first, words) is not None


def _spot(tokens: Sequence[Token], first: int, last: int) -> Spot:
    return Spot(first, last, tokens[first].start, tokens[last].end, "", ())


def _named_before(analysis: Analysis, token: Token, rows: Sequence[Row], words: Words) -> Row | None:
    """The last place of the noun's kinds, where it's the only one of its sentence."""
    tokens, first = analysis.tokens, token.i - 1
    if tokens[first].lower not in DETERMINERS or not _stands(tokens, first, words):
        return None
    kinds = words.backward[token.lower]
    before = [row for row in rows if row[0].last < token.i and row[1].gazetteer and row[1].kind in kinds]
    before = [row for row in before if not row[0].adjective]
    if not before:
        return None
    spot, place = before[-1]
    sentence = tokens[spot.first].sentence
    if any(other.gazetteer != place.gazetteer and tokens[at.first].sentence is sentence for at, other in before[-4:]):
        return None
    made = _spot(tokens, first, token.i)
    text = analysis.text[made.start : made.end]
    said = replace(place, start=made.start, end=made.end, text=text, relation=None, note=f"{place.text}, named before")
    return made, said


def _capital(
    analysis: Analysis, token: Token, taken: dict[int, Row], rows: Sequence[Row], gazetteer: Gazetteer
) -> Row | None:
    """ "the Ukrainian capital", "Ukraine's capital", "in the capital"."""
    tokens, first = analysis.tokens, token.i - 1
    if tokens[first].text in POSSESSIVES and first:
        first -= 1
    beside = taken.get(first)
    if beside is not None:
        code = beside[1].country if beside[1].kind == "country" else None
        first = beside[0].first
    elif tokens[first].lower == "the" and first and tokens[first - 1].lower in LOCATIVE | {"of"}:
        spoken = {place.country for spot, place in rows if place.country and spot.first < token.i}
        code = spoken.pop() if len(spoken) == 1 else None
    else:
        return None
    entry = gazetteer.capital(code) if code else None
    if entry is None:
        return None
    made = _spot(tokens, first, token.i)
    place = as_place(entry, gazetteer, made.start, made.end, analysis.text[made.start : made.end])
    return made, replace(place, note=f"the capital of {code}")
