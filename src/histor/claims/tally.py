"""Tallies: one measure counted place by place.

"23 drones were downed over A, 19 over B and seven over C" (the verb and the noun are gapped) and lists under a line
that ends in a colon ("A: 23 drones"). Each item is a claim of its own; together they are parts of a total that stands
near them, or add up where none does.
"""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import Draft
from histor.claims.groups import Counter, Group
from histor.language.analysis import Sentence, Token
from histor.mentions.mentions import Mentions

MOST_TOKENS_TO_PLACE = 5
MOST_ITEM_TOKENS = 14
NEAR_SENTENCES = 8
SEPARATORS = (":", "-", "–", "—")

Item = tuple[Group, int]


def gapped(sentence: Sentence, after: Token, unit: str, counter: Counter, mentions: Mentions) -> list[Item]:
    """The further items of a sentence that counts by place: a number, a preposition, a place."""
    found = []
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.i <= after.i or token.pos != "NUM" or following.pos != "ADP":
            continue
        group, place = counter.number(token), _place_after(following, sentence, mentions)
        if group is not None and place is not None:
            found.append((replace(group, unit=unit, nature="number"), place))
    return found


def listed(sentence: Sentence, unit: str, counter: Counter, mentions: Mentions) -> Item | None:
    """The item that a line of a list is: "A: 23 drones", "23 over A"; None for any other sentence."""
    tokens = sentence.tokens
    if len(tokens) > MOST_ITEM_TOKENS:
        return None
    first = mentions.place_at(tokens[0].start)
    first = mentions.place_at(tokens[1].start) if first is None and len(tokens) > 1 else first
    number = next((t for t in tokens if t.pos == "NUM" and counter.number(t) is not None), None)
    if number is None:
        return None
    group = counter.number(number)
    if group is None or (group.quantity is not None and group.quantity.unit not in ("", unit, "region")):
        return None
    before = {t.text for t in tokens if t.i < number.i}
    place = first if first is not None and before & set(SEPARATORS) else None
    if place is None and number.i - tokens[0].i <= 1:
        place = next((p for t in tokens if t.i > number.i and (p := mentions.place_at(t.start)) is not None), None)
    return (replace(group, unit=unit, nature="number"), place) if place is not None else None


def _place_after(preposition: Token, sentence: Sentence, mentions: Mentions) -> int | None:
    at = preposition.i - sentence.tokens[0].i + 1
    for token in sentence.tokens[at : at + MOST_TOKENS_TO_PLACE]:
        if token.pos in ("NUM", "VERB", "PUNCT"):
            return None
        if (place := mentions.place_at(token.start)) is not None:
            return place
    return None


def as_parts(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the items of each tally made parts of the total that stands near them, where one does."""
    tallies: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        if draft.tally:
            tallies.setdefault(draft.siblings, []).append(at)
    made = list(drafts)
    for members in tallies.values():
        whole = _whole([drafts[at] for at in members], drafts)
        for at in members if whole is not None else ():
            made[at] = _part(drafts[at], whole)  # type: ignore[arg-type]
    return made


def _whole(items: list[Draft], drafts: list[Draft]) -> Draft | None:
    """The total of a tally: the same measure and unit, no item itself, at least as large as its items."""
    largest = max((d.group.best or 0 for d in items if d.group), default=0)
    fitting = [
        d
        for d in drafts
        if not d.tally
        and d.group is not None
        and d.group.nature == "number"
        and d.claim.measure == items[0].claim.measure
        and items[0].group is not None
        and d.group.unit == items[0].group.unit
        and (d.group.best or 0) >= largest
        and abs(d.trigger.sentence.index - items[0].trigger.sentence.index) <= NEAR_SENTENCES
    ]
    return min(fitting, key=lambda d: abs(d.trigger.i - items[0].trigger.i), default=None)


def _part(draft: Draft, whole: Draft) -> Draft:
    count = draft.claim.count
    if count is None or draft.group is None:
        return draft
    claim = changed(draft.claim, count=changed(count, part_of=whole.claim.id))
    return replace(draft, claim=claim, group=replace(draft.group, part=True))
