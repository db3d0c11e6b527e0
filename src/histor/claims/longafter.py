"""Harm that dates the news: "two people were killed, a week after a surgeon died in the same town"."""

from __future__ import annotations

from histor.claims.harm import HARM
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, children, is_brought_in
from histor.language.analysis import Token

WORDS = "earlier.toml"
MOST_BACK = 8  # words from the verb back to "after"


def is_long_after(token: Token) -> bool:
    """Whether a verb of harm says how long before the harm of the news somebody else was killed or hurt.

    "He died a week after he was shot" and "was arrested two days after two men were shot" tell of the news.
    """
    if (
        token.dep not in ("advcl", "ccomp")
        or not _harms(token)
        or not _dates(token)
        or not any(map(_is_somebody_else, _whom(token)))
    ):
        return False
    above = next(ancestors(token, 1), token)
    if above.i > token.i:  # "a week after nine were killed, the town was struck again, the mayor said"
        later = (t for t in (above, *children(above, "ccomp")) if t.i > token.i and _is_violent(t))
        return any(all(w.pos != "PRON" for w in _whom(t)) for t in later)
    near = (above, *ancestors(above, 2))
    return any(_harms(t) and t.i < token.i for a in near for t in (a, *children(a, "ccomp", "parataxis")))


def _harms(verb: Token) -> bool:
    senses = lexicon().verbs.get(verb.lemma.lower(), ())
    return verb.pos == "VERB" and any(s.measure in HARM for s in senses)


def _is_violent(verb: Token) -> bool:
    return any(s.measure in (*HARM, "struck", "launched") for s in lexicon().verbs.get(verb.lemma.lower(), ()))


def _dates(verb: Token) -> bool:
    """ "A week after", "two days after", and not "hours after"."""
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i
    for k in range(at - 1, max(at - MOST_BACK, 0), -1):
        if tokens[k].lower == "after":
            return tokens[k - 1].lemma.lower() in word_set(WORDS, "days")
    return False


def _whom(verb: Token) -> list[Token]:
    passive = children(verb, "nsubj:pass")
    return passive or children(verb, "obj") or children(verb, "nsubj")


def _is_somebody_else(noun: Token) -> bool:
    """ "A surgeon", "nine", "six people", who are brought in anew."""
    return is_brought_in(noun) or noun.pos == "NUM" or any(c.dep == "nummod" for c in noun.children)
