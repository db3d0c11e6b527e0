"""Where on the body somebody was hit: "a cyclist was hit in the hip. A clerk was hit in the arm" are two people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from histor.claims.lexicon import data_file, word_set
from histor.claims.limbs import bearer, is_part
from histor.claims.persons.mention import Mention
from histor.claims.syntax import children, is_brought_in
from histor.language.analysis import Token

ROLES = ("nsubj:pass", "nsubj", "obj")


def are_hit_elsewhere(ones: Iterable[Mention], others: Iterable[Mention], *, anew: bool = True) -> bool:
    """Whether two are each brought in as hit (`anew`), in parts of the body far from each other.

    "A man was shot in the leg. A clerk was hit in the arm" are two; "a man was hit in the leg. The victim was shot in
    the arm and in the leg" is one, and so may be "a man was shot in the leg. A clerk was hit in the thigh".
    """
    ones, others = list(ones), list(others)
    ages = [{m.person.age for m in part if m.person.age is not None} for part in (ones, others)]
    if ages[0] & ages[1]:
        return False  # "shot a 19-year-old in the leg. Officers had said that a 19-year-old was hit in the stomach"
    mine, theirs = (_regions(m for m in part if _is_hit(m, anew=anew)) for part in (ones, others))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _regions(mentions: Iterable[Mention]) -> set[int]:
    """Which of arm, leg, head and trunk the mentions tell of."""
    regions: list[list[str]] = data_file("contact.toml")["regions"]
    parts = {t.lemma.lower() for m in mentions for t in _parts(m.head)}
    return {at for at, words in enumerate(regions) if parts & set(words)}


def _is_hit(mention: Mention, *, anew: bool) -> bool:
    return mention.outcome in ("open", "hurt") and (not anew or is_brought_in(mention.head))


def _parts(who: Token) -> Iterator[Token]:
    """The parts of the body in the clause that tells how somebody was hurt."""
    told = [*children(who, "acl", "acl:relcl"), *([who.head] if who.dep in ROLES else [])]
    if bearer(who.head) is who:
        yield who.head
    hurts = word_set("nominal.toml", "hurts") | {"gunshot"}
    for word in (who, *told):
        for noun in children(word, "obl", "nmod", "obj"):
            if is_part(noun):
                yield noun
            elif noun.lemma.lower() in hurts:
                yield from (t for t in children(noun, "nmod") if is_part(t))
