"""Where an age stands that is not inside a nominal: behind a name, behind several, in a clause of its own."""

from __future__ import annotations

from collections.abc import Mapping

from histor.claims.agewords import AGED, AGES, OLDEST
from histor.claims.alias import CLOSING, past_alias
from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, children, is_suffix
from histor.language.analysis import Token

SET_OFF = (",", "(")
ALONE = ("he", "she")
THOUGHT = ("believe", "think", "say", "report")
LONGEST_PLACE = 5  # words: "of East Lansing, Mich.,"
LONGEST_CODE = 3  # "w/m"
TOGETHER = ("both", "all")
EACH = ("each", "apiece")
OWN = ("amod", "nummod", "appos", "nmod", "nmod:unmarked", "flat", "dep")  # what a number is to the name before it

Numbers = Mapping[int, float | int]


def behind(head: Token, numbers: Numbers) -> float | int | None:
    """ "Lind, 27." where the number was not taken for an age, and "another, 27, ..."."""
    tokens, at = head.sentence.tokens, _after(head)
    if at + 3 < len(tokens) and tokens[at].text == "," and is_suffix(tokens[at + 1]):
        at += 2  # "Lind, Jr., 21"
    at = past_alias(tokens, at)
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text in CLOSING:
        at += 1  # "Lind, known as “Lefty,” 35,"
    elif at + 2 >= len(tokens) or tokens[at].text not in SET_OFF:
        return None
    if at + 2 >= len(tokens):
        return None
    if (coded_years := _with_code(tokens[at + 1])) is not None:
        return coded_years
    if tokens[at].text == "(" and (coded := _behind_code(tokens, at)) is not None:
        return _years(coded, numbers)
    while at + 3 < len(tokens) and tokens[at + 1].lower in word_set("persons.toml", "before_own_age"):
        at += 1  # "his friend, also 14, ...", "Lind, then 27, ..."
    closed = tokens[at + 2].pos == "PUNCT" and tokens[at + 2].text != "-"
    its_own = tokens[at + 1].dep in OWN and tokens[at + 1].head is head  # "Lind, 27 was hurt"
    return _years(tokens[at + 1], numbers) if closed or its_own else None


def _with_code(token: Token) -> int | None:
    """The age of "M/26", "26/F", as police write it: a letter for the sex, a stroke and the years."""
    parts = token.text.split("/")
    letters, years = sorted(parts, key=str.isdecimal) if len(parts) == len("mf") else ("", "")
    written = letters.isalpha() and len(letters) < LONGEST_CODE and years.isdecimal() and len(years) < LONGEST_CODE
    return int(years) if written and int(years) > 0 else None


def _behind_code(tokens: tuple[Token, ...], at: int) -> Token | None:
    """The number of "(w/m, 46)": an age behind a code of letters in brackets."""
    inside = tokens[at + 1 : at + 7]
    end = next((k for k, t in enumerate(inside) if t.text == ")"), 0)
    code = "".join(t.text for t in inside[: end - 2]) if end > 2 and inside[end - 2].text == "," else ""
    return inside[end - 1] if 0 < len(code) <= LONGEST_CODE and code.replace("/", "").isalpha() else None


def says_also(head: Token) -> bool:
    """Whether an age of somebody told of before stands behind a noun: "his friend, also 14"."""
    tokens, at = head.sentence.tokens, _after(head)
    return at + 1 < len(tokens) and tokens[at].text in SET_OFF and tokens[at + 1].lower == "also"


def told_of(head: Token, numbers: Numbers) -> float | int | None:
    """ "The woman, who was 76, ..."; "Lind, who lived there, was 76."; "He was 21"; "Lind, who turned 20 on Friday"."""
    for clause in children(head, "acl:relcl"):
        asked = any(c.lower == "who" for c in clause.children)
        if asked and (age := _said_to_be(clause, numbers)) is not None:
            return age
    for clause in children(head, "acl", "acl:relcl"):
        for said in children(clause, "xcomp", "ccomp"):
            if clause.lemma.lower() in THOUGHT and (age := _said_to_be(said, numbers)) is not None:
                return age  # "a girl, believed to be 3 years old,"
    predicate = head.head
    if head.dep != "nsubj" or (head.pos == "PRON" and not _is_of_now(head)):
        return None
    return _said_to_be(predicate, numbers)


def _is_of_now(pronoun: Token) -> bool:
    """ "He was 34"; but "when he was 17", "he was 19 when he first shot somebody" tell of long ago."""
    predicate = pronoun.head
    clauses = (predicate, *children(predicate, "advcl"))
    return pronoun.lower in ALONE and not any(c.lower == "when" for t in clauses for c in t.children)


def of_one(head: Token, numbers: Numbers) -> float | int | None:
    """ "One of the guests, 23, ...": the age of the one, which the tree hangs on the many."""
    for of in children(head, "nmod") if head.lower == "one" else ():
        for age in children(of, "appos"):
            if age.pos == "NUM" and case_of(of) == "of" and _is_set_off(age):
                return _years(age, numbers)
    return None


def behind_place(head: Token, numbers: Numbers) -> float | int | None:
    """ "Lind, of Brod, 34, ...", "a guest from Brod, 34, ...": an age behind where somebody is from."""
    tokens, at = head.sentence.tokens, _after(head)
    at += at + 1 < len(tokens) and tokens[at].text == ","
    origin = at < len(tokens) and tokens[at].lower in ("of", "from")
    at += 1
    if head.pos == "NOUN" and at < len(tokens) and tokens[at].ent == "person" and head.i + 2 == tokens[at].i:
        return None  # "the father of Ada Lind, 9, ..."
    first = at
    while origin and at - first < LONGEST_PLACE and at + 1 < len(tokens):
        at += 1
        if tokens[at].text == "," and tokens[at + 1].pos == "NUM":
            return _years(tokens[at + 1], numbers) if _is_set_off(tokens[at + 1]) else None
        if not (tokens[at].text == "," or tokens[at].text[0].isupper()):
            return None
    return None


def _is_set_off(age: Token) -> bool:
    """Whether a comma, a bracket or the sentence ends right behind a number."""
    tokens, at = age.sentence.tokens, age.i - age.sentence.tokens[0].i + 1
    return at >= len(tokens) or (tokens[at].pos == "PUNCT" and tokens[at].text not in ("-", "‑"))


def shared(head: Token, numbers: Numbers) -> float | int | None:
    """The age of several who are named: "Lind and Vogt, both 23, ...", "Lind, Omer and Vogt, all 19 years old"."""
    first = head.head if head.dep == "conj" and not head.is_root else head
    named = conjuncts(first)
    if len(named) < 2 or not any(t is head for t in named):
        return None
    tokens, at = head.sentence.tokens, _after(named[-1])
    if at + 2 >= len(tokens) or tokens[at].text not in SET_OFF or tokens[at + 1].lower not in TOGETHER:
        return None
    return _years(tokens[at + 2 + (tokens[at + 2].lower in AGED)], numbers) if at + 3 < len(tokens) else None


def in_order(head: Token, numbers: Numbers) -> float | int | None:
    """The age of one of several who are told of before as many ages: the 17 of "Oda and Kaia Vind, 29 and 17"."""
    named = conjuncts(head.head if head.dep == "conj" and not head.is_root else head)
    if len(named) < 2 or not any(t is head for t in named) or any(t.tag not in ("NN", "NNP") for t in named):
        return None  # "a cook and her girls, ages 9 and 12": of the girls
    tokens, at = head.sentence.tokens, _after(named[-1]) + 1
    if at > len(tokens) or tokens[at - 1].text not in (*SET_OFF, "-", "--", "–", "—"):
        return None
    at += at < len(tokens) and tokens[at].lower in AGES  # "Lind and Vogt, aged 81 and 79 respectively"
    told: list[float | int] = []
    while at < len(tokens) and (years := _years(tokens[at], numbers)) is not None:
        told.append(years)
        at += 1
        while at < len(tokens) and tokens[at].lower in (",", "and"):
            at += 1
    return told[named.index(head)] if len(told) == len(named) else None


def age_of_all(word: Token) -> Token | None:
    """The number that makes the age of several by "both", "all" or "each": "both 25", "all aged 19", "22 each"."""
    tokens, at = word.sentence.tokens, word.i - word.sentence.tokens[0].i
    if word.lower in EACH and at:
        return tokens[at - 1]
    if word.lower not in TOGETHER:
        return None
    behind = [t for t in tokens[at + 1 : at + 3] if t.lower not in AGED]
    return behind[0] if behind and behind[0].pos == "NUM" else None


def is_of_several(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an age is one of several that "ages" brings in: the 11 of "their daughters, ages 14, 11 and 7"."""
    if at >= len(tokens):
        return False
    while at > 0 and (tokens[at].text.isdecimal() or tokens[at].lower in (",", "and")):
        at -= 1
    return tokens[at].lower == "ages"


def is_of_all(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an age is that of all who are named before it: "Lind and Vogt, both 35"."""
    before = tokens[max(at - 2, 0) : at] if at < len(tokens) else ()
    return any(t.lower in TOGETHER for t in before)


def stands_between(tokens: tuple[Token, ...], last: int, first: int) -> bool:
    """Whether only what sets an age off stands between a name and it: "Lind, 32", "Lind (32", "Lind age 32"."""
    gap = [t.lower for t in tokens[last + 1 : first]]
    own = word_set("persons.toml", "before_own_age")
    return len(gap) in (1, 2, 3) and (gap[0] in SET_OFF or gap[0] in AGED) and all(w in own for w in gap[1:])


def _after(head: Token) -> int:
    """Where in its sentence the token behind a name stands."""
    last = max((t.i for t in head.children if t.dep in ("flat", "compound") and t.pos != "NUM"), default=head.i)
    return max(last, head.i) - head.sentence.tokens[0].i + 1


def _said_to_be(predicate: Token, numbers: Numbers) -> float | int | None:
    """The number of "was 76", "was 76 years old" or "turned 76"."""
    if predicate.lemma.lower() == "turn" and predicate.tag in ("VBD", "VBN"):
        number = next((t for t in children(predicate, "obj", "xcomp") if t.pos == "NUM"), None)
        happened = all(c.tag != "MD" for c in predicate.children)
        return _years(number, numbers) if number is not None and happened else None
    if not any(c.dep == "cop" for c in predicate.children):
        return None
    if predicate.pos == "NUM":
        others = [t for t in children(predicate, "nmod", "obl", "compound") if case_of(t) != "at"]  # "17 at the time"
        bare = not others and predicate.dep != "nummod" and not case_of(predicate)
        return _years(predicate, numbers) if bare else None
    if predicate.lower != "old":
        return None
    years = next((c for c in predicate.children if c.lower == "years"), None)
    number = next((c for c in years.children if c.dep == "nummod"), None) if years is not None else None
    return _years(number, numbers) if number is not None else None


def _years(token: Token, numbers: Numbers) -> float | int | None:
    number = numbers.get(token.i)
    if number is None and token.text.isdecimal() and len(token.text) <= len("100"):
        before = token.sentence.tokens[token.i - token.sentence.tokens[0].i - 1].lower
        only = before in word_set("persons.toml", "before_own_age")
        number = int(token.text) if only else None  # the "26" of "only 26", not of "about 26"
    return number if number is not None and 0 < number < OLDEST else None
