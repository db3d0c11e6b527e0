"""Second names: "Karl Lind, aka Lefty, 35", "also known as the Baker". They mean nobody new."""

from __future__ import annotations

from histor.language.analysis import Token

SHORT = ("aka", "alias", "nicknamed", "dubbed")
KNOWN = (("known", "as"), ("goes", "by"))
MOST = 7  # tokens from the comma before an alias to the one behind it


def is_alias(head: Token) -> bool:
    """Whether a name is a second name of the one named before it."""
    tokens, at = head.sentence.tokens, head.i - head.sentence.tokens[0].i
    return _opens(tokens, at)


def past_alias(tokens: tuple[Token, ...], at: int) -> int:
    """Where the comma behind an alias stands, for the comma before one; the place itself where there is none."""
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for end in range(at + 3, min(at + MOST, len(tokens))):
        if tokens[end].text == ",":
            return end if any(_opens(tokens, k) for k in range(at + 2, end)) else at
    return at


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what makes a name a second one stands right before a word."""
    before = [t.lower for t in tokens[max(at - 3, 0) : at] if t.lower not in ("the", ".", "“", '"')]
    return any(w.replace(".", "") in SHORT for w in before[-1:]) or tuple(before[-2:]) in KNOWN
