"""Times at which a toll rose or somebody died of wounds, which are none of what happened.

"The toll of the blast rose to 19 on Saturday", "has risen to 19 after five of the wounded died overnight".
"""

from __future__ import annotations

from histor.claims.harm import tells_of_dying
from histor.claims.lexicon import word_set
from histor.claims.syntax import ancestors, case_of, children, subjects
from histor.language.analysis import Token

MOST_STEPS = 5


def is_when_it_rose(token: Token, time: Token) -> bool:
    """Whether a time is that at which a toll came to another number, or of what that came of, and not of `token`."""
    if tells_of_dying(token):
        return False  # "rose to four on Friday when a cook died"
    for verb in ancestors(time, MOST_STEPS):
        if _is_a_toll(verb) or verb is token:
            return False  # "the toll of Tuesday's blast"
        if verb.pos == "VERB" and _says_that_it_rose(verb):
            return True
    return False


def dies_of_wounds(verb: Token) -> bool:
    """ "Five of the wounded died overnight", "the toll rose after two men died": those who were hurt before."""
    if not tells_of_dying(verb) or any(t.tag in ("NN", "NNP", "PRP") for t in subjects(verb)):
        return False  # of one who is told of the day of the death is worth knowing
    if verb.dep == "advcl" and _says_that_it_rose(verb.head):
        return True
    hurt = (t for s in subjects(verb) for t in children(s, "nmod") if case_of(t) == "of")
    return any(t.lower in word_set("contact.toml", "wounded") for t in hurt)


def _says_that_it_rose(verb: Token) -> bool:
    told = word_set("toll.toml", "rising", "correcting")
    return verb.lemma.lower() in told and any(map(_is_a_toll, children(verb, "nsubj", "obj", "nsubj:pass")))


def _is_a_toll(noun: Token) -> bool:
    return noun.lemma.lower() in word_set("toll.toml", "nouns")
