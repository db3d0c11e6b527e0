"""What is coordinated with a nominal: who stands in one list, whatever the tree makes of it, and who is one person."""

from __future__ import annotations

from collections.abc import Iterator

from histor.claims.alias import is_alias
from histor.claims.lexicon import data_file, word_set
from histor.claims.strayed import is_name_of, named_together, strayed
from histor.claims.syntax import PLURAL_VERBS, SINGULAR_VERBS, case_of, child, children, is_suffix
from histor.language.analysis import Token

OF_OFFICE = ("ADP", "DET", "ADJ", "NOUN", "PROPN")  # what stands inside of "of the High Court"


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it, in order.

    A counted nominal, or a single one whose verb is in the plural, with an apposition that is itself coordinated is a
    list that the tree took for one: "two women, a man of 34 and the pensioner", "a boy, a girl and a nurse were hurt".
    """
    if names := _named_by_title(token):
        return [t for name in [*names, *children(token, "conj")] for t in conjuncts(name)]
    if (name := next((c for c in token.children if _is_before_name(c, token)), None)) is not None:
        return [name]
    found = [token]
    title = named_together(token)
    found.extend(t for other in strayed(token) for t in conjuncts(other))
    several = child(token, "nummod") is not None or _agrees_with_many(token)
    for other in token.children:
        if (other.dep == "appos" and _is_right_behind(other, token)) or is_alias(other):
            found.extend(conjuncts(other)[1:])  # "the abbot Anton Lind, three monks and a cook"
            continue
        if other.dep == "appos" and other.pos == "PROPN":
            found.extend(t for c in children(other, "conj") if _is_ones_kin(c) for t in conjuncts(c))
        found.extend(_beside_some(other, token))
        if title is not None and other.dep == "appos" and other.pos == "PROPN":
            found.extend(conjuncts(other))
            continue
        if other is title or is_name_of(other, token) or _is_second_office(other, token) or is_suffix(other):
            continue
        found.extend(_hung_on_a_town(other, token))
        listed = _is_listed(other, token, several=several) or _is_another_name(other, token)
        listed = listed or is_behind_semicolon(other)
        if other.dep == "conj" or listed or _is_next_of_kin(other, token) or _is_one_more(other, token):
            told = conjuncts(other)
            found.extend([t for t in told if not _is_inside(t, other)] if _is_bracketed(other) else told)
    return found


def first_of_list(token: Token) -> Token:
    """The first of those with whom a nominal is coordinated."""
    while token.dep in ("conj", "appos") and not token.is_root and any(t is token for t in conjuncts(token.head)):
        token = token.head
    return token


def _is_listed(other: Token, token: Token, *, several: bool) -> bool:
    """Whether an apposition is the next of a list; some of several are: "his wife, two of his sons and himself"."""
    if other.dep != "appos":
        return False
    some = other.pos == "NUM" and any(case_of(t) == "of" for t in children(other, "nmod"))
    if some and any(c.i > other.i for c in children(token, "conj")):
        return True
    told = child(other, "conj") is not None or both_have_ages(token, other) or _is_kin_told_anew(other)
    return several and told


def _beside_some(of: Token, token: Token) -> list[Token]:
    """ "Four of his nephews, his aunt and himself": those of the list of whom the four are not some."""
    if of.dep != "nmod" or case_of(of) != "of":
        return []
    nouns = [c for c in children(of, "conj") if _is_ones_kin(c)] if of.pos == "NUM" else []
    if token.pos == "NUM":
        beside = [c for c in children(of, "conj", "appos") if _is_ones_kin(c) and c.tag == "NN"]
        nouns = [*beside, *(c for c in children(of, "conj") if c.lower in ("himself", "herself"))]
    return [t for noun in nouns for t in conjuncts(noun)]


def _is_another_name(other: Token, name: Token) -> bool:
    """ "61-year-old Karl Seel, 47-year-old Mia Brandt and ...": nobody has two names, each with an age or in a list."""
    full = all(_is_a_name(t) and any(c.pos == "PROPN" for c in children(t, "flat")) for t in (name, other))
    if other.dep != "appos" or not full or child(other, "advmod") is not None:
        return False  # "aka Big Moth" is another name of the same one
    parted = any(t.text == "," and name.i < t.i < other.i for t in name.sentence.tokens)
    return parted and (both_have_ages(name, other) or any(c.i > other.i for c in children(name, "conj")))


def _named_by_title(token: Token) -> list[Token]:
    """ "Brothers Anton and Karl Lind": the names of those whom a plural without a number means."""
    if token.tag != "NNS" or child(token, "nummod") is not None:
        return []
    names = [c for c in children(token, "appos") if c.tag == "NNP" and _is_right_behind(c, token)]
    return names if names and any(c.tag == "NNP" for c in children(names[0], "conj")) else []


def _is_right_behind(name: Token, noun: Token) -> bool:
    """Whether a name stands right behind the noun that it is a name of: "the abbot Anton Lind"."""
    if name.pos != "PROPN":
        return False
    first = min(t.i for t in (name, *children(name, "compound", "flat", "case")))
    return first == noun.i + 1


def _is_one_more(other: Token, token: Token) -> bool:
    """ "Four nuns, a gardener, and his nephew", "the mayor, another judge, and a driver": an item taken for a remark.

    It is one where a single one stands behind a number of several, or is called another one, and more follow.
    """
    above = (
        children(token.head, "conj") if token.dep == "nmod" else []
    )  # the tree hangs the next one on "the murder of"
    more = [c for c in (*children(token, "conj"), *above) if c.i > other.i]
    if other.dep != "appos" or other.tag not in ("NN", "NNS", "NNPS") or not more:
        return False
    if any(c.lower in ("another", "other") for c in other.children if c.dep in ("det", "amod")):
        return True  # "the third judge" may be an office
    own_name = token.pos == "PROPN" and _is_ones_kin(other) and any(c.pos == "PROPN" for c in children(other, "appos"))
    if token.tag == "NN" and child(other, "nummod") is not None and child(token, "det", "nmod:poss") is not None:
        return other.tag == "NNS" and not _may_be_several(token)  # "a sergeant, two privates and a cook"
    alone = other.tag == "NN" and any(c.dep in ("det", "nmod:poss") and c.lower != "the" for c in other.children)
    return own_name or (alone and token.tag in ("NNS", "NNPS") and child(token, "nummod") is not None)


def _may_be_several(noun: Token) -> bool:
    """ "A family, two men and a woman": a noun in the singular that numbers may say the members of."""
    sets: dict[str, int] = data_file("persons.toml")["sets"]
    return noun.lower in sets or noun.lower in word_set("persons.toml", "bands") | word_set("pronouns.toml", "many")


def _hung_on_a_town(inner: Token, token: Token) -> Iterator[Token]:
    """ "The governor of Brod, another judge, and a driver", where the tree hangs the judge on the town."""
    if inner.dep == "nmod" and inner.pos == "PROPN" and any(c.dep == "conj" for c in token.children):
        for other in children(inner, "appos"):
            if any(c.lower == "another" for c in other.children) and other.tag == "NN":
                yield from conjuncts(other)


def _is_inside(token: Token, bracketed: Token) -> bool:
    """Whether a word stands in the brackets that a nominal opens: "six others (two guards and four drivers)"."""
    tokens = token.sentence.tokens
    end = next((t.i for t in tokens if t.i > bracketed.i and t.text == ")"), bracketed.i + 1)
    return token.i < end


def _is_second_office(other: Token, noun: Token) -> bool:
    """ "Lind, leader of the party and former envoy, was shot", "the painter and poet Ida Lind": one, of two offices."""
    if other.dep != "conj" or other.tag != "NN" or child(other, "nummod") is not None:
        return False
    if child(other, "nmod:poss") is not None:
        return _is_a_name(noun) and _goes_on_about(other, noun)
    verbs = {c.lower for c in children(noun.head, "aux", "aux:pass", "cop")}
    article = child(other, "det")
    if article is not None and (noun.tag == "NN" or article.lower not in ("a", "an")):
        return False
    if noun.tag == "NN":
        name = next(
            (c for t in (noun, other, *children(other, "nmod")) for c in children(t, "appos") if _is_a_name(c)), None
        )
        return name is not None and _ends_before(other, name) and verbs.isdisjoint(PLURAL_VERBS)
    if not _is_a_name(noun):
        return False
    if not noun.dep.startswith("nsubj"):
        return _goes_on_about(other, noun)
    one = not verbs.isdisjoint(SINGULAR_VERBS) or {"had", "been"} <= verbs
    return one and any(c.dep in ("appos", "amod") and noun.i < c.i < other.i for c in noun.children)


def _goes_on_about(other: Token, name: Token) -> bool:
    """ "The death of Lind, founder of the party and its first head": no comma ends the remark before "and"."""
    tokens, first = name.sentence.tokens, name.sentence.tokens[0].i
    joint = next((c for c in children(other, "cc") if c.lower == "and"), None)
    whose = child(other, "nmod:poss")
    if joint is None or tokens[joint.i - first - 1].text == "," or child(other, "det", "appos", "flat") is not None:
        return False
    if whose is not None and (whose.lower != "its" or _is_ones_kin(other)):
        return False
    return any(c.tag == "NN" and child(c, "det") is None and name.i < c.i < joint.i for c in children(name, "appos"))


def _is_before_name(name: Token, noun: Token) -> bool:
    """ "The painter and poet Ida Lind", where the tree joins her name to the painter: one word of office before it."""
    tokens, at = name.sentence.tokens, name.i - name.sentence.tokens[0].i
    if name.dep != "conj" or not _is_a_name(name) or noun.tag != "NN" or at < 2 or child(name, "conj") is not None:
        return False
    article = child(noun, "det")
    if tokens[at - 1].tag != "NN" or tokens[at - 2].lower != "and" or (article is not None and article.lower != "the"):
        return False  # "a guard and mayor Ida Lind"
    verbs = {c.lower for c in children(noun.head, "aux", "aux:pass", "cop")}
    return child(noun, "appos") is None and verbs.isdisjoint(PLURAL_VERBS)


def _is_a_name(token: Token) -> bool:
    return token.pos == "PROPN" and (token.ent == "person" or (not token.ent and child(token, "flat") is not None))


def _ends_before(office: Token, name: Token) -> bool:
    """Whether a name stands right behind an office, or behind what the office is of, without a comma."""
    tokens = office.sentence.tokens
    between = tokens[office.i - tokens[0].i + 1 : name.i - tokens[0].i]
    of = not between or (between[0].dep == "case" and all(t.pos in OF_OFFICE for t in between))
    return office.i < name.i and of and child(name, "conj") is None


def _is_next_of_kin(other: Token, noun: Token) -> bool:
    """ "His wife, her sister and a guest": whose kin is named anew in a list is nobody told of before in it."""
    if other.dep != "appos" or not _is_ones_kin(other):
        return False
    further = [c for t in (other, *children(other, "appos")) for c in children(t, "conj")]
    if noun.pos == "PROPN" and any(map(_is_ones_kin, further)):
        return True  # "Ida Lind, her son Karl and her son Omar", where the tree hangs Omar's kin on Karl
    if _is_first_told_of(noun) and any(c.i > other.i and child(c, "nummod") for c in children(noun, "conj")):
        return True  # "Lind, his son, and nine others were killed"
    told = [noun]
    if noun.dep == "appos" and _is_right_behind(noun, noun.head):
        told.append(noun.head)  # "his wife Ida, his niece and a guest", where the niece hangs on the name
    if not any(map(_is_ones_kin, told)):
        return False
    behind = [c for t in told for c in t.children if c.i > other.i]
    rest = [c for c in behind if c.dep == "conj" or (c.dep == "appos" and _is_ones_kin(c))]
    return bool(rest) or child(other, "conj") is not None


def _is_first_told_of(name: Token) -> bool:
    """Whether a name is a subject, or what is killed, before which nobody is told of whose kin might be meant."""
    before = [t for t in name.sentence.tokens if t.i < name.i and t.head is not name]
    one = (t.ent == "person" or (t.kind == "person" and t.tag == "NN") or t.tag == "PRP$" for t in before)
    told = any(one) or any(t.lower in ("he", "she") for t in before)
    return name.pos == "PROPN" and (name.is_root or name.dep == "obj" or name.dep.startswith("nsubj")) and not told


def _is_ones_kin(noun: Token) -> bool:
    """ "His wife", "Lind's mother"."""
    return noun.lemma.lower() in word_set("persons.toml", "relatives") and child(noun, "nmod:poss") is not None


def _is_kin_told_anew(noun: Token) -> bool:
    """ "Her 5-year-old son Omar": told of with a name or an age of his own."""
    return _is_ones_kin(noun) and (_has_an_age(noun) or any(c.pos == "PROPN" for c in children(noun, "appos")))


def _is_bracketed(noun: Token) -> bool:
    first = min(c.i for c in (noun, *noun.children) if c.dep != "punct" or c is noun)
    at = first - noun.sentence.tokens[0].i
    return at > 0 and noun.sentence.tokens[at - 1].text == "("


def is_behind_semicolon(noun: Token) -> bool:
    """Whether what looks like an apposition is the next of a list: "Karl Lind, 77; a 46-year-old guest; and ..."."""
    at = noun.left_edge().i - noun.sentence.tokens[0].i if noun.dep == "appos" else 0
    return at > 0 and noun.kind == "person" and any(t.text == ";" for t in noun.sentence.tokens[at - 1 : at + 1])


def both_have_ages(one: Token, other: Token) -> bool:
    """Whether each of two nominals says an age of its own: "a 24-year-old baker, a 31-year-old nurse"."""
    return all(_has_an_age(noun) for noun in (one, other))


def _has_an_age(noun: Token) -> bool:
    """ "A 24-year-old baker", "a baker of 24", "a baker, 24,"."""
    old = any(c.lower == "old" for c in children(noun, "amod"))
    return old or any(
        c.pos == "NUM" and (c.dep in ("appos", "nmod:unmarked") or (c.dep == "nmod" and case_of(c) == "of"))
        for c in noun.children
    )


def _agrees_with_many(subject: Token) -> bool:
    """Whether a nominal in the singular is the subject of a verb in the plural."""
    alone = child(subject, "conj") is None or any(both_have_ages(subject, c) for c in children(subject, "appos"))
    if subject.tag not in ("NN", "NNP") or subject.dep not in ("nsubj", "nsubj:pass") or not alone:
        return False
    return any(c.lower in PLURAL_VERBS for c in children(subject.head, "aux", "aux:pass", "cop"))
