"""Whether the words of an act's idiom stand where it needs them: "opened | fire on", "car | bomb"."""

from __future__ import annotations

from histor.claims.cast import Cast, behind
from histor.claims.event_kinds import Pattern
from histor.claims.lexicon import word_set
from histor.claims.sorts import forms, is_goods
from histor.claims.strikes import is_by_arms
from histor.claims.syntax import children, is_passive, next_token
from histor.language.analysis import Token


def matches(verb: Token, pattern: Pattern) -> bool:
    """Whether the words of an idiom stand with the verb: its objects, its particle, or right behind it."""
    if pattern.rest:
        near = {w for c in verb.children for t in (c, *c.children) if t.i > verb.i for w in (*forms(t), t.lower[:-2])}
        near |= {c.lower for c in children(verb, "advmod")}
        following = next_token(verb)
        if following is not None:
            near |= {following.lower, following.lemma.lower()}
        if is_passive(verb):
            near |= {w for c in children(verb, "nsubj:pass") for w in (c.lower, c.lemma.lower())}
        if not near.issuperset(pattern.rest):
            return False
    elif _is_of_no_goods(verb):
        return False
    elif pattern.frame == "does" and any(c.dep == "compound:prt" for c in verb.children):
        return verb.lemma.lower() == "burn"
    return not pattern.case or bool(behind(verb, (pattern.case,)))


def _is_of_no_goods(verb: Token) -> bool:
    """ "Robbed the firm of its best brains": what is taken is nothing that can be carried off."""
    if verb.lemma.lower() not in word_set("events.toml", "depriving"):
        return False
    of = behind(verb, ("of",))
    return bool(of) and not any(is_goods(t) or t.pos in ("NUM", "SYM") or children(t, "nummod") for t in of)


def is_phrase(noun: Token, pattern: Pattern) -> bool:
    """Whether the words of a noun's idiom stand right before it or close behind."""
    if not pattern.rest:
        return pattern.phrase != "strike" or _is_an_act_of_arms(noun)
    tokens, at = noun.sentence.tokens, noun.i - noun.sentence.tokens[0].i
    before = [t.lemma.lower() for t in tokens[max(0, at - len(pattern.rest)) : at]]
    after = [t.lemma.lower() for t in tokens[at + 1 : at + 7]]
    return before == list(pattern.rest) or set(pattern.rest) <= set(after)


def _is_an_act_of_arms(strike: Token) -> bool:
    """ "A strike on a school killed nine", and none of workers: "the strike on the docks entered its third week"."""
    harms = strike.head.lemma.lower() in word_set("strikes.toml", "does")
    return is_by_arms(strike) and (strike.dep != "nsubj" or harms)


def is_search(word: Token, cast: Cast) -> bool:
    """Whether police do it with a warrant ("officers raided a farm"), or a patrol stops a boat ("intercepted")."""
    doers = {t.lemma.lower() for t in cast.doers}
    checks = (("searches", "searchers"), ("stops", "stoppers"))
    return any(
        word.lemma.lower() in word_set("metaphor.toml", act) and not doers.isdisjoint(word_set("metaphor.toml", who))
        for act, who in checks
    )
