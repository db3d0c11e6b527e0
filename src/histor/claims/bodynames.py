"""The name of a body that a common noun stands for: "the rebel group Red Dawn", "a gang called the Herons".

A name in quotes is one whatever it looks like; else it is a word in capitals that is no person's name.
"""

from __future__ import annotations

from histor.claims.lexicon import word_set
from histor.claims.syntax import children, next_token
from histor.language.analysis import Token

OPENING, CLOSING = ('"', "“", "'", "‘"), ('"', "”", "'", "’")
STYLED = ("so", "self")
LONGEST = 8  # words of a name in quotes
DOERS = "roles/doers.toml"


def proper_name(noun: Token) -> tuple[int, int] | None:
    """Start and end of the name that stands behind a noun for a body; None where it is given none."""
    lemma = noun.lemma.lower()
    if noun.pos != "NOUN" or not (lemma in word_set(DOERS, "groups") or lemma in word_set(DOERS, "bodies")):
        return None
    behind = [c for c in children(noun, "appos", "flat") if c.i > noun.i]
    clause = next_token(noun)
    if clause is not None and clause.lemma.lower() in word_set(DOERS, "naming"):
        behind += children(clause, "xcomp", "obj", "obl", "ccomp")
    return next((name for t in behind if (name := _spelled(t)) is not None), None)


def _spelled(token: Token) -> tuple[int, int] | None:
    quoted = _in_quotes(token)
    if quoted is not None or token.pos != "PROPN" or token.ent == "person":
        return quoted
    tokens, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    first = last = at
    while first > 0 and is_capital(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and is_capital(tokens[last + 1]):
        last += 1
    return tokens[first].start, tokens[last].end


def is_capital(token: Token) -> bool:
    """Whether a word may be one of a name, by its first letter."""
    return token.text[:1].isupper() and token.pos in ("PROPN", "ADJ", "NOUN")


def _in_quotes(token: Token) -> tuple[int, int] | None:
    """The words between the quotation marks that a word stands in, where they are few."""
    tokens, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    before = next((k for k in range(at - 1, max(at - LONGEST, 0) - 1, -1) if tokens[k].text in OPENING), None)
    after = next((k for k in range(at + 1, min(at + LONGEST, len(tokens))) if tokens[k].text in CLOSING), None)
    if before is None or after is None or after - before > LONGEST:
        return None
    inside = tokens[before + 1 : after]
    return (inside[0].start, inside[-1].end) if inside[0].text[:1].isupper() else None


def is_styled(token: Token) -> bool:
    """ "The so-called Avengers", "the self-styled Sons of the South": a name that some took for themselves."""
    named = token.pos == "PROPN" and (token.tag == "NNPS" or token.ent != "person")
    group = token.lemma.lower() in word_set(DOERS, "groups") and any(map(is_capital, children(token, "compound")))
    return (named or group) and any(
        styled_by(token.sentence.tokens, c.i - token.sentence.tokens[0].i) for c in token.children
    )


def styled_by(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at a place of a sentence is the last of "so-called", "self-styled"."""
    return at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower in STYLED and tokens[at].tag == "VBN"
