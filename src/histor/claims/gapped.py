"""Those of whom a verb of harm is told without being said again: "a cook was shot in the leg, a nurse in the arm"."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

WHERE = ("in", "to")
BEFORE = (",", "and", "while", "but", ";")
INSIDE = ("DET", "NUM", "ADJ", "NOUN")  # what stands inside of "a 31-year-old woman"


def with_gapped(heads: list[Token], trigger: Trigger) -> list[Token]:
    """The heads that a trigger tells of, with those behind them of whom the verb is not said again."""
    if not heads or not trigger.sense.open or trigger.sense.frame != "object":
        return heads
    known = {c.i for t in heads for c in conjuncts(t)}
    return [*heads, *(t for t in _gapped(trigger.verb) if t.i not in known)]


def _gapped(verb: Token) -> list[Token]:
    """The heads of the nominals behind a verb and its part of the body that have a part of the body of their own."""
    tokens = verb.sentence.tokens
    rest = tokens[verb.i - tokens[0].i + 1 :]
    end = next((k for k, t in enumerate(rest) if t.pos in ("VERB", "AUX")), len(rest))
    parts = list(_parts(rest[:end]))
    return [rest[k] for k in parts[1:] if k > 1 and _begins_anew(rest[: k + 1])]


def _parts(tokens: tuple[Token, ...]) -> Iterator[int]:
    """The places of the words before "in the leg", "to his foot"; -1 where the verb itself stands before it."""
    for k, token in enumerate(tokens[1:], 1):
        if (
            token.lower in WHERE
            and token.dep == "case"
            and token.head.lemma.lower() in word_set("contact.toml", "parts")
        ):
            yield k - 1
        elif k == 1 and tokens[0].lower in WHERE:
            yield -1


def _begins_anew(tokens: tuple[Token, ...]) -> bool:
    """Whether the nominal that ends here stands behind a comma or "and"."""
    for token in reversed(tokens):
        if token.lower in BEFORE:
            return token is not tokens[-1]
        if token.pos not in INSIDE and token.tag not in ("HYPH", "NNP"):
            return False
    return False
