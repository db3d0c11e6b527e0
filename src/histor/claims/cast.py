"""The cast of an act: who did it, to whom or what, with what, and who says so.

Read off the act's own clause (subject, object, obliques), off the phrases on its noun ("the murder of X by Y", "Y's
attack on X"), off a light verb above it ("staged an attack") and off words that put it on somebody ("blamed on",
"accused of", "claimed responsibility for").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from histor.claims.blame import Blamed, blamed
from histor.claims.conjuncts import conjuncts
from histor.claims.lexicon import word_set
from histor.claims.limbs import bearers
from histor.claims.participles import of_kin
from histor.claims.sorts import Sorts, forms
from histor.claims.syntax import (
    antecedent,
    case_of,
    child,
    children,
    is_active_participle,
    is_participle,
    is_passive,
    next_token,
    subjects,
)
from histor.language.analysis import Token
from histor.record import By

CASES = "roles/prepositions.toml"
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")


@dataclass(slots=True)
class Cast:
    """Heads of nominals by what they are to the act; `by` says how the doers are said to be it."""

    doers: list[Token] = field(default_factory=list)
    suffered: list[Token] = field(default_factory=list)
    weapons: list[Token] = field(default_factory=list)
    by: By = "stated"


class Casting:
    """Reads the casts of one document's acts."""

    def __init__(self, sorts: Sorts) -> None:
        self._sorts = sorts

    def of_verb(self, verb: Token, frame: str, case: str, rest: tuple[str, ...] = ()) -> Cast:
        """The cast of a verb: to whom it is done by the frame; `rest` are the idiom's own words."""
        if frame in ("falls", "loses"):
            return _changing_hands(verb, frame, case)
        cast = Cast()
        for subject in doing(verb) if not self._is_deed_after(verb) else ():
            self._puts_subject(cast, subject)
        if frame == "does":
            cast.suffered += [c for t in undergoing(verb) for c in conjuncts(t)]
        elif frame == "aims" and case:
            cast.suffered += behind(verb, (case,))
        elif frame == "aims":
            cast.suffered += [c for t in undergoing(verb) for c in conjuncts(t)]
        else:
            cast.suffered += self._beside(verb)
        if rest:  # "opened fire" has no fire that suffers; of "fired on protesters" the protesters do
            own = [
                t
                for c in children(verb, "obl", "obj")
                for t in (c, *children(c, "nmod"))
                if not set(rest).isdisjoint(forms(t))
            ]
            cast.suffered = [t for t in cast.suffered if t not in own] + [t for t in own if self._sorts.is_people(t)]
        cast.weapons += self._instruments(verb)
        self._move_weapons(cast)
        return self._blame(cast, verb)

    def _is_deed_after(self, verb: Token) -> bool:
        """ "Toddler hurt after shooting at an inn": the deed, and nothing that the toddler did.

        "Man held after shooting at officers" has its doer: people, or nobody, are behind the preposition of a place.
        """
        mark = child(verb, "mark") if verb.tag == "VBG" and verb.dep == "advcl" else None
        if mark is None or mark.lower not in word_set(CASES, "after") or undergoing(verb):
            return False
        where = [t for t in children(verb, "obl") if case_of(t) in word_set(CASES, "near")]
        return bool(where) and not any(self._sorts.is_people(t) or self._sorts.is_body(t) for t in where)

    def of_noun(self, noun: Token, frame: str) -> Cast:
        """The cast of an act's noun: its phrases, its owner, the nouns before it, and the verb that it hangs on."""
        cast = Cast()
        for t in (c for phrase in children(noun, "nmod", "obl", "nmod:poss", "compound") for c in conjuncts(phrase)):
            self._puts_phrase(cast, t, t.dep if t.dep != "conj" else t.head.dep, frame)
        if frame == "at" and noun.dep in ("nsubj", "nsubj:pass"):
            cast.suffered += self._beside(noun.head)  # "there was an explosion at the bank"
        if noun.dep == "nsubj" and noun.head.lemma.lower() in word_set("roles/weapons.toml", "does"):
            cast.suffered += [c for t in undergoing(noun.head) for c in conjuncts(t) if self._sorts.is_gathering(c)]
        cast.weapons += (caused := self._caused_by(noun))
        sent = (next_token(weapon) for weapon in caused)
        cast.doers += [d for clause in sent if clause is not None and clause.tag == "VBN" for d in doing(clause)]
        for verb in self._carrying(noun):
            for subject in doing(verb):
                self._puts_subject(cast, subject)
            cast.suffered += behind(verb, ("on", "against", "upon"))
            cast.weapons += self._instruments(verb)
        self._move_weapons(cast)
        return self._blame(cast, noun)

    def _puts_phrase(self, cast: Cast, token: Token, dep: str, frame: str) -> None:
        case = case_of(token) or case_of(token.head)
        acts = self._sorts.is_people(token) or self._sorts.is_body(token)
        if self._sorts.is_weapon(token):
            cast.weapons.append(token)
        elif dep == "compound":
            kind_only = token.pos == "NOUN" and token.tag == "NN" and self._sorts.is_people(token)  # "a rebel attack"
            if frame == "on" and acts and not kind_only and not self._sorts.is_thing(token):
                cast.doers.append(token)
        elif dep == "nmod:poss":
            (cast.suffered if frame == "of" and not _has_of(token.head) else cast.doers).append(token)
        elif case == "by" or (case == "between" and frame == "on" and acts):
            cast.doers.append(token)
        elif case == "of":
            (cast.doers if frame == "on" and acts and not self._sorts.is_thing(token) else cast.suffered).append(token)
        elif case in ("on", "against", "upon") or (
            frame != "of" and case in word_set(CASES, "near") and self._sorts.is_thing(token)
        ):
            cast.suffered.append(token)

    def sides(self, noun: Token) -> list[Token]:
        """Who fights whom: both of "clashes between the army and the front"; none where not two are named."""
        phrases = [t for t in children(noun, "nmod", "obl") if case_of(t) == "between"]
        found = [c for t in phrases for c in conjuncts(t) if self._sorts.is_people(c) or self._sorts.is_body(c)]
        return found if len(found) > 1 else []

    def with_sides(self, doers: list[Token], verb: Token) -> list[Token]:
        """The doers, of which a fight is those who fought; where nobody is said to have done it, those of the fight."""
        if doers:
            return [t for d in doers for t in (self.sides(d) or [d])]
        verbs = [verb, verb.head] if verb.dep == "xcomp" else [verb]
        around = [t for v in verbs for t in children(v, "obl", "nsubj", "csubj", "advcl")]
        fights = [t for t in around if t.dep in ("nsubj", "csubj") or _is_while(t)]
        fights += [v.head for v in verbs if v.dep in ("acl", "acl:relcl")]  # "clashes that left nine dead"
        return [t for fight in fights for t in self.sides(fight)]

    def _carrying(self, noun: Token) -> list[Token]:
        """The light verbs that the noun is the object or subject of: "staged an attack", "an attack carried out by"."""
        light = word_set("roles/blame.toml", "light")
        above = [noun.head] if noun.dep in ("obj", "nsubj:pass") and noun.head.lemma.lower() in light else []
        return above + [c for c in children(noun, "acl", "acl:relcl") if c.lemma.lower() in light]

    def _caused_by(self, noun: Token) -> list[Token]:
        """The weapons that are said to have caused it: "the blast was caused by a rocket fired by the front"."""
        if noun.dep != "nsubj:pass" or noun.head.lemma.lower() != "cause":
            return []
        by = [*children(noun.head, "obl:agent", "obl")]
        by += [
            t for clause in children(noun.head, "advcl") if is_passive(clause) for t in children(clause, "nsubj:pass")
        ]
        return [t for t in by if self._sorts.is_weapon(t)]

    def _puts_subject(self, cast: Cast, token: Token) -> None:
        if self._sorts.is_weapon(token):
            cast.weapons.append(token)
        else:
            cast.doers.append(token)

    def _beside(self, verb: Token) -> list[Token]:
        """What a charge went off at: things behind a preposition of place, also "in front of the bank"."""
        found = []
        for token in children(verb, "obl", "nmod", "advmod"):
            if token.lower in word_set(CASES, "sides"):
                found += [c for t in children(token, "nmod", "obl") for c in conjuncts(t)]
            if case_of(token) in word_set(CASES, "near"):
                found += conjuncts(token)
        thrown = verb.lemma.lower() in word_set("roles/weapons.toml", "throws")  # "threw acid at a teacher"
        things = [
            t for t in found if self._sorts.is_thing(t) or (thrown and any(map(self._sorts.is_people, bearers([t]))))
        ]
        nested = [c for t in found if t not in things for c in children(t, "nmod") if self._sorts.is_thing(c)]
        return things + nested

    def _instruments(self, verb: Token) -> list[Token]:
        phrases = [t for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) in word_set(CASES, "instrument")]
        phrases += [o for c in children(verb, "advcl", "acl") if c.lemma == "use" for o in children(c, "obj")]
        phrases += undergoing(verb)
        return [t for p in phrases for t in conjuncts(p) if self._sorts.is_weapon(t)]

    def _move_weapons(self, cast: Cast) -> None:
        cast.weapons += [t for t in (*cast.doers, *cast.suffered) if self._sorts.is_weapon(t)]
        cast.weapons = list(dict.fromkeys(cast.weapons))
        cast.doers = [t for t in cast.doers if t not in cast.weapons]
        cast.suffered = [t for t in cast.suffered if t not in cast.weapons]

    def _blame(self, cast: Cast, token: Token) -> Cast:
        found: Blamed | None = blamed(token)
        if found is not None:
            cast.doers = found.doers
            cast.by = found.by
            self._move_weapons(cast)  # "blamed the blast on a drone"
        return cast


def _is_while(fight: Token) -> bool:
    """ "In clashes", "during fighting"."""
    return any(c.lower in ("in", "during", "amid") for c in children(fight, "case", "mark"))


def _changing_hands(verb: Token, frame: str, case: str) -> Cast:
    """ "The town fell to the rebels", "the army lost (control of) the town (to them)": who has it now, and what."""
    if frame == "falls":
        return Cast(behind(verb, (case,)), [c for t in subjects(verb) for c in conjuncts(t)])
    lost = behind(verb, (case,)) if case else [c for t in children(verb, "obj") for c in conjuncts(t)]
    return Cast(behind(verb, ("to",)), lost)


def doing(verb: Token) -> list[Token]:
    """Who does what a verb says: its active subject, or the "by" phrase of a passive; relative pronouns resolved."""
    by = [c for t in children(verb, "obl", "obl:agent", "nmod") if case_of(t) == "by" for c in conjuncts(t)]
    perfect = any(c.lemma == "have" for c in children(verb, "aux"))
    passive = is_passive(verb) or (is_participle(verb) and not perfect and not is_active_participle(verb))
    if by or passive or of_kin(verb) is not None:
        return [antecedent(t) for t in by]
    return [antecedent(c) for t in subjects(verb) for c in conjuncts(t) if c.pos in NOMINAL]


def undergoing(verb: Token) -> list[Token]:
    """To whom or what a transitive verb is done: object, passive subject, or the noun that a participle modifies."""
    if objects := children(verb, "obj"):
        return [antecedent(t) for t in objects]
    if is_passive(verb):
        return subjects(verb)
    if verb.dep in ("acl", "acl:relcl") and is_participle(verb):
        return [verb.head]
    if verb.tag == "VBN" and not any(c.lemma == "have" for c in children(verb, "aux")):
        return subjects(verb)
    if verb.dep == "conj" and verb.head.pos == "VERB":
        return []
    return [o for other in children(verb, "conj") for o in children(other, "obj")]


def behind(verb: Token, cases: tuple[str, ...]) -> list[Token]:
    """The nominals behind one of some prepositions, in the verb's clause or on its object."""
    phrases = children(verb, "obl", "nmod", "advmod", "obj")
    phrases += [t for o in children(verb, "obj", "obl", "compound:prt", "advmod") for t in children(o, "nmod", "obl")]
    marked = [t for t in phrases if any(c.dep == "case" and c.lower in cases for c in t.children)]
    return [c for t in marked if t.kind != "time" for c in conjuncts(t)]


def _has_of(noun: Token) -> bool:
    return any(case_of(t) == "of" for t in children(noun, "nmod", "obl"))
