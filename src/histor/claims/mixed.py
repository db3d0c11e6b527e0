"""Words of harm that count nobody: two fates under one number, and what somebody does or does not do in general."""

from __future__ import annotations

from histor.claims.groups import Group
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import ancestors, is_brought_in, subjects
from histor.claims.triggers import Trigger
from histor.language.analysis import Token

WHENEVER = ("when", "whenever", "if")
EACH = ("every", "each")


def not_mixed(groups: list[Group], trigger: Trigger) -> list[Group]:
    """The groups; of those of which a trigger tells two fates at once only those that nothing counts, and nobody."""
    return [g for g in groups if g.nature == "plural" or g.high == 0] if is_mixed(trigger) else groups


def is_mixed(trigger: Trigger) -> bool:
    """ "230 soldiers killed and wounded": the number says of neither how many."""
    token = trigger.token
    tokens, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    for first, second in ((at, at + 2), (at - 2, at)):
        if first < 0 or second >= len(tokens) or tokens[first + 1].lower not in ("and", "or", "/"):
            continue
        told = {_harm(tokens[first]), _harm(tokens[second])}
        counts_anew = second + 1 < len(tokens) and tokens[second + 1].pos == "NUM"
        if told == {"killed", "injured"} and not (counts_anew and tokens[first].pos != "VERB"):
            return True
    return False


def _harm(token: Token) -> str | None:
    """Whether a word says that those it is said of were killed or injured."""
    words = lexicon()
    senses = [*words.verbs.get(token.lemma.lower(), ()), *words.states.get(token.lower, ())]
    return next((s.measure for s in senses if not s.open and s.frame in ("object", "state")), None)


def is_habit(trigger: Trigger) -> bool:
    """ "We do not kill civilians", "20 die every day", "when someone dies": what is so in general, and no happening."""
    verb = trigger.verb
    if any(c.lower in ("do", "does") and c.dep == "aux" for c in verb.children):
        return True
    if verb.tag not in ("VBZ", "VBP") or verb.sentence.tokens[-1].text != ".":
        return False  # headlines tell of the past in the present
    if verb.tag == "VBP" and _is_of_anybody(verb):
        return True
    marked = any(c.lower in WHENEVER and c.dep in ("mark", "advmod") for c in verb.children)
    return marked or any(c.lower in EACH and c.dep == "det" for t in verb.children for c in t.children)


def _is_of_anybody(verb: Token) -> bool:
    """ "People other than bakers kill people": bare plurals do it to bare plurals."""
    bare = [t for t in verb.children if t.dep in ("nsubj", "obj")]
    return len(bare) > 1 and all(
        t.tag == "NNS" and not any(c.dep in ("det", "nummod", "nmod:poss", "amod") and c.i < t.i for c in t.children)
        for t in bare
    )


def is_nth_time(trigger: Trigger) -> bool:
    """ "It was the first time that a bishop had been murdered": what was told is counted in a row, and nothing more."""
    verb = trigger.verb
    if verb.dep not in ("acl", "acl:relcl", "ccomp", "csubj", "advcl"):
        return False
    noun = next((t for t in ancestors(verb, 2) if t.lower == "time"), None)
    if noun is None or not any(c.lower in word_set("persons.toml", "ranks") for c in noun.children):
        return False
    return any(map(is_brought_in, subjects(verb)))


def is_feeling(trigger: Trigger) -> bool:
    """ "Our wounded families", "a wounded nation": no hurt of anybody."""
    token = trigger.token
    return (
        token.dep == "amod"
        and token.lower in word_set("contact.toml", "wounded")
        and token.head.lemma.lower() in word_set("contact.toml", "feelings")
    )
