"""Numbers that somebody gives for what was counted just before: "31 died, doctors said, while the army spoke of 19".

What is counted is left out: the words of the statement are a bare number, with "it", "the figure" and the like, or a
number before an auxiliary alone ("three rebels died; according to the rebels 19 soldiers did").
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from histor.claims.draft import Draft
from histor.claims.groups import Counter, Group
from histor.claims.lexicon import word_set
from histor.claims.shares import Told
from histor.claims.syntax import case_of, words_behind
from histor.claims.triggers import Trigger
from histor.language.analysis import Sentence, Token
from histor.record import Statement

WORDS = "toll.toml"
AUXILIARIES = ("did", "were", "was", "had", "have", "has")
PARTS = ("including", "among")
MOST_BESIDE = 12  # words behind a number among which another stands beside it
NEAR, FAR = 1, 2  # sentences up to the one that counts them: for a bare number, for "the figure"


def echoes(
    sentence: Sentence, statements: Iterable[Statement], counted: Told | None, taken: Container[int], counter: Counter
) -> Iterator[tuple[Trigger, Draft, Group]]:
    """The bare numbers that are told of what was `counted` last, but for words `taken` already.

    Each stands with its trigger, whose word is the number itself, and with the claim that it gives another number for.
    """
    trigger, before = counted or (None, None)
    yield from _set_beside(sentence, counted, taken, counter)
    group = before.group if before is not None else None
    apart = sentence.index - group.head.sentence.index if group is not None else 0
    if trigger is None or before is None or group is None or apart > FAR:
        return
    for statement in statements:
        inside = [t for t in sentence.tokens if statement.content.start <= t.start < statement.content.end]
        number = _bare_number(inside) if inside and _gives_numbers(statement) else None
        if number is None or number.i <= group.head.i or number.i in taken:
            continue
        if apart > NEAR and not any(t.lower in word_set(WORDS, "naming") for t in inside):
            continue
        named = number.head if number.dep == "nummod" and number.head.pos == "NOUN" and number.head in inside else None
        found = counter.group(named) if named is not None else counter.number(number)
        if found is not None and (named is None or found.unit == group.unit):
            echoed = replace(found, unit=group.unit, nature="number", share=False)
            yield replace(trigger, token=number, verb=number), before, echoed


def _set_beside(
    sentence: Sentence, counted: Told | None, taken: Container[int], counter: Counter
) -> Iterator[tuple[Trigger, Draft, Group]]:
    """ "Had spoken of 12 dead on Sunday and of 16 on Monday": a bare number beside the one that is counted."""
    if counted is None or (group := counted[1].group) is None or group.head.sentence is not sentence:
        return
    behind = words_behind(group.head, MOST_BESIDE) if case_of(group.head) == "of" else []
    for joint, of, number in zip(behind, behind[1:], behind[2:], strict=False):
        beside = joint.lower in ("and", ",") and of.lower == "of" and number.pos == "NUM"
        found = counter.number(number) if beside else None
        if found is not None and number.i not in taken and not found.unit:
            here = replace(counted[0], token=number)
            yield here, counted[1], replace(found, unit=group.unit, nature="number", share=False)


def last_counted(told: Iterable[Told]) -> Told | None:
    """The last claim that gives a number that others may give otherwise."""
    found = [t for t in told if (g := t[1].group) is not None and g.nature == "number" and not g.part and g.best]
    return found[-1] if found else None


def _gives_numbers(statement: Statement) -> bool:
    cue = statement.cue.text.lower().split() if statement.cue is not None else []
    return bool(word_set(WORDS, "giving") & set(cue))


def _bare_number(tokens: list[Token]) -> Token | None:
    """The one number of "19", "it at eight", "the figure at about 140", "19 (soldiers) did"; None where more is said.

    What stands behind "including" is some of it: "put the number at 12,000, including 500 officers".
    """
    end = next((k for k, t in enumerate(tokens) if t.lower in PARTS and k), len(tokens))
    told = [t for t in tokens[:end] if t.pos not in ("PUNCT", "DET")]
    stands_in = bool(told) and told[-1].lower in AUXILIARIES
    numbers = [t for t in told if t.pos == "NUM"]
    others = [t for t in told if t.pos != "NUM"][: -1 if stands_in else None]
    if len(numbers) != 1 or (stands_in and len(others) > 1):
        return None
    counted = [t for t in others if stands_in and t is numbers[0].head and t.pos == "NOUN"]
    return numbers[0] if all(t in counted or t.lower in word_set(WORDS, "around") for t in others) else None
