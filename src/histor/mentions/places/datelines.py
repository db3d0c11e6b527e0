"""Which spots are a dateline's town: "OAKDALE (Wire) —", "(Oakdale) —", or OAKDALE on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from histor.language.analysis import Token
from histor.mentions.places.features import SETTLED
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import words

DASHES = frozenset({"—", "–", "--", "-", "_"})
MOST_TOKENS = 12
NEAR_TOKENS = 6  # so soon after a town in small letters the dash must come
AHEAD_TOKENS = 2  # of where it lies
FIRST_PARAGRAPHS = 6  # in which a town may stand on a line of its own


def mark(tokens: Sequence[Token], found: list[Spot]) -> None:
    """Marks the spots of a dateline (they open a paragraph and a dash follows soon) and drops its agency."""
    seen: set[int] = set()
    agencies: set[Spot] = set()
    for number, spot in enumerate(found):
        sentence = tokens[spot.first].sentence
        if sentence.paragraph in seen:
            continue
        bracketed = _is_bracketed_whole(tokens, spot)
        if not bracketed and not _opens(tokens, spot):
            continue
        seen.add(sentence.paragraph)
        after = [token.text for token in tokens[spot.last + 1 : spot.last + MOST_TOKENS]]
        dash = next((at for at, text in enumerate(after) if text in DASHES), None)
        if bracketed or _is_alone(tokens, spot):
            spot.dateline = True
        elif dash is not None and all(text[0].isupper() or not text[0].isalpha() for text in after[:dash]):
            spot.dateline = tokens[spot.first].text.isupper() or dash <= NEAR_TOKENS
            end = spot.last + 1 + dash
            agencies.update(other for other in found[number + 1 :] if other.first < end and _is_agency(tokens, other))
    found[:] = [spot for spot in found if spot not in agencies]


def _opens(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether it opens its sentence, or only where it lies stands before it: "NEAR OAKDALE —", "EAST OF OAKDALE —"."""
    first = tokens[spot.first].sentence.tokens[0].i
    near = words().prepositions | words().directions.keys() | {"of"}
    ahead = tokens[first : spot.first]
    return len(ahead) <= AHEAD_TOKENS and all(token.text.isupper() and token.lower in near for token in ahead)


def _is_agency(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether it stands in the brackets of a dateline, where the agency does: "LVIV (Meridian Wire) —"."""
    return not spot.holds and any(tokens[i].text == "(" for i in range(max(0, spot.first - 3), spot.first))


def _is_bracketed_whole(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether brackets hold it alone at the beginning, and a dash follows them: "(Oakdale) —"."""
    first, last = spot.first - 1, spot.last + 1
    if first < 0 or last + 1 >= len(tokens) or tokens[first] is not tokens[first].sentence.tokens[0]:
        return False
    return tokens[first].text == "(" and tokens[last].text == ")" and tokens[last + 1].text in DASHES


def _is_alone(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether a town in capitals stands on a line of its own before the report."""
    sentence = tokens[spot.first].sentence
    alone = sentence.tokens[0].i == spot.first and sentence.tokens[-1].i == spot.last
    if not alone or sentence.paragraph >= FIRST_PARAGRAPHS or spot.last + 1 >= len(tokens):
        return False
    shouted = all(tokens[i].text.isupper() for i in range(spot.first, spot.last + 1))
    settled = any(entry.kind in SETTLED and not entry.is_alternate for entry in spot.entries)
    return shouted and settled and tokens[spot.last + 1].sentence.paragraph != sentence.paragraph
