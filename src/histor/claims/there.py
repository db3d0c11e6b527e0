"""Where "there" is: the place named last before it, where one alone may be meant.

"A bomb fell on Orvale. Six people had died there by noon", "the toll there", "people there were hurt". Of several that
a sentence lists none is meant more than another, and "there were four hurt" points to no place. Nor is a hospital where
those who died there were hurt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from histor.claims.lexicon import word_set
from histor.language.analysis import Sentence, Token
from histor.mentions.mentions import Mentions
from histor.mentions.places.words import words
from histor.record import Place

BACK = 2  # sentences before it that may name the place
WIDE = ("country", "region", "continent", "sea")
LISTING = (",", "and", "or", "&")
MOST_BETWEEN = 3  # words between two names of a list: "Orvale, the port of Lund and Brod"
Located = Callable[[int], bool]


def theres(sentence: Sentence) -> Iterator[Token]:
    """The words "there" of a sentence that point to a place."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower != "there":
            continue
        before = tokens[at - 1] if at else None
        if before is not None and (before.pos == "ADP" or before.tag == "RP"):
            continue  # "from there", "out there"
        if token.pos == "ADV" or (before is not None and before.pos in ("NOUN", "NUM")):
            yield token  # "seven people there were hurt"


def meant(there: Token, sentences: Sequence[Sentence], mentions: Mentions, located: Located) -> int | None:
    """The index of the place that "there" means, or None; `located` tells which places something may be at."""
    own = there.sentence
    for sentence in reversed(sentences[max(0, own.index - BACK) : own.index + 1]):
        end = there.start if sentence is own else sentence.end
        named = [i for i in _places(sentence, end, mentions) if located(i)]
        fine = [i for i in named if mentions.places[i].kind not in WIDE] or named
        if not fine:
            continue
        last = fine[-1]
        if mentions.places[last].name.split()[-1].lower() in word_set("nominal.toml", "hospitals"):
            return None  # "was taken to Mercy Hospital and died there"
        others = [i for i in fine if not _is_one(mentions.places[i], mentions.places[last])]
        return None if others and _is_listed(others[-1], last, sentence, mentions) else last
    return None


def _places(sentence: Sentence, end: int, mentions: Mentions) -> list[int]:
    """The places that a sentence names before an offset, without those that only help to say where another is."""
    inside = [
        i for i, p in enumerate(mentions.places) if p.start is not None and sentence.start <= p.start and p.start < end
    ]
    bases = {p.relation.of for i in inside if (p := mentions.places[i]).relation is not None}
    return [i for i in inside if i not in bases and not _is_landmark(mentions.places[i], sentence)]


def _is_landmark(place: Place, sentence: Sentence) -> bool:
    """Whether a place only says where another is: "Lund, 130 km south-west of Orvale"."""
    before = [t.lower for t in sentence.tokens if t.end <= (place.start or 0)][-2:]
    return len(before) == 2 and before[1] in ("of", "from") and before[0] in {*words().directions, *words().lengths}


def _is_one(place: Place, other: Place) -> bool:
    return (place.gazetteer or place.name) == (other.gazetteer or other.name)


def _is_listed(first: int, last: int, sentence: Sentence, mentions: Mentions) -> bool:
    """Whether two places stand in one list: "Orvale and Lund"; "Lund, Orvale" is Lund of Orvale, or a list as well."""
    start, end = mentions.places[first].end, mentions.places[last].start
    between = [t for t in sentence.tokens if start is not None and end is not None and start <= t.start < end]
    named = [t for t in between if mentions.place_at(t.start) is None]
    return len(named) <= MOST_BETWEEN and any(t.lower in LISTING for t in named)
