"""Some of those told of fared worse than the others: "four men were shot, one fatally"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, child, children, is_passive, subjects, words_behind
from histor.language.analysis import Token
from histor.mentions.quantity import Quantity

PART_CASES = ("including", "among")
OF = ("them", "whom", "these", "those")
OTHERS_TOLD_OF = ("the", *OF)


def number_of_some(adverb: Token) -> Token | None:
    """The number right before an adverb, which then is of so many alone: "one fatally", "two of them fatally"."""
    tokens = adverb.sentence.tokens
    at = adverb.i - tokens[0].i
    if at and tokens[at - 1].pos == "NUM":
        return tokens[at - 1]
    behind_of = at > 2 and tokens[at - 1].lower in OF and tokens[at - 2].lower == "of"
    return tokens[at - 3] if behind_of and tokens[at - 3].pos == "NUM" else None


def is_some_of_them(number: Token) -> bool:
    """Whether a number is of those told of before: "17 were hurt, two of them seriously"."""
    behind = words_behind(number, 2)
    return number.pos == "NUM" and len(behind) == 2 and behind[0].lower == "of" and behind[1].lower in OF


def is_one_of_the_wounded(head: Token) -> bool:
    """ "One of the wounded died", and of those just told of "one of them has since died"."""
    of = [t for t in (head, *children(head, "nmod")) if case_of(t) == "of"]
    if any(t.lower in word_set("contact.toml", "wounded") and t.head.pos == "NUM" for t in of):
        return True
    since = any(c.lower in word_set("contact.toml", "since") or c.lemma == "have" for c in head.head.children)
    return since and any(t.lower in OF for t in of)


def who_did_it(number: Token) -> list[Token]:
    """ "A man shot two guards, one of them fatally": who did it to all of them."""
    verb = next((t for t in ancestors(number, 3) if t.pos == "VERB"), None)
    if verb is None or child(verb, "obj") is None or is_passive(verb):
        return []
    return [c for t in subjects(verb) for c in conjuncts(t)]


def is_named_as_part(head: Token) -> bool:
    """Whether "including" or "among them" stands right before the nominal."""
    own = [c for c in head.children if c.i < head.i and c.dep != "punct" and case_of(c) not in PART_CASES]
    first = min((t.i for c in own for t in c.subtree()), default=head.i)
    before = [t.lower for t in head.sentence.tokens[: first - head.sentence.tokens[0].i]][-3:]
    behind = [t.lower for t in words_behind(head, 2)]  # "two children among them"
    return before[-1:] == ["including"] or "among" in before[-2:] or behind == ["among", "them"]


def is_share(head: Token, quantity: Quantity) -> bool:
    """ "three of the men", "two of them": some of others that the text has told of."""
    first = head.sentence.tokens[quantity.first_token - head.sentence.tokens[0].i]
    after = [t.lower for t in head.sentence.tokens if t.start >= quantity.number_end][:2]
    return first.lower == "both" or (len(after) == 2 and after[0] == "of" and after[1] in OTHERS_TOLD_OF)


def whole_of_some(number: Token, by_token: Mapping[int, Quantity]) -> Quantity | None:
    """A bare number of which another counts some, where a clause says of whom: "two of the five who were hurt"."""
    if number.pos != "NUM" or case_of(number) != "of" or child(number, "acl:relcl", "acl") is None:
        return None
    some = by_token.get(number.head.i)
    whole = some.of_total if some is not None else None
    if some is None or whole is None:
        return None
    return replace(some, first_token=number.i, last_token=number.i, low=whole, best=whole, high=whole, of_total=None)
