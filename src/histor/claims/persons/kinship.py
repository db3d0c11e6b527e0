"""Whose kin somebody is, who is another than the one whose kin they are."""

from __future__ import annotations

from collections.abc import Iterable

from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.persons import names
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import ancestors, case_of, child, children
from histor.language.analysis import Token

SUBJECTS = ("nsubj", "nsubj:pass")
ABOVE = 3  # words above one who is told of by a caller
NAMED = ("appos", "flat")


def is_kin_of(mention: Mention, one: Known) -> bool:
    """ "Ida Lind was killed. Her brother was shot": the kin of somebody told of right before, and not that one."""
    whose = child(mention.head, "nmod:poss")
    if not mention.is_kin or mention.is_doers_own or whose is None or whose.pos != "PRON":
        return False
    sex = Kinds.sex(whose)
    if one.sex is not None and sex not in (None, one.sex):
        return False
    heads = [m.head for m in one.mentions if m.head.i < mention.head.i and m.head.pos != "PRON"]
    before = [t for t in whose.sentence.tokens if t.i < whose.i and t.dep in SUBJECTS and _may_be_meant(t, sex)]
    if before:
        return any(h is before[-1] for h in heads)
    return any(whose.sentence.index - h.sentence.index == 1 and h.dep in SUBJECTS for h in heads)


def kin_nouns(known: Known) -> set[str]:
    """The words that say whose kin somebody is; "a mother and her son" tells of her own, and may be somebody's wife."""
    kin, parents = word_set("persons.toml", "kin"), word_set("persons.toml", "parents")
    own = {m.noun for m in known.mentions if m.noun in parents and not m.is_kin}
    return (known.nouns & kin) - (own - {m.noun for m in known.mentions if m.is_kin})


def is_called_in(mention: Mention) -> bool:
    """ "A caller said that her husband had been shot": the one whom those who come then find."""
    calls = word_set("persons.toml", "calls")
    told = any(v.lemma.lower() in word_set("persons.toml", "calling_in") for v in ancestors(mention.head, ABOVE))
    return mention.is_kin and told and any(t.lemma.lower() in calls for t in mention.head.sentence.tokens)


def is_kin_of_named(mention: Mention, one: Known, known: Iterable[Known]) -> bool:
    """ "Jan Kell was killed. ... Kell's brother was shot": no Kell but the one killed is told of, whose kin it is."""
    whose = child(mention.head, "nmod:poss")
    if not mention.is_kin or whose is None or whose.pos != "PROPN":
        return False
    called = [k for k in known if k.name is not None and whose.lower in names.parts(k.name)]
    return called == [one]


def is_named_kin_of(mention: Mention, one: Known, known: Iterable[Known]) -> bool:
    """ "Ida Brandt was killed. Her mother, Ida Brandt Moe, was hurt": of a like name, and yet the other one.

    So are "one of Brandt's sons, Karl" and "his son Karl". `known`: all those told of, of whom "his" means the latest.
    """
    whose = _whose(mention)
    if whose is None or any(_whose(m) is not None for m in one.mentions) or not one.began_before(mention):
        return False
    if whose.pos == "PROPN":
        return one.name is not None and whose.lower in names.parts(one.name)
    sex = Kinds.sex(whose)
    before = [k for k in known if k.began_before(mention) and (sex is None or k.sex in (None, sex))]
    latest = max(before, key=lambda k: k.last_before(mention).i, default=None)
    return latest is one and _is_right_before(one.last_before(mention), whose)


def _is_right_before(name: Token, whose: Token) -> bool:
    """Whether the sentence before one with "his" names somebody, and no other person stands between."""
    if whose.sentence.index - name.sentence.index != 1:
        return False
    between = (*(t for t in name.sentence.tokens if t.i > name.i), *(t for t in whose.sentence.tokens if t.i < whose.i))
    single = (t for t in between if t.tag in ("NN", "NNP") and t.head is not name)
    return not any(_may_be_meant(t, Kinds.sex(whose)) for t in single)


def _whose(mention: Mention) -> Token | None:
    """ "Her" of "her mother, Ida Lind", "Lind" of "one of Lind's sons, Karl"; of those with a name alone."""
    if mention.person.name is None:
        return None
    above = [mention.head.head] if mention.head.dep in NAMED else []
    among = [t for t in children(mention.head, "nmod") if case_of(t) == "of"]
    kin = (t for t in (mention.head, *above, *among) if t.lemma.lower() in word_set("persons.toml", "kin"))
    return next((w for t in kin if (w := child(t, "nmod:poss")) is not None and w.pos in ("PRON", "PROPN")), None)


def _may_be_meant(token: Token, sex: str | None) -> bool:
    """Whether a word is of a person whom a pronoun of that sex may mean."""
    person = token.kind == "person" or token.ent == "person"
    return person and token.pos in ("NOUN", "PROPN") and Kinds.sex(token) in (None, sex)
