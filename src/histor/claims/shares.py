"""Some of those counted before in the sentence: "nine were killed, four of them children", "of whom five are children".

Whatever is said of them, they are a part of the number that their pronoun means: the last one that the sentence counts
before it. What another word of harm is said of ("60 of which were shot down") is a claim of that word and no share.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from histor.claims.draft import Draft
from histor.claims.groups import Counter, Group
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import words_behind
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

THEM = ("them", "whom", "which")
BEFORE_NUMBER = ("at", "least", "about", "some", "nearly", "almost", "only", "up", "to", "more", "than", "around", ",")
MOST_TO_WHAT = 4  # words behind "four of them" that may say what they are
SEVERAL = ("NNS", "NNPS")

BEHIND_OF = ("the", "those")
NEAR = 1  # sentences up to the one that counts them

Told = tuple[Trigger, Draft]


def shares(told: Sequence[Told], taken: Container[int], counter: Counter) -> Iterator[tuple[Told, Group]]:
    """The shares of a sentence's claims (`told`), each with the claim of its whole. `taken`: words claimed already."""
    if not told:
        return
    for number, pronoun in _numbers_of_them(told[0][1].trigger.sentence.tokens):
        share = counter.number(number)
        if share is None or not share.best:
            continue
        whole = _whole(told, share, min(number.i, pronoun.i))
        if whole is None or not _is_meant(whole[1], number, pronoun, counter):
            continue
        if number.i not in taken:
            yield whole, replace(share, unit=_unit(whole[1]), nature="number", part=True, share=False)


class Wholes:
    """The last claim of each measure that is no part, of which later ones may tell some."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, Group]] = {}

    def last(self, measure: str) -> str | None:
        """The id of the last claim of a measure."""
        return self._last[measure][0] if measure in self._last else None

    def note(self, measure: str, claim: str, group: Group) -> str:
        """Keeps a claim's id, and returns it."""
        self._last[measure] = claim, group
        return claim

    def of(self, trigger: Trigger, measure: str, share: Group) -> str | None:
        """The claim that holds those who are said to be some: "Six were hurt. Two of the injured are children".

        "Two of them are in hospital" are of those hurt whom the sentence before counts.
        """
        if not share.share or measure not in self._last:
            return None
        claim, whole = self._last[measure]
        if whole.nature != "number" or whole.high is None or (share.best or 0) >= whole.high:
            return None
        noun = _behind_number(share)
        near = share.head.sentence.index - whole.head.sentence.index <= NEAR
        meant = noun is not None and noun.lower in THEM and near and trigger.sense.aftermath
        return claim if meant or (noun is not None and _names(noun, measure)) else None


def _behind_number(share: Group) -> Token | None:
    """The word that says of whom a share is: "dead" of "two of the dead"."""
    tokens = share.head.sentence.tokens
    first = tokens[share.quantity.first_token - tokens[0].i] if share.quantity is not None else share.head
    words = [t for t in words_behind(first, MOST_TO_WHAT) if t.lower not in BEHIND_OF]
    return words[1] if len(words) > 1 and words[0].lower == "of" else None


def _names(noun: Token, measure: str) -> bool:
    """Whether a word means those of whom a measure is told: "the dead", "the wounded", "the deaths"."""
    words = lexicon()
    senses = (*words.states.get(noun.lower, ()), *words.nouns.get(noun.lemma.lower(), ()))
    return any(sense.measure == measure and not sense.open for sense in senses)


def _unit(whole: Draft) -> str:
    return whole.group.unit if whole.group is not None else ""


def _numbers_of_them(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The numbers of "four of them" and "of whom (at least) five", each with its pronoun."""
    for at, token in enumerate(tokens[1:], 1):
        if token.lower not in THEM or tokens[at - 1].lower != "of":
            continue
        if at > 1 and tokens[at - 2].pos == "NUM":
            yield tokens[at - 2], token
        elif at > 1 and tokens[at - 2].text in (",", "-", "–", "—", ";", "("):
            rest = iter(tokens[at + 1 :])
            first = next((t for t in rest if t.lower not in BEFORE_NUMBER), None)
            behind = next(rest, None)
            if first is not None and first.pos == "NUM" and (behind is None or behind.lower != "of"):
                yield first, token


def _whole(told: Sequence[Told], share: Group, before: int) -> Told | None:
    """The last claim of several that is told of before a word, where it may hold the share."""
    found = [t for t in told if (g := t[1].group) is not None and g.head.i < before and not g.part and g.unit]
    last = max(found, key=lambda t: t[1].group.head.i if t[1].group is not None else 0, default=None)
    group = last[1].group if last is not None else None
    if group is None or group.nature not in ("number", "plural") or group.high == 0:
        return None
    return last if group.high is None or (share.best or 0) < group.high else None


def _is_meant(whole: Draft, number: Token, pronoun: Token, counter: Counter) -> bool:
    """Whether the pronoun means those counted, and not others told of between them and it.

    "Nine were killed in raids on two towns, four of them children": what the four are said to be tells.
    """
    group = whole.group
    if group is None or (pronoun.lower != "them" and (pronoun.lower == "whom") != (group.unit == "person")):
        return False
    tokens, first = number.sentence.tokens, number.sentence.tokens[0].i
    between = tokens[group.head.i - first + 1 : min(number.i, pronoun.i) - first]
    others = [t for t in between if t.tag in SEVERAL and t.dep not in ("appos", "flat", "compound")]
    if not others:
        return True
    kinds = counter.kinds
    if any(kinds.unit(t) == group.unit for t in others):
        return False
    said = words_behind(max(number, pronoun, key=lambda t: t.i), MOST_TO_WHAT)
    if group.unit != "person":
        return False
    return any(kinds.unit(t) == "person" or t.lower in word_set("certainty.toml", "grave") for t in said)
