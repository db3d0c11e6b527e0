"""Second names: "Karl Lind, aka Lefty, 35", "also known as the Baker". They mean nobody new."""

from __future__ import annotations

from histor.language.analysis import Token

SHORT = ("aka", "alias", "nicknamed", "dubbed")
KNOWN = (("known", "as"), ("goes", "by"), ("went", "by"))
OPENING, CLOSING = ("“", '"', "‘", "'", "(", "``"), ("”", '"', "’", "'", ")", "''")
MOST_INSIDE = 3  # words of a second name within the first
MOST_TO_KNOWN = 7  # tokens
MOST = 13  # tokens from the comma before an alias to the one behind it


def is_alias(head: Token) -> bool:
    """Whether a name is a second name of the one named before it."""
    tokens, at = head.sentence.tokens, head.i - head.sentence.tokens[0].i
    while at > 0 and tokens[at - 1].tag == "NNP" and tokens[at - 1].head is head:
        at -= 1  # the "Big" of "also known as Big Karl"
    return _opens(tokens, at)


def named_before(alias: Token) -> Token | None:
    """The Karl Lind of "Karl Lind alias Fox was shot", where the tree takes "alias" for the noun."""
    names = [c for c in alias.children if c.dep == "compound" and c.pos == "PROPN" and c.i < alias.i]
    return names[0] if alias.lower == "alias" and names else None


def second_names(head: Token) -> frozenset[str]:
    """What else somebody is called, in lower case: by quotes or brackets in the name, or by words behind it.

    "Karl “Lefty” Lind", "Karl (Lefty) Lind", "Karl Lind, better known as Lefty". `head`: the first word of the name.
    """
    tokens, at = head.sentence.tokens, head.i - head.sentence.tokens[0].i
    end = max((t.i - tokens[0].i for t in head.children if t.dep == "flat"), default=at)
    found = {_within(tokens, k, end) for k in range(at + 1, end) if tokens[k].text in OPENING}
    for k in range(end + 2, min(end + MOST, len(tokens))):
        if tokens[k].pos == "PROPN" and _opens(tokens, k):
            found.add(_name_from(tokens, k))
        elif tokens[k].dep == "root" or tokens[k].text in (".", ";"):
            break
    return frozenset(found - {""})


def _within(tokens: tuple[Token, ...], at: int, end: int) -> str:
    """The words between an opening mark inside of a name and the one that closes it."""
    close = next((k for k in range(at + 2, min(at + MOST_INSIDE + 2, end)) if tokens[k].text in CLOSING), at)
    return " ".join(t.lower for t in tokens[at + 1 : close])


def _name_from(tokens: tuple[Token, ...], at: int) -> str:
    """The words of a name from a place on."""
    end = next((k for k in range(at, len(tokens)) if tokens[k].pos != "PROPN"), len(tokens))
    return " ".join(t.lower for t in tokens[at:end])


def past_alias(tokens: tuple[Token, ...], at: int) -> int:
    """Where the comma behind an alias stands, for the comma before one; the place itself where there is none."""
    if at < len(tokens) and tokens[at].lower in SHORT:  # "Karl Lind alias Fox (35)"
        return next((k for k in range(at + 1, len(tokens)) if tokens[k].pos != "PROPN"), at)
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for end in range(at + 3, min(at + MOST, len(tokens))):
        if tokens[end].text == ",":
            return end if any(_opens(tokens, k) for k in range(at + 2, end)) else at
    return at


def _opens(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what makes a name a second one stands right before a word."""
    before = [t.lower for t in tokens[max(at - 3, 0) : at] if t.lower not in ("the", ".", "“", '"')]
    if any(w.replace(".", "") in SHORT for w in before[-1:]) or tuple(before[-2:]) in KNOWN:
        return True
    further = [t.lower for t in tokens[max(at - MOST_TO_KNOWN, 0) : at]]  # "known to his friends as Lefty"
    return before[-1:] == ["as"] and "known" in further and "," not in further[further.index("known") :]
