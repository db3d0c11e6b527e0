"""Who of those known may be meant, by what a mention says that they did, by episode and by years."""

from __future__ import annotations

from histor.claims.lexicon import data_file, word_set
from histor.claims.persons import merge
from histor.claims.persons.blamed import is_charged_over
from histor.claims.persons.handled import is_hit_by_another
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import ancestors, children

ANYBODY = ("somebody", "someone")
ABOVE = 6  # words above a mention


def near_enough(fitting: list[Known], mention: Mention) -> list[Known]:
    """Those of the same episode, for "him" and "the victim", rather than all; of a doer those who may have done it."""
    if mention.episode and mention.person.age is None and (mention.is_pronoun or mention.is_definite):
        fitting = [k for k in fitting if any(m.episode == mention.episode for m in k.mentions)] or fitting
    if mention.doer:
        fitting = _may_have_done_it(fitting, mention)
    if any(is_charged_over(mention, k) for k in fitting):
        fitting = [k for k in fitting if not is_charged_over(mention, k)]
    if mention.head.lower in ANYBODY:
        fitting = [k for k in fitting if merge.may_fare(k, mention)]
    return fitting


def _may_have_done_it(fitting: list[Known], mention: Mention) -> list[Known]:
    """Those whom a mention of a doer may mean; "the 18-year-old", who was shot, "is charged with having a gun"."""
    if mention.is_definite and mention.person.age is not None:
        aged = [k for k in fitting if k.age is not None and not k.stands_beside(mention)]
        if len(aged) == 1:
            return aged
    if mention.said_fate == "dead" and (dead := [k for k in fitting if "dead" in k.outcomes]):
        return dead  # "he killed one of the robbers. ... The dead robber was 20"
    return [k for k in fitting if k.doer or k.reflexive or not k.outcomes]


def is_parent_of_one(known: Known, mention: Mention) -> bool:
    """ "Injured his mother. The girl was killed": a child is no parent, unless a parent is said to be that young."""
    young = mention.noun in word_set("persons.toml", "young")
    return young and known.age is None and bool(known.nouns & word_set("persons.toml", "parents"))


def child_meant(fitting: list[Known], harmed: list[Known], mention: Mention) -> Known | None:
    """The child told of last to whom nothing was said to be done, where none of those `harmed` may be a child."""
    young = mention.noun in word_set("persons.toml", "young") and not any(map(_may_be_a_child, harmed))
    return next((k for k in fitting if young and k.age is not None and _may_be_a_child(k) and not k.doer), None)


def _may_be_a_child(known: Known) -> bool:
    """Whether neither age nor noun says that somebody is grown up."""
    if known.age is not None:
        young_until: int = data_file("persons.toml")["young_until"]
        return known.age < young_until
    return not known.nouns & word_set("persons.toml", "adult")


def is_theirs(mention: Mention, known: Known) -> bool:
    """Somebody of the same sentence whose cousin it is.

    "Lind was drunk, killing his own cousin", "her brother ran out and cried that his brother had been hit".
    """
    last = known.last_before(mention)
    own = any(c.lower == "own" for c in mention.head.children)
    if own and last.sentence is mention.head.sentence:
        return True
    whose = mention.whose
    above = {v.i for v in ancestors(mention.head) if v.pos == "VERB" and v is not mention.head.head}
    return whose is not None and whose.pos == "PRON" and last.dep == "nsubj" and last.head.i in above


def is_beside_the_doer(known: list[Known], mention: Mention) -> bool:
    """ "The man shot another man": the other than the one who did it, and not the other than those hurt.

    So is "a nurse was charged in the death of another nurse", and whom a gun hit that somebody had in hand.
    """
    if mention.order not in ("another", "other") or mention.outcome is None:
        return False
    if any(k.is_listed_with(mention) for k in known):
        return False  # "the man shot a nurse and another man"
    if is_hit_by_another(mention.head):
        return True
    near = (k for k in known if k.doer and not k.outcomes)
    if any(k.last_before(mention).sentence is mention.head.sentence for k in near):
        return True
    accused = (v for v in ancestors(mention.head, ABOVE) if v.lemma.lower() in word_set("persons.toml", "accusing"))
    return any(s.lemma.lower() == mention.noun for v in accused for s in children(v, "nsubj:pass"))
