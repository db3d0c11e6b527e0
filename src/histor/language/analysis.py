"""A read document as light objects: what every later rule looks at.

Offsets are code points into the document's text, ends exclusive. Parts of speech, features and
relations are those of Universal Dependencies (de Marneffe et al. 2021).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


def unbroken(word: str) -> str:
    """A word without the soft hyphens that pages put where it may be broken, and that nobody sees."""
    return word.replace(SOFT_HYPHEN, "") or word


def lowered(word: str) -> str:
    """A word as the rules compare it: unbroken, in lower case, its apostrophe the plain one ("didn’t", "’s")."""
    return unbroken(word).lower().replace(APOSTROPHE, "'")


class Token:
    """One word.

    `i` is its place among the document's tokens; `lower` the word as rules compare it (see `lowered`);
    `head` itself for a sentence's root; `ent` is `person`, `organisation`, `place` or empty, `ent_first`
    whether it begins that name; `kind` is the type of what a mention headed by this word stands for
    (`person`, `object`, `time`, ...).
    """

    __slots__ = (
        "children", "dep", "end", "ent", "ent_first", "head", "i", "kind", "lemma", "lower", "morph",
        "pos", "sentence", "start", "tag", "text",
    )  # fmt: skip

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    morph: str
    dep: str
    head: Token
    children: tuple[Token, ...]
    start: int
    end: int
    sentence: Sentence
    ent: str
    ent_first: bool
    kind: str

    @property
    def is_root(self) -> bool:
        """Whether no word of its sentence stands above it."""
        return self.head is self

    def subtree(self) -> list[Token]:
        """The word and all that hangs on it, in the order of the text."""
        found = [self]
        for token in found:  # grows while it's walked
            found.extend(token.children)
        found.sort(key=_place)
        return found

    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return min(self.subtree(), key=_place)

    def __repr__(self) -> str:
        return f"<{self.text} {self.pos} {self.dep}>"


def _place(token: Token) -> int:
    return token.i


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence. `parsed` is false where the caller wanted no tree: all hangs on the first."""

    index: int
    tokens: tuple[Token, ...]
    start: int
    end: int
    root: Token
    paragraph: int
    parsed: bool = True

    def __repr__(self) -> str:
        return f"<Sentence {self.index} {self.start}:{self.end}>"


@dataclass(slots=True, eq=False)
class Analysis:
    """All that was read of a text. Tokens and sentences are in the order of the text."""

    text: str
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    _starts: list[int] = field(init=False, repr=False)
    _ends: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]

    def token_at(self, offset: int) -> Token | None:
        """The token that covers an offset, if one does."""
        place = bisect_right(self._starts, offset) - 1
        return self.tokens[place] if place >= 0 and offset < self._ends[place] else None

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens with at least one character in `text[start:end]`."""
        if end <= start:
            return ()
        return self.tokens[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
