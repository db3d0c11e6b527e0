"""What a bare number counts: the weapons or the houses told of before it, or what a noun of launches is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from histor.claims.groups import Counter, Group
from histor.claims.lastarms import all_before, unit_of_arms
from histor.claims.raids import means_all
from histor.claims.sorts import THINGS, Sorts
from histor.claims.syntax import child
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

STANDING = ("damaged", "destroyed", "struck", "cut off")
SINGULAR = ("missile", "drone", "rocket", "bomb", "shell")  # of which one alone has no plural's s
LISTING = (":", "including", "among")
WEAPONS = frozenset(("weapon",))


def as_structure(group: Group, trigger: Trigger, sorts: Sorts) -> Group:
    """ "Damaged a telephone exchange and six kiosks": structures are counted as buildings are."""
    if group.unit or trigger.sense.measure not in STANDING or not sorts.is_structure(group.head):
        return group
    if group.nature == "plural" and group.head.tag == "NN":
        return replace(group, unit="building", nature="one", low=1, best=1, high=1)
    return replace(group, unit="building")


def as_weapons(group: Group, trigger: Trigger, counter: Counter) -> Group:
    """ "Launched 90 drones, 60 of which were shot down": a bare number is of the weapons before it."""
    if trigger.sense.units == WEAPONS and group.nature == "plural":
        if means_all(group.head):
            return all_before(group.head, counter) or group
        return _of_launches(group, trigger, counter)
    bare = group.quantity is not None and group.quantity.noun is None
    bare = bare and (group.head.pos == "NUM" or group.head.lower == "more")
    if bare and group.unit in ("", "person") and trigger.sense.measure in STANDING:
        unit = counter.unit_before(group.head)  # "one house was destroyed and eight were damaged"
        return replace(group, unit=unit) if counter.kinds.group_of(unit) in THINGS else group
    if trigger.sense.units != WEAPONS or not bare or group.unit not in ("", "person"):
        return group
    unit = unit_of_arms(group, counter)
    return replace(group, unit=unit) if counter.kinds.group_of(unit) in WEAPONS else group


def _of_launches(group: Group, trigger: Trigger, counter: Counter) -> Group:
    """ "70 launches of drones", "nine missile launches": as many as there are launches."""
    several = child(trigger.token, "nummod") if trigger.token.tag == "NNS" else None
    number = (
        counter.number(several) if several is not None and trigger.token.lemma.lower() in ("launch", "firing") else None
    )
    return replace(number, head=group.head, unit=group.unit) if number is not None else group


def counts_other_things(group: Group) -> bool:
    """Whether a number is that of others: "all but three of the dead", "two missile and 55 air strikes"."""
    number = group.quantity
    if number is None or group.nature != "number":
        return False
    tokens = group.head.sentence.tokens
    at, head = number.first_token - tokens[0].i, group.head.i - tokens[0].i
    if [t.lower for t in tokens[max(at - 2, 0) : at]] == ["all", "but"]:
        return True
    joined = head + 1 < len(tokens) and tokens[head + 1].lower in ("and", "or")
    return joined and group.unit in SINGULAR and group.head.tag == "NN" and (group.best or 0) > 1 and at < head


def listed_behind(trigger: Trigger, heads: list[Token], counter: Counter) -> list[Group]:
    """ "Destroyed 30 targets: 25 Shaheds and five missiles": the weapons that a number of targets comes to."""
    aimed = [t for t in heads if t.lemma.lower() == "target" or t.pos == "NUM"]
    if trigger.sense.units != WEAPONS or not aimed:
        return []
    tokens = trigger.token.sentence.tokens
    opening = next((k for k, t in enumerate(tokens) if t.i > aimed[0].i and t.lower in LISTING), None)
    found: list[Group] = []
    for token in tokens[opening + 1 :] if opening is not None else ():
        if token.pos == "VERB" and token.lower not in LISTING:
            break
        group = counter.number(token) if token.pos == "NUM" else None
        if group is not None and counter.kinds.group_of(group.unit) in WEAPONS:
            found.append(group)
    return found


def in_a_row(trigger: Trigger, counter: Counter) -> list[Group]:
    """ "Destroyed: 74. Wounded: 12.": the number right behind the colon of a line that a word of a claim opens.

    Of things that were hit so are those listed behind it: "Damage: 12 houses, a school and two cars".
    """
    tokens = trigger.token.sentence.tokens
    at = trigger.token.i - tokens[0].i
    behind = tokens[at + 1 : at + 3]
    if [t.text for t in behind[:1]] != [":"] or len(behind) < 2:
        return []
    if trigger.sense.measure in STANDING and (listed := _listed(tokens[at + 2 :], counter)):
        return listed
    opens = at == 0 or tokens[at - 1].text in (";", ".", ",")
    group = counter.number(behind[1]) if opens and behind[1].pos == "NUM" else None
    if group is None or group.nature != "number":
        return []
    bare = not group.unit and group.quantity is not None and group.quantity.noun is None
    return [replace(group, unit="person") if bare and "person" in trigger.sense.units else group]


def _listed(tokens: Sequence[Token], counter: Counter) -> list[Group]:
    """The things of a list without a verb, up to the next sign that parts clauses or the one who tells of them."""
    found: list[Group] = []
    item: list[Group] = []  # of the item that is being read: it counts where no verb follows in it
    for token in tokens:
        if token.text in (";", ":", ".", "(", "\n"):
            break
        if token.pos in ("VERB", "AUX") and token.tag not in ("VBN", "VBG"):
            return found
        if token.text == "," or token.lower == "and":
            found, item = [*found, *item], []
        elif token.pos == "NOUN" and not item and not _is_within(token):
            item = [group] if (group := counter.group(token)) is not None else []
    return [*found, *item]


def _is_within(noun: Token) -> bool:
    """Whether a noun only says of which kind the next is ("apartment blocks"), or stands behind another noun's "of"."""
    return noun.dep in ("compound", "nmod") and noun.head.pos in ("NOUN", "PROPN")
