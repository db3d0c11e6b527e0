"""Tallies: one measure counted place by place.

"23 drones were downed over A, 19 over B and seven over C" (the verb and the noun are gapped) and lists under a line
that ends in a colon ("A: 23 drones"). Each item is a claim of its own; together they are parts of a total that stands
near them, or add up where none does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.byplace import fronted
from histor.claims.draft import Draft
from histor.claims.frames import affected
from histor.claims.groups import Counter, Group
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, next_token
from histor.claims.taking import marks
from histor.claims.triggers import Trigger, triggers
from histor.language.analysis import Sentence, Token
from histor.mentions.mentions import Mentions

MOST_TOKENS_TO_PLACE = 5
NEAR_SENTENCES = 8
MOST_TIMES = 5  # a total many times as large as its items together is that of a war
PARTING = {"including", "include", "includes", "included", "among"}  # what follows is part of what stands before
THOSE = ("them", "those", "these", "which", "whom")
MORE = ("more", "others", "further")
LOCATING = ("in", "at", "near", "outside", "over")
EACH = ("each", "apiece")
LISTING = (",", "and", "the", "over", "in")

Item = tuple[Group, int]


def further(
    trigger: Trigger,
    made: list[Draft],
    taken: set[tuple[int, str]],
    counter: Counter,
    mentions: Mentions,
) -> list[Item]:
    """The items that follow the number of a trigger's claims; none where it has several numbers of its own.

    `taken` marks what the sentence's triggers have taken up so far. What the tree took for numbers of its own may be
    the parts of the first ("twelve were killed: four in Brod and five in Lipa").
    """
    whole = _first_whole(made)
    if whole is None or whole.group is None or whole.group.nature != "number":
        return []
    sentence = trigger.token.sentence
    own = {mark for d in made if d.group is not None for mark in marks(d.group, trigger)}
    found = gapped(sentence, whole.group.head, whole.group.unit, counter, mentions)
    found = found or list(fronted(sentence, whole.group.head, whole.group.unit, counter, mentions))
    items = [item for item in found if taken.isdisjoint({*marks(item[0], trigger)} - own)]
    items = before_another(items, trigger, sentence) if items else []
    alone = len(made) == 1 or (items and names_parts(sentence, whole.group, [i[0] for i in items], mentions))
    return items if alone else []


def _first_whole(made: list[Draft]) -> Draft | None:
    return next((d for d in made if d.group is not None and not d.group.part), None)


def joined(made: list[Draft], items: list[Draft], mentions: Mentions) -> list[Draft]:
    """The claims of a trigger with those of the items: parts of the first number, or beside it."""
    whole = _first_whole(made)
    groups = [d.group for d in items if d.group is not None]
    if whole is None or whole.group is None or not names_parts(whole.trigger.sentence, whole.group, groups, mentions):
        first = _placed_before(made[0], items, mentions)
        return [replace(first, tally=first.claim.place is not None), *made[1:], *items]
    named = {group.head.i for group in groups}
    rest = [d for d in made if d is not whole and d.group is not None and d.group.head.i not in named]
    if whole.claim.place in {d.claim.place for d in items}:  # a whole stands at none of the places of its parts
        whole = replace(whole, claim=changed(whole.claim, place=None))
    return [whole, *rest, *(as_part(d, whole) for d in items)]


def _placed_before(draft: Draft, items: list[Draft], mentions: Mentions) -> Draft:
    """ "Over Brod 31 drones fell, 18 over Lipa": the first number's place stands before it, and not behind the next."""
    if draft.claim.place is None or draft.claim.place not in {d.claim.place for d in items}:
        return draft
    sentence = draft.trigger.sentence
    before = [at for t in sentence.tokens if t.i < draft.trigger.i and (at := mentions.place_at(t.start)) is not None]
    return replace(draft, claim=changed(draft.claim, place=before[0])) if before else draft


def gapped(sentence: Sentence, after: Token, unit: str, counter: Counter, mentions: Mentions) -> list[Item]:
    """The further items of a sentence that counts by place: a number, a preposition, a place."""
    found: list[Item] = []
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        more = following.lower in (*MORE, *EACH) and next_token(following) is not None  # "19 more over Lipa"
        behind = next_token(following) if more else following
        if token.i <= after.i or token.pos != "NUM" or behind is None or behind.pos != "ADP":
            continue
        if token.head is after and case_of(token) == "of":
            continue  # "a family of five in Lund"
        group, place = counter.number(token), _place_after(_behind_of_them(behind), sentence, mentions)
        if group is not None and place is not None:
            places = [place, *_listed_after(place, sentence, mentions)] if following.lower in EACH else [place]
            found.extend((replace(group, unit=unit, nature="number"), where) for where in places)
    return found


def _listed_after(place: int, sentence: Sentence, mentions: Mentions) -> Iterator[int]:
    """ "One each over Brod, Lund and Lipa": the places listed behind the first."""
    end = mentions.places[place].end
    for token in (t for t in sentence.tokens if end is not None and t.start >= end):
        at = mentions.place_at(token.start)
        if at is None and token.lower not in LISTING:
            return
        if at is not None and mentions.places[at].start == token.start:
            yield at


def before_another(items: list[Item], trigger: Trigger, sentence: Sentence) -> list[Item]:
    """The items up to the next word that counts something else, and none that it is said of: "wounding 17 in Brod"."""
    others = [t for t in triggers(sentence) if t.token is not trigger.token]
    others = [t for t in others if t.sense.measure != trigger.sense.measure]
    end = min((t.token.i for t in others if t.token.i > trigger.token.i), default=None)
    theirs = {token.i for t in others for token in affected(t)}
    return [item for item in items if (end is None or item[0].head.i < end) and item[0].head.i not in theirs]


def names_parts(sentence: Sentence, whole: Group, items: list[Group], mentions: Mentions) -> bool:
    """Whether the items are parts of the number before them: the words say so, or it has no place of its own.

    "58 drones, including 21 over Brod", "21 of them over Brod", "were destroyed: 21 over Brod, 13 over Lipa"; but "23
    drones over Brod and 19 over Lipa" are 42.
    """
    first = items[0].head.i - sentence.tokens[0].i
    between = sentence.tokens[whole.head.i - sentence.tokens[0].i + 1 : first]
    words = {t.lower for t in between}
    if sum(group.best or 0 for group in items) > (whole.high or whole.best or 0) and whole.high is not None:
        return False
    if words & PARTING or ":" in words or any(_says_of_them(group.head) for group in items):
        return True
    placed = any(mentions.place_at(t.start) is not None for t in between)
    return not placed and not words & {"and", "or"} and (len(items) > 1 or sentence.tokens[first - 1].text == ",")


def _says_of_them(number: Token) -> bool:
    return _behind_of_them(next_token(number)) is not next_token(number)


def _behind_of_them(preposition: Token | None) -> Token | None:
    """The word behind "of them" after a number; any other word stands for itself."""
    if preposition is None or preposition.lower != "of":
        return preposition
    whom = next_token(preposition)
    behind = next_token(whom) if whom is not None and whom.lower in THOSE else None
    return behind if behind is not None and behind.pos == "ADP" else preposition


def place_behind(head: Token, mentions: Mentions) -> int | None:
    """The place that a preposition right behind a counted noun gives: "nine in Brod", "two children in Lipa"."""
    behind = next_token(head)
    return _place_after(behind, head.sentence, mentions) if behind is not None and behind.pos == "ADP" else None


def beside_others(trigger: Trigger, groups: Sequence[Group], told: Sequence[Draft]) -> int | None:
    """The number of the claims that a number of weapons adds up with: "60 were shot down and 12 jammed".

    Beside those shot down are those jammed, also by their noun or in the next sentence ("12 drones were suppressed").
    """
    if trigger.sense.measure != "intercepted" or not groups:
        return None
    before = [d for d in told if d.claim.measure == "intercepted" and d.group is not None and not d.group.part]
    before = [d for d in before if _is_bare(d.group) or not _says_of_them(groups[0].head)]  # type: ignore[arg-type]
    here = trigger.token.sentence
    near = [d for d in before if d.trigger.sentence is here and _is_bare(groups[0])]
    before = near or [d for d in before if _are_beside(trigger.token, d.trigger)]
    alike = (d for d in before if d.group is not None and d.group.unit == groups[0].unit)
    return next((d.siblings for d in alike if d.trigger.lemma != trigger.token.lemma), None)


def _are_beside(one: Token, other: Token) -> bool:
    """Whether one word tells of weapons jammed, the other of weapons shot down: none was both."""
    jammed = [t.lemma.lower() in word_set("strikes.toml", "jamming") for t in (one, other)]
    shot = [t.lemma.lower() in word_set("strikes.toml", "downing") for t in (one, other)]
    return (jammed[0] and shot[1]) or (shot[0] and jammed[1])


def _is_bare(group: Group) -> bool:
    return group.quantity is not None and group.quantity.noun is None and not group.part


def is_far_before(place: int | None, trigger: Token, counted: Token, mentions: Mentions) -> bool:
    """Whether a place is of a clause before a verb with its object: "X was hit, while a raid killed two in Y"."""
    if place is None or counted.i < trigger.i or counted.dep != "obj":
        return False
    start = mentions.places[place].start
    behind = next_token(counted)
    if start is None or behind is None or behind.lower not in LOCATING:
        return False
    between = (t for t in trigger.sentence.tokens if start < t.start and t.i < trigger.i)
    return any(t.pos == "PUNCT" for t in between)


def _place_after(preposition: Token | None, sentence: Sentence, mentions: Mentions) -> int | None:
    if preposition is None:
        return None
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
            made[at] = as_part(drafts[at], whole)  # type: ignore[arg-type]
    return made


def _whole(items: list[Draft], drafts: list[Draft]) -> Draft | None:
    """The total of a tally: the same measure and unit, no item itself, at least as large as its items."""
    numbers = [d.group.best or 0 for d in items if d.group is not None]
    largest, in_all = max(numbers, default=0), sum(numbers)
    fitting = [
        d
        for d in drafts
        if not d.tally
        and d.group is not None
        and d.group.nature == "number"
        and d.claim.measure == items[0].claim.measure
        and items[0].group is not None
        and d.group.unit == items[0].group.unit
        and largest <= (d.group.best or 0) <= MOST_TIMES * in_all
        and abs(d.trigger.sentence.index - items[0].trigger.sentence.index) <= NEAR_SENTENCES
    ]
    return min(fitting, key=lambda d: abs(d.trigger.i - items[0].trigger.i), default=None)


def as_part(draft: Draft, whole: Draft) -> Draft:
    """A claim made part of a whole: its number is never added to it."""
    count = draft.claim.count
    if count is None or draft.group is None:
        return draft
    claim = changed(draft.claim, count=changed(count, part_of=whole.claim.id))
    return replace(draft, claim=claim, tally=False, group=replace(draft.group, part=True))
