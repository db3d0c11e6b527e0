"""Ages that stand for people of their own before the last one: "a 17- and 19-year-old", "a 5- and a 7-year-old boy"."""

from __future__ import annotations

from histor.claims.agewords import AGE_HEADS, HYPHENS, OLDEST
from histor.language.analysis import Token

JOINTS = ("and", "&", ",")
ARTICLES = ("a", "an")


def hung_ages(head: Token) -> list[Token]:
    """The ages before the one that a single person's noun or "old" has, in order: the "17-" of "a 17- and 19-year-old".

    Without its hyphen an age must stand behind an article: "a 17 and 19-year-old". "A 17- to 19-year-old" is one.
    """
    tokens, first = head.sentence.tokens, head.sentence.tokens[0].i
    old = head.i - first if head.lower in AGE_HEADS else head.i - first - 1
    if head.tag in ("NNS", "NNPS") or old < 1 or tokens[old].lower not in AGE_HEADS:
        return []
    at = old - 1
    while at > 0 and (tokens[at].text in HYPHENS or tokens[at].lower == "year"):
        at -= 1
    found: list[Token] = []
    while at > 0 and _is_age(tokens[at]):
        before = at - 1
        while before > 0 and tokens[before].lower in (*JOINTS, *ARTICLES):
            before -= 1
        between = [t.lower for t in tokens[before + 1 : at]]
        held = tokens[before].text[-1] in HYPHENS or (before > 0 and tokens[before - 1].lower in ARTICLES)
        if not any(j in JOINTS for j in between) or not _is_age(tokens[before]) or not held:
            break
        found.insert(0, tokens[before])
        at = before
    numbered = found and at > 0 and tokens[at - 1].pos == "NUM"
    return [] if numbered else found


def without_hung(heads: list[Token]) -> list[Token]:
    """The heads without those that the tree makes of such ages."""
    hung = {t.i for head in heads for t in hung_ages(head)}
    return [head for head in heads if head.i not in hung]


def is_apposed(head: Token) -> bool:
    """Whether the first of such ages, or their head, is in apposition: "two people, a 17- and a 19-year-old"."""
    return head.dep == "appos" or any(t.dep == "appos" for t in hung_ages(head))


def _is_age(token: Token) -> bool:
    text = token.text.rstrip("-‑")
    return token.pos == "NUM" and text.isdecimal() and 0 < int(text) < OLDEST
