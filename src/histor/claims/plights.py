"""How those are who were harmed, where no verb brings them to hospital: "is in intensive care", "is critical"."""

from __future__ import annotations

from histor.claims.care import carers
from histor.claims.lexicon import PEOPLE, Sense, word_set
from histor.claims.syntax import case_of, child, children, is_passive, subjects
from histor.language.analysis import Token

PLIGHT = Sense("injured", "condition", PEOPLE, open=True, listed="contact.toml plights")
TREATING = Sense("injured", "light passive", PEOPLE, listed="contact.toml treated")
TREATED = Sense("injured", "light passive", PEOPLE, listed="contact.toml treated")
ALONE = ("obl", "nmod", "advcl", "acl", "ccomp", "obj", "xcomp")  # "critical of the plan"
THOSE = ("he", "she", "both", "they")
SAYING = ("say", "describe", "report", "list", "remain", "be")


def is_plight(word: Token) -> bool:
    """Whether a predicate tells of the state of somebody harmed; only where harm is told of near it."""
    who = _who(word)
    if not who or not all(t.kind == "person" or t.ent == "person" or t.pos in ("PRON", "NUM", "DET") for t in who):
        return False
    if any(t.lower in ("it", "this", "that", "which", "there") for t in who):
        return False
    if word.pos == "ADJ":
        told = word.lower in word_set("contact.toml", "plights")
        return told and not any(t.kind != "time" for t in children(word, *ALONE))
    care = word.lemma.lower() in word_set("nominal.toml", "hospitals") and case_of(word) == "in"
    return _is_place_of(word) or (care and all(t.lower in THOSE for t in who) and _is_now(word))


def _is_now(noun: Token) -> bool:
    """ "He is in hospital", "she remains in a clinic", as the report is written."""
    above = [*children(noun, "cop"), *([noun.head] if noun.dep == "obl" else [])]
    return any(t.tag in ("VBZ", "VBP") for t in above)


def _is_place_of(noun: Token) -> bool:
    """ "In intensive care", "on life support", "out of danger"."""
    words = f"{case_of(noun)} {' '.join(c.lower for c in children(noun, 'amod', 'compound', 'case')[1:])} {noun.lower}"
    return " ".join(words.split()) in word_set("contact.toml", "plight_phrases")


def _who(word: Token) -> list[Token]:
    """The subject of a predicate, also of one that somebody is said to be."""
    if child(word, "cop") is not None and (own := children(word, "nsubj")):
        return own
    above = word.head
    if word.dep in ("xcomp", "obl") and not word.is_root and above.lemma.lower() in SAYING:
        return subjects(above)
    return []


def is_treated(verb: Token) -> bool:
    """ "Is being treated", "were treated and discharged", "was operated on", and not "was treated as a suspect"."""
    who = child(verb, "nsubj:pass")
    if verb.lemma.lower() == "operate":
        return (
            who is not None
            and who.kind == "person"
            and any(c.lower == "on" and c.i == verb.i + 1 for c in verb.children)
        )
    if verb.lemma.lower() != "treat" or not is_passive(verb) or who is None or children(who, "nmod"):
        return False  # "two of the victims were treated" says less than what is told of all
    being = any(c.lower == "being" for c in verb.children)
    let_go = any(c.lemma.lower() in ("release", "discharge") for c in children(verb, "conj"))
    other = any(case_of(t) in ("as", "like", "with") for t in children(verb, "obl"))
    return (being or let_go) and not other and not _is_of_manners(verb)


def treats_some(verb: Token) -> bool:
    """ "Doctors had treated 14", "the clinic admitted 48, two of whom died": a bare number of those who were hurt."""
    whom = child(verb, "obj")
    if verb.lemma.lower() not in ("treat", "admit") or is_passive(verb) or whom is None:
        return False
    counted = whom.pos == "NUM" or (whom.kind == "person" and any(c.pos == "NUM" for c in whom.children))
    if not counted or children(whom, "nmod:unmarked") or whom.kind == "time":
        return False
    who = subjects(verb)
    return bool(who) and all(t.pos == "PRON" or t.lemma.lower() in carers() for t in who)


def _is_of_manners(verb: Token) -> bool:
    """ "The manner in which he is treated by his party", "they are being treated unfairly": by nobody who heals."""
    if verb.head.lemma.lower() in word_set("contact.toml", "treated_how"):
        return True
    by = [t for t in children(verb, "obl", "obl:agent") if case_of(t) == "by"]
    others = any(t.kind == "person" and t.lemma.lower() not in carers() for t in by)
    return others or any(c.lower in word_set("contact.toml", "treated_how") for c in children(verb, "advmod"))
