"""Whom a pronoun means in what somebody tells of himself: "Ida Lind, 31, told the paper that a bullet grazed her"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.lexicon import word_set
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import ancestors
from histor.language.analysis import Token
from histor.mentions.quantities import describe

MOST_SENTENCES_TO_OTHERS = 3


def own_teller(fitting: Sequence[Known], mention: Mention) -> Known | None:
    """The one in whose words a pronoun of somebody harmed stands, as far as it means nobody told of shortly before.

    An age beside the name tells that no officer speaks, and so does being called a victim.
    """
    if mention.outcome is None or mention.outcome == "dead":
        return None
    for known in fitting:
        if known.age is None or known.doer or any(map(_has_office, known.mentions)):
            continue
        if not any(_tells(m, mention) for m in known.mentions):
            continue
        victim = bool(known.nouns & word_set("persons.toml", "harmed_nouns"))
        if victim or not any(_was_harmed_before(k, mention) for k in fitting if k is not known):
            return known
    return None


def _tells(teller: Mention, mention: Mention) -> bool:
    """Whether a pronoun stands in what somebody says, with nobody else named in it before the pronoun."""
    verb = teller.head.head
    if not teller.speaks or teller.head.dep != "nsubj" or not any(t is verb for t in ancestors(mention.head)):
        return False
    at = verb.sentence.tokens[0].i
    between = verb.sentence.tokens[verb.i - at + 1 : mention.head.i - at]
    named = (t for t in between if t.kind == "person" and t.tag in ("NN", "NNP") and t.head is not verb)
    return not any(_may_be_meant(t, mention) for t in named)


def _may_be_meant(noun: Token, pronoun: Mention) -> bool:
    """Whether a pronoun may mean somebody by sex: "her" no "ex-husband"."""
    told = describe(noun.lower)
    return told is None or None in (told.sex, pronoun.person.sex) or told.sex == pronoun.person.sex


def _has_office(mention: Mention) -> bool:
    """ "Sheriff Lind", "her aunt, a nurse": who speaks of others for what they are."""
    police = word_set("metaphor.toml", "searchers") | word_set("natural.toml", "on_duty")
    titled = any(c.lemma.lower() in police for c in (mention.head, *mention.head.children))
    return titled or bool(mention.person.occupation or mention.person.status) or mention.is_kin


def _was_harmed_before(known: Known, mention: Mention) -> bool:
    """Whether somebody was told of as harmed shortly before a mention."""
    at = mention.head.sentence.index
    before = (m for m in known.mentions if m.outcome is not None and m.head.i < mention.head.i)
    return any(at - m.head.sentence.index <= MOST_SENTENCES_TO_OTHERS for m in before)
