"""Where sentences begin.

The model gives each word odds of beginning a sentence. How much of them is asked for depends on
the marks before the word: after a full stop and before a capital little speaks against a border.
The bounds were chosen on the development parts of the treebanks. After "a.m." and "p.m." a day or
month ("3 p.m. Saturday") goes on with the time, whatever the odds, and "Officers" begins a
sentence; one capitalised word is no sentence before a word in small letters ("Oakdale police
said"); and a town's name is none before its police ("New Fairton Police said").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from histor.language.batches import Floats, Span

# The least odds (natural logarithms) after a full stop and before a capital or digit, and elsewhere.
PLAIN, ELSEWHERE = -3.0, 0.25

DATA = Path(__file__).parent / "data" / "en"

_HOURS = frozenset(("a.m.", "p.m."))  # they may end a sentence with their own full stop
_MAY_END = _HOURS | frozenset(("St.", "Ave.", "Blvd.", "Rd.", "Dr.", "Ln.", "Jr.", "Sr."))
_ENDS = frozenset((".", "!", "?")) | _HOURS
_NEVER = float("inf")


def sentences(paragraphs: Sequence[Sequence[str]], odds: Floats | None) -> list[Span]:
    """The sentences (first word, end) of a document's paragraphs, by the odds of all their words.

    Without odds every paragraph is one sentence; no sentence crosses a paragraph's border.
    """
    found: list[Span] = []
    base = 0
    for words in paragraphs:
        if not words:
            continue
        end = base + len(words)
        starts = [base]
        if odds is not None:
            own = odds[base:end].tolist()
            likely = (i for i in range(1, len(own)) if own[i] > PLAIN or words[i - 1] in _MAY_END)
            starts += [base + i for i in likely if own[i] > _bound(words, i)]
        found.extend(zip(starts, [*starts[1:], end], strict=True))
        base = end
    return found


def _bound(words: Sequence[str], place: int) -> float:
    word = words[place]
    if words[place - 1] in _HOURS and word in _listed("after_hours.txt"):
        return _NEVER
    if words[place - 1] in _MAY_END and (word in _listed("after_stops.txt") or _is_named_again(words, place)):
        return -_NEVER
    if words[place - 1].istitle() and words[place - 1].isalpha() and word.lower() in _listed("after_names.txt"):
        return _NEVER
    if word.islower() and words[place - 1].istitle() and (place == 1 or words[place - 2] in _ENDS):
        return _NEVER
    plain = words[place - 1] in _ENDS and word[0].isalnum() and not word[0].islower()
    return PLAIN if plain else ELSEWHERE


def _is_named_again(words: Sequence[str], place: int) -> bool:
    """ "They found Karl Lind Sr. | Lind told them": a surname again right behind the name that it ends."""
    return place > 1 and words[place].istitle() and words[place] == words[place - 2]


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of a file, without its comments."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
