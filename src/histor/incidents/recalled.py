"""Other violence that a report tells beside its own, by how the words put it beside.

"Hours earlier, a man was shot across town", "the shooting came two days after a baker was killed", "police are also
looking into the death of a woman", "two people were hurt in an unrelated stabbing".
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.draft import Draft
from histor.claims.fresh import is_fresh, is_reckoned
from histor.claims.harm import HARM
from histor.claims.later import is_later_elsewhere
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.language.analysis import Token

WITHIN = ("in", "during", "by", "after")
ABOVE = 4  # words above a trigger
CAUSES = ("mark", "case")


def is_told_beside(draft: Draft) -> bool:
    """Whether a claim of harm is set beside the news as another happening."""
    if draft.claim.measure not in HARM:
        return False
    if _is_of_another(draft) or _came_after(draft):
        return True
    fresh = is_fresh(draft)
    if fresh and (is_reckoned(draft.trigger.sentence, "past") or _is_also_looked_into(draft)):
        return True
    return (fresh or _is_by_name(draft)) and is_later_elsewhere(draft)


def _is_of_another(draft: Draft) -> bool:
    """ "Was hurt in an unrelated stabbing": what it happened in is another happening."""
    return any(
        case_of(noun) in WITHIN and _is_happening(noun) and any(c.lower in _others() for c in noun.children)
        for noun in children(draft.trigger, "obl", "nmod")
    )


def _others() -> frozenset[str]:
    return word_set("newness.toml", "others")


def _came_after(draft: Draft) -> bool:
    """ "The shooting came two days after a baker was killed", "comes a week after the killing of Ida Brandt"."""
    if not (is_fresh(draft) or _is_by_name(draft)):
        return False
    for clause in (draft.trigger, *ancestors(draft.trigger, ABOVE)):
        after = clause.dep in ("advcl", "obl") and any(c.lower == "after" for c in children(clause, *CAUSES))
        if after and clause.head.lemma.lower() in word_set("newness.toml", "coming"):
            spans = [*children(clause.head, "obl:unmarked"), *children(clause, "nmod:unmarked", "obl:unmarked")]
            apart = any(t.lemma.lower() in word_set("earlier.toml", "days", "hours") - {"minute"} for t in spans)
            return (apart or clause.head.lemma == "come") and any(map(_is_happening, _told_of(clause.head)))
    return False


def _told_of(verb: Token) -> Iterator[Token]:
    """What comes: the subject, or the predicate above: "it was the second shooting, coming after"."""
    yield from subjects(verb)
    if verb.dep == "advcl":
        yield verb.head


def _is_by_name(draft: Draft) -> bool:
    return draft.group is not None and draft.group.head.pos == "PROPN"


def _is_happening(noun: Token) -> bool:
    """Whether a noun names violence that happened: "shooting", "attack"; not "death", which may be of the one hurt."""
    return noun.lemma.lower() in word_set("newness.toml", "killings", "violent")


def _is_also_looked_into(draft: Draft) -> bool:
    """ "Police are also looking into the death of a woman": another case."""
    verbs = (t for t in ancestors(draft.trigger, ABOVE) if t.lemma.lower() in word_set("newness.toml", "looking_into"))
    return any(c.lower == "also" for verb in verbs for c in verb.children)
