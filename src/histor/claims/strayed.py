"""Items of a list that the tree hangs on a name, a remark or an alias inside of its first one.

"The union leader Anna Lind and two guards", "Karl Vogt, his driver and two clerks", "Vogt, alias Fox, and two others".
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.agewords import AGE_HEADS, AGES
from histor.claims.lexicon import word_set
from histor.claims.syntax import SINGULAR_VERBS, case_of, child, children
from histor.language.analysis import Token

ALIAS = ("alias", "know", "call", "nickname", "dub")
SOME_ONE = ("a", "an")


def strayed(token: Token) -> Iterator[Token]:
    """The further items of the list that `token` begins which hang below a part of it, each to be read with its own."""
    for other in token.children:
        if other.dep == "flat":
            yield from children(other, "conj")
        elif other.dep == "appos" and (_begins_a_list(other, token) or _is_counted_beside(other, token)):
            yield other
        elif other.dep == "appos" and token.pos == "PROPN":
            yield from (c for c in children(other, "conj", "appos") if _is_named_behind_remark(c, other, token))
        if other.lower in AGES:
            yield from _behind_ages(other)
    for verb in (*children(token, "acl"), *children(token.head, "advcl")):
        if verb.lemma.lower() in ALIAS and _is_behind(verb, token):
            yield from _behind_alias(verb)


def _behind_ages(word: Token) -> Iterator[Token]:
    """ "Three women aged 19, 22 and 25 and four boys", where the tree joins the boys to the ages."""
    ages = [word, *children(word, "xcomp", "flat", "obl", "nummod", "appos", "nmod")]
    told = [c for t in ages for c in children(t, "conj") if t is word or t.pos == "NUM"]
    yield from (c for c in told if c.kind == "person" and c.tag in ("NN", "NNS") and c.lower not in AGE_HEADS)


def _begins_a_list(other: Token, token: Token) -> bool:
    """ "Karl Vogt, his wife and two children": no remark on him, which a comma would end before "and"."""
    first = _joined_behind(other)
    if first is None or token.tag not in ("NN", "NNP") or case_of(other) or _is_of_one(token):
        return False
    if _is_of_somebody(other):
        own = child(first, "det", "nmod:poss", "nummod")
        return own is not None and own.lower != "the" and (own.dep != "det" or not _is_kin(first))
    counted = first.tag == "NNS" and child(first, "nummod") is not None
    one = other.kind == "person" and _is_some_one(other)
    return one and (counted or (_is_some_one(token) and _is_some_one(first)))


def _is_counted_beside(other: Token, name: Token) -> bool:
    """ "Captain Karl Vogt, two sergeants and a cook", "Karl Vogt, three guards": nobody's name means several."""
    several = other.kind == "person" and other.tag == "NNS" and child(other, "nummod") is not None
    full = name.tag == "NNP" and child(name, "flat") is not None
    joined = any(c.i < other.i for c in children(name, "conj")) or name.dep == "conj"
    return several and full and not joined


def _is_named_behind_remark(name: Token, remark: Token, first: Token) -> bool:
    """ "Ida Lind, a nurse, Karl Vogt, a teacher, and a boy": a full name that the tree joins to the nurse."""
    if child(remark, "nmod:poss") is not None:
        return False  # "Vogt, his wife, Ida Lind, and two guests"
    if name.dep == "appos" and not any(c.i > name.i for c in children(first, "conj")):
        return False
    tokens = name.sentence.tokens
    before = tokens[name.i - tokens[0].i - 1].text
    full = name.pos == "PROPN" and name.ent == "person" and child(name, "flat") is not None
    return full and before == "," and remark.tag == "NN" and child(name, "cc") is None


def _joined_behind(item: Token) -> Token | None:
    """The nominal that "and" right behind an item and its name joins; None where a comma or anything else is there."""
    tokens = item.sentence.tokens
    last = max(t.i for c in (item, *children(item, "appos")) for t in (c, *children(c, "flat")))
    behind = tokens[last + 1 - tokens[0].i] if last < tokens[-1].i else None
    if behind is None or behind.dep != "cc" or behind.head.dep != "conj" or behind.head.head not in (item, item.head):
        return None
    return behind.head


def _is_some_one(noun: Token) -> bool:
    """ "A judge"; but not "a father of two"."""
    return any(c.dep == "det" and c.lower in SOME_ONE for c in noun.children) and not _is_kin(noun)


def _is_of_one(token: Token) -> bool:
    """Whether a nominal is the subject of a verb in the singular."""
    if not token.dep.startswith("nsubj"):
        return False
    return any(c.lower in SINGULAR_VERBS for c in children(token.head, "aux", "aux:pass", "cop"))


def _is_behind(verb: Token, name: Token) -> bool:
    """Whether a comma and a participle stand right behind a name: "Karl Vogt, alias Fox"."""
    return verb.i == max(t.i for t in (name, *children(name, "flat"))) + 2


def _behind_alias(verb: Token) -> Iterator[Token]:
    """ "Known as Fox, his wife Berit, and two others": who stand behind the other name."""
    for name in (c for c in children(verb, "obj", "obl", "xcomp", "appos") if c.pos == "PROPN"):
        kin = [c for c in children(name, "appos", "conj") if _is_of_somebody(c)]
        counted = [c for c in children(name, "conj") if child(c, "nummod") is not None or _is_parted(c)]
        yield from sorted((*kin, *counted), key=lambda t: t.i)


def _is_parted(item: Token) -> bool:
    """Whether a semicolon stands before an item of a list, which goes on with the list that has semicolons."""
    return any(c.text == ";" and c.i < item.i for c in item.children)


def _is_of_somebody(noun: Token) -> bool:
    """ "His wife", "Lind's driver"."""
    return child(noun, "nmod:poss") is not None and (
        _is_kin(noun) or noun.lemma.lower() in word_set("persons.toml", "of_one")
    )


def _is_kin(noun: Token) -> bool:
    return noun.lemma.lower() in word_set("persons.toml", "relatives")


def is_name_of(name: Token, noun: Token) -> bool:
    """ "Their cook, Ida Lind, and a guard": a name between commas, which the tree takes for one more."""
    tokens = name.sentence.tokens
    end = max(t.i for t in (name, *children(name, "flat"))) - tokens[0].i
    behind = [t.lower for t in tokens[end + 1 : end + 3]]
    beside = name.pos == "PROPN" and name.i == noun.i + 2 and noun.tag == "NN"
    return beside and _is_of_somebody(noun) and behind == [",", "and"]


def named_together(token: Token) -> Token | None:
    """The plural before names that the tree hangs on what stands before it: "his wife and comrades Lind and Vogt"."""
    names = [c for c in children(token, "appos") if c.pos == "PROPN"]
    for other in children(token, "conj"):
        bare = other.tag == "NNS" and child(other, "nummod", "det", "nmod:poss") is None
        if bare and any(min(t.i for t in (name, *children(name, "compound"))) == other.i + 1 for name in names):
            return other
    return None
