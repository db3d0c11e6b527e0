"""What people do to themselves with a weapon: "turned the gun on himself", "killed his wife before shooting himself".

A shot at oneself leaves open what became of it. Behind the killing of others it is a suicide, unless the report tells
more of the one who did it: that they were taken to hospital, survived or were charged.
"""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import REAL, Draft, is_real
from histor.claims.harm import HARM
from histor.claims.ids import Ids
from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.syntax import children, subjects, words_behind
from histor.language.analysis import Token

REFLEXIVE = ("himself", "herself", "themselves")
TURNED = Sense("injured", "light subject", PEOPLE, open=True, listed="persons.toml turned_on_oneself")
NEAR = 1  # sentences between the killing and the shot at oneself


def is_turned_on_oneself(verb: Token) -> bool:
    """ "Turned the gun on himself", "by turning a rifle on herself"."""
    if verb.lemma.lower() != "turn":
        return False
    turned = word_set("contact.toml", "firearms") | word_set("persons.toml", "turned_on_oneself")
    weapons = [t for t in children(verb, "obj") if t.lemma.lower() in turned]
    return bool(weapons) and any(t.lower in REFLEXIVE for t in _behind_on(weapons[0]))


def _behind_on(weapon: Token) -> list[Token]:
    """The word behind "on" right behind a weapon, whatever the tree makes of it."""
    words = words_behind(weapon, 2)
    return [words[1]] if len(words) > 1 and words[0].lower in ("on", "upon") else []


def suicides(drafts: list[Draft], ids: Ids) -> list[Draft]:
    """The claims, of which a shot at oneself behind the killing of others is a death, if nothing speaks against it."""
    return [_as_death(d, ids) if _is_suicide(d, drafts) else d for d in drafts]


def _is_suicide(draft: Draft, drafts: list[Draft]) -> bool:
    person = draft.person
    if person is None or not (draft.reflexive and draft.open and draft.claim.measure == "injured"):
        return False
    if person.accused or not is_real(draft.claim):
        return False
    if any(t.lemma.lower() in word_set("persons.toml", "living") for t in draft.trigger.sentence.tokens):
        return False  # "turned the gun on himself but survived"
    own = [d for d in drafts if d.person is person and d.claim.measure in HARM]
    before = [d for d in drafts if _is_killing_before(d, draft)]
    return all(d.reflexive for d in own) and any(person.doer or _did(draft, d) for d in before)


def _did(draft: Draft, killing: Draft) -> bool:
    """ "Shot his wife dead before turning a rifle on himself": who is the subject of the killing too."""
    heads = {m.head.i for m in draft.person.mentions} if draft.person is not None else set()
    verbs = (killing.trigger, killing.trigger.head)
    return any(t.i in heads for verb in verbs for t in subjects(verb)) and killing.person is not draft.person


def _is_killing_before(killing: Draft, draft: Draft) -> bool:
    """Whether somebody else is killed, or shot who is dead as told elsewhere, in the words right before."""
    dead = killing.claim.measure == "killed" or (killing.open and _is_dead(killing))
    if not dead or killing.reflexive or killing.claim.certainty not in REAL:
        return False
    near = 0 <= draft.trigger.sentence.index - killing.trigger.sentence.index <= NEAR
    return near and killing.trigger.i < draft.trigger.i


def _is_dead(draft: Draft) -> bool:
    return draft.person is not None and "dead" in draft.person.outcomes


def _as_death(draft: Draft, ids: Ids) -> Draft:
    claim, group = draft.claim, draft.group
    words = claim.evidence
    assert group is not None
    if draft.person is not None:
        draft.person.outcomes.add("dead")
    made = ids.of(words.start, words.end, "killed", group.head.start, group.low, group.high)
    return replace(draft, claim=changed(claim, id=made, measure="killed"), open=False, inclusive=False)
