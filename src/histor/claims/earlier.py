"""What a sentence tells as gone before its news: how those came away who are now free, what an anniversary recalls."""

from __future__ import annotations

from histor.claims.event_kinds import patterns
from histor.claims.lexicon import word_set
from histor.claims.likened import is_likened
from histor.claims.longafter import is_long_after
from histor.claims.syntax import ancestors, case_of, children
from histor.language.analysis import Token

WORDS = "earlier.toml"
NOMINAL = ("amod", "acl", "acl:relcl", "nmod", "obj", "nsubj", "nsubj:pass", "obl", "conj", "nummod", "compound")
MOST_STEPS = 6
OPENING = 5  # words of a sentence that may say that it is a page of the calendar


def is_earlier(token: Token, measure: str | None) -> bool:
    """Whether `token` claims something that its sentence takes for known, or remembers."""
    if (measure == "abducted" and _is_over(token)) or _is_remembered(token) or _is_avenged(token):
        return True
    if measure == "killed" and _is_given_back(token):
        return True
    if _is_of_an_old_war(token) or _is_of_this_day(token):
        return True
    return _is_what_it_came_after(token) or _is_what_it_follows(token) or is_likened(token) or is_long_after(token)


def _is_over(token: Token) -> bool:
    """ "rescued 12 kidnapped children"; one whose clause gives its own day is told like any other."""
    below = token
    for governor in ancestors(token, 4):
        if below.dep not in NOMINAL or (
            below.dep in ("acl", "acl:relcl") and any(c.kind == "time" for c in below.children)
        ):
            return False
        if governor.lemma.lower() in word_set(WORDS, "freeing"):
            return below.dep != "conj"
        below = governor
    return False


def _is_given_back(token: Token) -> bool:
    """ "Handed over the remains of 90 soldiers", "their bodies were returned": those died before."""
    bodies = token.lemma.lower() in word_set("nominal.toml", "bodies") or token.lower == "remains"
    return bodies and token.dep in ("obj", "nsubj:pass") and token.head.lemma.lower() in word_set(WORDS, "giving_back")


def _is_remembered(token: Token) -> bool:
    """ "the anniversary of the massacre in which 800 were killed"."""
    below = token
    for governor in ancestors(token, MOST_STEPS):
        if governor.lemma.lower() in word_set(WORDS, "remembering"):
            return below.dep in ("nmod", "acl:relcl", "acl", "obj", "nsubj:pass", "appos")
        if below.dep in ("advcl", "parataxis"):
            return False
        below = governor
    return False


def _is_of_this_day(token: Token) -> bool:
    """ "On this day in 1944, 642 villagers were killed": the calendar's page, and no news."""
    opening = " ".join(t.lower for t in token.sentence.tokens[:OPENING])
    return any(opening.startswith(f"{phrase} ") for phrase in word_set(WORDS, "this_day"))


def _is_of_an_old_war(token: Token) -> bool:
    """ "Was killed in the second world war", "shot in the leg in Vietnam": a war that is long over."""
    for phrase in children(token, "obl", "nmod"):
        if case_of(phrase) not in ("in", "during"):
            continue
        words = sorted((phrase, *phrase.children, *(c for t in phrase.children for c in t.children)), key=lambda t: t.i)
        name = " ".join(t.lower for t in words if t.dep != "case")
        if any(war in name for war in word_set(WORDS, "old_wars")):
            return True
    return False


def _is_what_it_came_after(token: Token) -> bool:
    """ "The attack came two days after a car bomb killed six": what another deed of violence is dated by.

    So is "the second shooting in a week, coming soon after that of Karl Vogt". Read from left to right, since the tree
    seldom gives the clause its verb. "The arrest came a day after" tells of no earlier deed than the news.
    """
    tokens = token.sentence.tokens
    before = tokens[: token.i - tokens[0].i]
    for k in (k for k in range(1, len(before)) if before[k].lower == "after"):
        long = before[k - 1].lemma.lower() in word_set(WORDS, "days", "hours")
        soon = before[k - 1].lower in word_set(WORDS, "soon")
        verbs = word_set(WORDS, "coming") if long else {"come"} if soon else ()
        if any(
            came.lemma.lower() in verbs and any(_is_what_came(s, long) for s in _coming(came)) for came in before[:k]
        ):
            return True
    return False


def _is_what_came(noun: Token, long: bool) -> bool:
    """A deed, or "it" where a length of time stands behind: "it happened two days after two men were shot"."""
    return _is_a_deed(noun) or (long and noun.lower in ("it", "this"))


def _coming(verb: Token) -> list[Token]:
    """What comes: its subject, or the noun that "coming" qualifies."""
    return [*children(verb, "nsubj"), *([verb.head] if verb.tag == "VBG" and verb.dep in ("acl", "advcl") else [])]


def _is_what_it_follows(token: Token) -> bool:
    """ "The shooting follows attacks on officers in Lund, where four died": violence that the news is set behind.

    "The shooting followed a brawl in which a guard was hurt" is one happening.
    """
    below = token
    for governor in ancestors(token, MOST_STEPS):
        if governor.lemma == "follow" and below.dep in ("obj", "obl:unmarked") and _may_be_followed(below):
            now = governor.tag in ("VBZ", "VBP") or any(c.kind == "time" for c in below.children)
            return now and any(_is_news(t) for t in children(governor, "nsubj"))
        below = governor
    return False


def _may_be_followed(noun: Token) -> bool:
    """A deed, "another on Monday", "a weekend in which four were killed"."""
    stretches = word_set("background.toml", "stretches") | word_set(WORDS, "short_stretches")
    return _is_a_deed(noun) or noun.lower in ("another", "one") or noun.lemma.lower() in stretches


def _is_news(noun: Token) -> bool:
    return _is_a_deed(noun) or noun.lemma.lower() in word_set("newness.toml", "cases")


def _is_avenged(token: Token) -> bool:
    """ "In retaliation for the killing of a guard", "revenge for an attack that killed two"."""
    below = token
    for governor in (token.head, *ancestors(token.head, MOST_STEPS)):
        if governor.lemma.lower() in word_set(WORDS, "avenging") and case_of(below) in ("for", "to", "over"):
            return True
        below = governor
    return False


def _is_a_deed(noun: Token) -> bool:
    """Whether a noun names violence that may kill."""
    lemma = noun.lemma.lower()
    if lemma in word_set("newness.toml", "killings", "violent"):
        return True
    return any("killed" in pattern.kind.measures for pattern in patterns().nouns.get(lemma, ()))
