"""Murders told of beside a blast: one who was shot or stabbed by name is no victim of a bomb told of before or after.

"A bomb exploded at a bank, killing a guard. Ivo Brandt, a union leader, was shot dead near his home" is two happenings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from histor.claims.draft import Draft
from histor.claims.harm import HARM
from histor.claims.lexicon import word_set
from histor.incidents.newness import manner
from histor.language.analysis import Sentence

BY_HAND = "attack"
BLASTS = "blasts"
BACK = ("PRP", "PRP$")


def is_beside_a_blast(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells of a murder and those before it of a blast, or the other way round."""
    return _is_another_murder(draft, drafts) or _is_another_blast(draft, drafts)


def _is_another_murder(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells by its own word of a murder, and those before it only of a blast.

    Of one by name, though a noun ("the assassination of Brandt") may mean one of the blast's dead where nobody says who
    they were; of others, where the blast has not just as many dead.
    """
    if draft.claim.measure not in HARM or draft.claim.event != BY_HAND or draft.points_back:
        return False
    if draft.fired is None or draft.fired.event.at != draft.trigger.i:
        return False
    if not drafts or any(manner(d.claim.event) != BLASTS for d in drafts if d.claim.measure != "detained"):
        return False
    sentences = {d.trigger.sentence.index: d.trigger.sentence for d in drafts}
    if draft.trigger.sentence.index in sentences:
        return False
    name = draft.person.name if draft.person is not None else None
    noun = draft.trigger.lemma.lower() in word_set("newness.toml", "of_one") and draft.trigger.pos in ("NOUN", "PROPN")
    if name is None:
        return draft.person is None and not _may_be_its_dead(draft, drafts)
    return not _is_named(name, sentences.values()) and not (noun and _leaves_dead_unnamed(drafts))


def _is_another_blast(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells of a blast in a sentence of its own, and those before it of people who were shot.

    "Ivo Brandt was shot dead by gunmen. ... A bomb went off at a bank"; but "a bomb exploded under his car" goes on.
    """
    sentence = draft.trigger.sentence
    if manner(draft.claim.event) != BLASTS or draft.points_back or draft.aftermath:
        return False
    if draft.fired is None or draft.fired.event.at is None or not _is_within(draft.fired.event.at, sentence):
        return False
    goes_on = any(t.tag in BACK and t.i < draft.trigger.i for t in sentence.tokens) or _is_known_weapon(draft)
    if goes_on or (draft.person is not None and any(d.person is draft.person for d in drafts)):
        return False
    if any(d.trigger.sentence is sentence or manner(d.claim.event) is not None for d in drafts):
        return False
    return any(d.claim.measure in HARM and _tells_of_a_shot(d.trigger.sentence) for d in drafts)


def _is_within(at: int, sentence: Sentence) -> bool:
    return sentence.tokens[0].i <= at <= sentence.tokens[-1].i


def _is_known_weapon(draft: Draft) -> bool:
    """ "The bomb had been hidden": one told of before."""
    return any(party.text.lower().startswith("the ") for party in draft.claim.roles.weapon)


def _tells_of_a_shot(sentence: Sentence) -> bool:
    return any(t.lemma.lower() in word_set("contact.toml", "fire") for t in sentence.tokens)


def _may_be_its_dead(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether those murdered may be the dead of a blast: as many, some of whom no number is given, or those told of."""
    group = draft.group
    if draft.claim.measure != "killed" or group is None or group.best is None:
        return True
    told = [d.group for d in drafts if d.claim.measure == "killed" and d.group is not None]
    if any(g.best is None or (g.quantity is not None and g.quantity.vague) for g in told):
        return True
    return group.best in {sum(g.best or 0 for g in told), *(g.best for g in told)}


def _is_named(name: str, sentences: Iterable[Sentence]) -> bool:
    last = name.rsplit(maxsplit=1)[-1].lower()
    return any(t.lower == last for sentence in sentences for t in sentence.tokens)


def _leaves_dead_unnamed(drafts: Sequence[Draft]) -> bool:
    """Whether claims tell of dead, and name none of them."""
    dead = [d for d in drafts if d.claim.measure == "killed" and d.claim.polarity == "affirmed"]
    counted = [d for d in dead if d.claim.count is None or d.claim.count.high != 0]
    return bool(counted) and not any(d.person is not None and d.person.name is not None for d in counted)
