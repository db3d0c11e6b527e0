"""Frames: from a trigger to the nominals that it happened to, and to those that did it, by Universal Dependencies."""

from __future__ import annotations

from collections.abc import Callable

from histor.claims.airborne import airborne
from histor.claims.alight import alight
from histor.claims.along import along_with
from histor.claims.alternatives import is_none_of_them
from histor.claims.bullets import shot
from histor.claims.care import cared_for
from histor.claims.conjuncts import conjuncts
from histor.claims.coordinated import (
    has_another_fate,
    hung_before,
    is_first_of_two,
    is_named_teller,
    is_object_of_another,
    names_beside,
    noun_behind,
    right_before,
)
from histor.claims.custody import kept
from histor.claims.cutoff import served
from histor.claims.fates import is_nobodys
from histor.claims.foundwith import first_found, found_so
from histor.claims.gapped import gapped
from histor.claims.inflicted import inflicted_on
from histor.claims.lexicon import word_set
from histor.claims.limbs import bearers
from histor.claims.of_noun import are_wounded, is_hurt, of_noun
from histor.claims.others import counted_right_before, one_more
from histor.claims.participles import is_attributive, of_kin, told_behind
from histor.claims.partly import who_did_it
from histor.claims.proforms import as_well
from histor.claims.raids import sent, spots_hit
from histor.claims.reflexive import is_reflexive
from histor.claims.states import left_together, of_result, of_state, through_verb
from histor.claims.syntax import (
    antecedent,
    bare_subjects,
    case_of,
    child,
    children,
    is_active_participle,
    is_behind_colon,
    is_participle,
    is_passive,
    qualified,
    shared_objects,
    subjects,
    without_titles,
    words_behind,
)
from histor.claims.todeath import behind_death
from histor.claims.triggers import Trigger
from histor.claims.turned import among_whom, turned_round
from histor.claims.underfire import under_fire
from histor.claims.uprooted import uprooted
from histor.language.analysis import Token

BEARING = ("with", "from", "of")
COUNTING_CASES = ("between", "over", "around", "about", "up", "under", "above")
CLOCK = ("a.m.", "p.m.", "am", "pm")
SOME_OF_ALL = 7  # "shot down 29 of 32 attack drones": how many words behind the verb are looked at
BY_WORD: dict[str, Callable[[Token], list[Token]]] = {
    "instrument": sent,
    "spots": spots_hit,
    "cared": cared_for,
    "supply": served,
    "tallied": airborne,
    "alight": alight,
    "under fire": under_fire,
    "inflicted": inflicted_on,
    "bullet": shot,
    "kept": kept,
    "uprooted": uprooted,
    "so": conjuncts,
}
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM")


def affected(trigger: Trigger) -> list[Token]:
    """The heads of the nominals that the trigger says it happened to, in order, coordinated ones included."""
    if trigger.sense.frame in ("counted", "light object"):
        return _whose_lives(trigger) or [trigger.token]  # the number is on the word itself
    heads = along_with(bearers(_by_frame(trigger)), trigger)
    heads = [*(t for h in heads[:1] for t in hung_before(h, h.head)), *heads]
    found = [t for h in heads for t in conjuncts(h) if t.pos in NOMINAL and not _has_its_own(t, h, trigger)]
    found += [t for t in as_well(trigger.verb, trigger.sense) if t not in found]
    return [*found, *(t for h in gapped(found, trigger) for t in conjuncts(h) if t.pos in NOMINAL and t not in found)]


def _whose_lives(trigger: Trigger) -> list[Token]:
    """ "Claimed the lives of 27 people", "claimed two nurses' lives": those of a noun without a number of its own."""
    if trigger.sense.frame != "light object" or child(trigger.token, "nummod") is not None:
        return []
    whose = [t for t in children(trigger.token, "nmod:poss") if t.pos != "PRON" and (t.tag != "NNS" or t.children[1:])]
    of = whose or [t for t in children(trigger.token, "nmod") if case_of(t) == "of"]
    of = of or children(trigger.token.head, "iobj")  # "cost two nurses their lives"
    return [c for t in of for c in conjuncts(t) if not is_behind_colon(t, c)]


def _has_its_own(token: Token, head: Token, trigger: Trigger) -> bool:
    """ "A boy is dead and his brother in hospital", "left one dead and two hurt": what stands behind is none of it."""
    behind = token is not head and head.i < trigger.token.i < token.i
    if is_object_of_another(token, trigger) or is_none_of_them(token, head, trigger):
        return True
    if has_another_fate(token, trigger) or is_named_teller(token):
        return True
    if trigger.sense.frame == "of" and (is_hurt(token) or are_wounded(token)):
        return True
    if token is not head and is_attributive(trigger.token) and child(token, "acl:relcl") is not None:
        return True  # "an injured man and several people who saw it"
    if trigger.verb.dep == "acl:relcl" and trigger.verb.head is head and head.i < trigger.token.i < token.i:
        return head.tag in ("NN", "NNP")  # "a man, who died, and two women"
    return behind and (head.dep in ("nsubj", "nsubj:pass") or trigger.sense.frame in ("state", "resultative"))


def _by_frame(trigger: Trigger) -> list[Token]:
    token, verb, frame = trigger.token, trigger.verb, trigger.sense.frame
    if frame in ("object", "light passive"):
        return _undergoer(verb)
    if frame == "resultative":
        return of_result(token, _undergoer(verb))
    if frame in ("subject", "light subject"):
        return _subjects_of_intransitive(verb)
    if frame == "state":
        return of_state(token)
    if frame == "condition":
        return subjects(verb) or through_verb(verb)
    if frame in BY_WORD:
        return BY_WORD[frame](token)
    return of_noun(token) if frame == "of" else _bearer(token)


def _undergoer(verb: Token) -> list[Token]:
    """The undergoer of a transitive verb: passive subject, object, or the noun that a participle modifies."""
    if told := among_whom(verb) or _right_behind(verb) or right_before(verb) or left_together(verb):
        return told
    taken_for_passive = child(verb, "aux:pass") is None and (bool(_objects(verb)) or is_first_of_two(verb))
    if (is_passive(verb) and not taken_for_passive) or _shares_passive(verb):
        return subjects(verb) or noun_behind(verb) or ([said] if (said := told_behind(verb)) is not None else [])
    if objects := [antecedent(token) for token in _objects(verb)]:
        return [objects[0], *(t for t in objects[1:] if not is_behind_colon(objects[0], t))]
    if behind := noun_behind(verb) or bare_subjects(verb):
        return behind
    if (behind_it := told_behind(verb)) is not None:
        return [behind_it]
    participle = verb.head if _shares_noun(verb) else verb
    if participle.dep in ("acl", "acl:relcl") and is_participle(participle) and child(participle, "nsubj") is None:
        return [qualified(participle)]
    shared = shared_objects(verb)
    if shared and verb.tag != "VBN":
        return shared
    if verb.tag == "VBN" and not _has_perfect(verb):
        return (
            subjects(verb)
            if verb.dep not in ("xcomp",) or is_passive(verb.head) or verb.head.lemma == "be"
            else [*children(verb.head, "obj")] or subjects(verb)
        )
    return []


def _right_behind(verb: Token) -> list[Token]:
    """ "Killed one more", "shot to death the mayor": who stands behind the words that belong to the verb."""
    one = one_more(verb)
    return [one] if one is not None else turned_round(verb) or behind_death(verb)


def _has_perfect(verb: Token, *tags: str) -> bool:
    """ "who had shot two officers": active, though a participle. `tags`: its auxiliary's; any where none is given."""
    return any(c.dep == "aux" and c.lemma == "have" and (not tags or c.tag in tags) for c in verb.children)


def _objects(verb: Token) -> list[Token]:
    """The objects; of "killing between four and five people" the tree makes a phrase with a preposition."""
    if found := without_titles(children(verb, "obj")):
        return [*found, *names_beside(verb, found[-1])]
    phrases = [t for t in children(verb, "obl", "nmod") if t.i > verb.i]
    of = [t for t in phrases if verb.tag == "VBG" and case_of(t) == "of"]
    found = of or [t for t in phrases if t.dep == "obl" and _counting_case(t)] or _some_of_all(verb)
    return found


def _some_of_all(verb: Token) -> list[Token]:
    """ "shot down 29 of 32 drones": the noun of a number out of a number right behind a verb, whatever the tree."""
    words = words_behind(verb, SOME_OF_ALL)
    if words and words[0].pos != "NUM":
        words = words[1:]  # the particle
    shape = ["of" if t.lower == "of" else t.pos for t in words]
    if shape[:3] != ["NUM", "of", "NUM"]:
        return []
    return next(([t] for t in words[3:] if t.tag in ("NNS", "NNPS")), [])


def _counting_case(token: Token) -> bool:
    """ "between four and five people", whichever word the preposition hangs on."""
    numbers = [token] if token.pos == "NUM" else children(token, "nummod")
    at_a_time = (
        token.kind == "time" or token.lower in CLOCK or any(t.kind == "time" for t in numbers)
    )  # "around 2 a.m."
    bare = child(token, "case") is None and token.tag == "NNS"  # "killed upwards of 20 people"
    counting = bare or any(case_of(t) in COUNTING_CASES for t in (token, *numbers))
    return bool(numbers) and not at_a_time and counting


def _shares_passive(verb: Token) -> bool:
    """ "killed" in "were shot and killed": passive by the verb it is coordinated with, without an object of its own."""
    return (
        verb.dep == "conj"
        and verb.tag in ("VBN", "VBD")
        and child(verb, "obj", "nsubj") is None
        and (is_passive(verb.head) or _shares_passive(verb.head))
    )


def _shares_noun(verb: Token) -> bool:
    """ "Killed" in "the nine guests shot and killed on Friday": said of the noun that the verb before it qualifies."""
    bare = verb.dep == "conj" and verb.tag in ("VBN", "VBD") and child(verb, "obj", "nsubj", "aux") is None
    return bare and verb.head.dep == "acl" and is_participle(verb.head) and child(verb.head, "obj", "nsubj") is None


def _subjects_of_intransitive(verb: Token) -> list[Token]:
    if verb.dep == "acl" and child(verb, "nsubj") is None:
        all_of_them = verb.head.dep == "conj" and any(c.lower in ("both", "all") for c in verb.children)
        return [verb.head.head if all_of_them else verb.head]  # "Lind and her son, both suffering from wounds"
    if verb.dep == "xcomp" and verb.head.lemma.lower() in word_set("nominal.toml", "making"):
        return children(verb.head, "obj") or subjects(verb)  # "the fighting forced thousands to flee"
    return subjects(verb)


def _bearer(noun: Token) -> list[Token]:
    """Who bears a wound: "a man with a gunshot wound", "was found suffering from wounds"."""
    if case_of(noun) not in BEARING or noun.is_root:
        return []
    head = noun.head.head if noun.head.pos == "ADV" and not noun.head.is_root else noun.head  # "found far away with"
    if head.pos == "NUM" and head.dep == "nmod:unmarked":
        head = head.head  # "found Lind, 12, with wounds"
    if (others := counted_right_before(child(noun, "case"))) is not None:
        return [others]
    if head.lemma.lower() in word_set("nominal.toml", "hospitals") and head.dep == "obl":
        head = head.head  # "two others drove to a clinic with wounds"
    if head.pos in NOMINAL:
        first = first_found(head)
        return [] if is_hurt(head) else [first]  # "injuries from a gunshot wound"
    return found_so(head) or _undergoer(head) or subjects(head)


def agents(trigger: Trigger) -> list[Token]:
    """The heads of the nominals that did it: active subject, "by" phrase."""
    if trigger.sense.frame == "counted" and trigger.token.pos == "NUM":
        return who_did_it(trigger.token)
    verb = trigger.verb
    if is_nobodys(trigger.sense, verb) or trigger.sense.frame == "tallied":
        return []
    by = [t for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) == "by"]
    by = by or _behind_where(verb)
    by = [t for t in by if t not in sent(verb)] if trigger.sense.frame == "instrument" else by
    names = verb.lemma.lower() in word_set("persons.toml", "identifying")  # "named the dead as ..." is nobody's deed
    if by or names or trigger.sense.frame not in ("object", "light object", "resultative", "instrument", "alight"):
        return [c for t in by for c in conjuncts(t)]
    passive = is_passive(verb) or _shares_passive(verb) or _shares_noun(verb)
    kin = of_kin(verb) or (of_kin(verb.head) if verb.dep == "conj" else None)
    if (
        passive
        or kin is not None
        or (is_participle(verb) and not _has_perfect(verb) and not is_active_participle(verb))
    ):
        return []
    return [c for t in subjects(verb) for c in conjuncts(t)]


def _behind_where(verb: Token) -> list[Token]:
    """ "Were taken at a roadblock by masked men": the tree may hang the doers on where it happened."""
    if not is_passive(verb):
        return []
    where = [t for t in children(verb, "obl") if t.i > verb.i and t.kind == "place"]
    return [c for t in where for c in children(t, "nmod") if case_of(c) == "by" and c.kind == "person"]


def agents_but(trigger: Trigger, hurt: list[Token]) -> list[Token]:
    """Those who did it, without those to whom it was done: "one was killed and two women hurt"."""
    found = agents(trigger)
    verb = trigger.verb
    if is_reflexive(trigger) or children(verb, "obj") or (verb.dep == "conj" and children(verb.head, "obj")):
        return found
    return [t for t in found if all(t is not head for head in hurt)]
