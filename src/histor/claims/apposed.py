"""Who are named one by one behind their number: "two people, a man of 24 and a woman of 20"."""

from __future__ import annotations

from collections.abc import Mapping

from histor.claims.agewords import AGE_HEADS, AGES
from histor.claims.hung import hung_ages, is_apposed, without_hung
from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.unnumbered import by_set
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity

SINGULAR_TAGS = ("NN", "NNP")
RANKED = {"military", "police"}
SET_OFF = (",", "-", "--", "–", "—")
MOST_TOKENS_TO_AGES = 4  # "ages of 9 and"


def without_ages(heads: list[Token]) -> list[Token]:
    """The heads without an age that stands right before a name among them: "10-year-old | Medeo Karsh" is one.

    Neither is the "17-" of "a 17- and a 19-year-old" one, which is counted with the other.
    """
    heads = without_hung(heads)
    names = {h.i for h in heads if h.tag == "NNP"}
    names |= {c.i for h in heads if h.tag == "NNP" for c in h.children if c.dep in ("compound", "flat") and c.i < h.i}
    return [h for h in heads if h.lower not in AGE_HEADS or h.i + 1 not in names]


def apposed(heads: list[Token], by_noun: Mapping[int, Quantity], kinds: Kinds) -> set[int]:
    """The heads that name one by one those whom the first counts: "two people, a man of 24 and a woman of 20"."""
    heads = sorted(heads, key=lambda h: h.i)
    first = by_noun.get(heads[0].i) if heads else None
    if first is not None and (several := _adding_up(first, heads, by_noun)):
        return several
    named = [h for h in heads[1:] if h.dep in ("appos", "conj") and (h.tag in SINGULAR_TAGS or h.lower in AGE_HEADS)]
    people = sum(1 + len(hung_ages(h)) for h in named)
    if first is None or len(named) != len(heads) - 1 or first.best != people or people < 2:
        return set()
    if any(are_of_other_callings(heads[0], h) for h in named):
        return set()
    if not is_apposed(named[0]) or any(
        c.dep == "cc" and c.lower == "and" and c.i < named[0].i for c in heads[0].children
    ):
        return set()
    sex = kinds.sex(heads[0])
    return {h.i for h in named} if all(None in (sex, kinds.sex(h)) or sex == kinds.sex(h) for h in named) else set()


def _adding_up(first: Quantity, heads: list[Token], by_noun: Mapping[int, Quantity]) -> set[int]:
    """The heads in apposition whose numbers add up to the first: "six people, four women and two men".

    Others may stand behind them: "six guests - four Danes and two Finns - and their driver".
    """
    whole, *rest = heads
    for most in range(len(rest), 1, -1):
        parts, numbers = rest[:most], [_counted_alone(h, by_noun) for h in rest[:most]]
        if sum(numbers) != first.best or set(numbers) == {1} or (parts != rest and 0 in numbers):
            continue
        if any(are_of_other_callings(whole, part) for part in parts):
            continue
        alone = parts[0].dep == "appos" or _is_closed(whole, parts)
        if alone if parts == rest else _is_set_off(whole, parts):
            return {h.i for h in parts}
    return set()


def are_of_other_callings(whole: Token, part: Token) -> bool:
    """Whether a nominal cannot name some of those whom another counts: "three policemen, a clerk and two peasants".

    A civilian is no soldier, a teacher no priest; but ranks are those of the army or of the police.
    """
    one, other = Kinds.noun(whole), Kinds.noun(part)
    if one is None or other is None or None in (one.status, other.status):
        return False
    if one.status != other.status:
        return {one.status, other.status} != RANKED
    return None not in (one.occupation, other.occupation) and one.occupation != other.occupation


def _is_set_off(whole: Token, parts: list[Token]) -> bool:
    """Whether dashes or commas stand around the parts, before what stands behind them."""
    tokens, at = whole.sentence.tokens, whole.sentence.tokens[0].i
    opened, closed = tokens[whole.i - at + 1].text, tokens[parts[-1].i - at + 1].text
    return opened == closed and opened in SET_OFF


def _is_closed(whole: Token, parts: list[Token]) -> bool:
    """Whether commas stand around the parts: "nine guests, five men and four women, were hurt"."""
    tokens = whole.sentence.tokens
    opened = tokens[whole.i - tokens[0].i + 1].text == ","
    return opened and any(c.text == "," and c.i > parts[-1].i for c in whole.children)


def _counted_alone(head: Token, by_noun: Mapping[int, Quantity]) -> int:
    """How many a nominal means by its number, one where it is a singular; 0 where it does not say."""
    quantity = by_noun.get(head.i)
    if quantity is not None and not quantity.article:
        return quantity.best or 0
    return by_set(head) or 1 if head.tag in SINGULAR_TAGS else 0


def is_of_ages(before: tuple[Token, ...]) -> bool:
    """Whether a number behind these words is one of ages: "the ages of 9 and", "aged 9 to", "ages 9, 12, 14 and".

    Or of children: "Father of three shot dead" is one.
    """
    if len(before) > 1 and before[-1].lower == "of" and before[-2].lemma.lower() in word_set("persons.toml", "parents"):
        return True
    return any(t.lower in AGES for t in before[-MOST_TOKENS_TO_AGES:]) or _ends_in_ages(before)


def is_in_ages(head: Token) -> bool:
    """Whether a number or a nominal is an item of a list of ages: "ages 15, 18, 31 and two 19-year-olds"."""
    tokens, at = head.sentence.tokens, head.i - head.sentence.tokens[0].i
    if head.lower in AGE_HEADS:
        while at > 0 and (tokens[at - 1].text in ("-", "‑") or tokens[at - 1].lower == "year"):
            at -= 1
        return head.dep in ("conj", "appos") and _ends_in_ages(tokens[:at])
    return head.pos == "NUM" and head.dep in ("conj", "flat", "appos") and _ends_in_ages(tokens[:at])


def _ends_in_ages(before: tuple[Token, ...]) -> bool:
    """Whether nothing but numbers stands behind "ages"."""
    at = len(before)
    while at and (before[at - 1].pos == "NUM" or before[at - 1].lower in (",", "and")):
        at -= 1
    return at > 0 and before[at - 1].lower in AGES
