"""Which trigger takes which nominal: in what order, what it takes up for others, for which measures and numbers."""

from __future__ import annotations

from dataclasses import replace

from histor.claims.groups import Group
from histor.claims.harm import HARM
from histor.claims.lexicon import lexicon, word_set
from histor.claims.syntax import case_of, children
from histor.claims.triggers import Trigger
from histor.mentions.quantities.nouns import describe
from histor.mentions.quantity import Quantity
from histor.record import Measure

MANY = 50  # so many do not slip away from the law together


def sure_first(trigger: Trigger) -> tuple[bool, bool, bool, int]:
    """The order in which triggers claim a nominal: who "suffered a wound and died" is dead.

    Victims that are only counted ("four shooting victims") come last.
    """
    sense = trigger.sense
    return sense.open, sense.measure == "injured", sense.open and sense.frame == "counted", trigger.token.i


def marks(group: Group, trigger: Trigger) -> list[tuple[int, str]]:
    """What a claim takes up: of one nominal in one sentence an open outcome is claimed only where no sure one is."""
    measure = trigger.sense.measure
    words = [group.head.i] if group.quantity is None else [group.head.i, group.quantity.first_token]
    sure = [] if trigger.sense.open else [(word, measure) for word in words]
    one_fate = group.high != 0 and (trigger.sense.open or measure in HARM)  # "none killed or injured"
    harm = [(word, "harm") for word in words] if one_fate else []
    return [*sure, *harm]


def measures(trigger: Trigger, group: Group) -> tuple[Measure, ...]:
    """The measures that a trigger claims of a group: "no casualties" is none killed and none injured."""
    if trigger.sense.measure == "casualties":
        return HARM if group.high == 0 else ()
    return (trigger.sense.measure,)  # type: ignore[return-value]


def whole_of(group: Group, trigger: Trigger) -> Group:
    """ "Two of the four men killed", "five of the six wounded": four and six, whatever is said of some."""
    whole = group.quantity.of_total if group.quantity is not None else None
    verb = trigger.verb
    verb = verb.head if verb.dep == "conj" and verb.head.dep == "acl" else verb  # "of the four shot and killed"
    qualifies = verb.dep in ("acl", "acl:relcl", "amod") and verb.tag in ("VBN", "JJ")
    qualifies = qualifies or (
        verb.dep.startswith("acl") and verb.tag == "VBD"
    )  # "46 of 63 drones (that they) launched"
    if group.quantity is None or whole is None:
        return group
    number = _last_number(group, group.quantity)
    behind = group.head.i == number and trigger.token.i == number + 1  # "the six wounded"
    if not (qualifies or behind or trigger.token is group.head):
        return group
    own = replace(group.quantity, first_token=number, low=whole, best=whole, high=whole, of_total=None)
    return replace(group, low=whole, best=whole, high=whole, share=False, quantity=own)


def _last_number(group: Group, quantity: Quantity) -> int:
    """Where the whole's own number stands, so that "one of six" leaves the one to another claim."""
    tokens = group.head.sentence.tokens
    numbers = [t.i for t in tokens if quantity.first_token < t.i <= quantity.last_token and t.pos == "NUM"]
    return max(numbers, default=quantity.first_token)


def with_unit(group: Group, trigger: Trigger) -> Group:
    """A bare number counts people where the word is said of people only: "killed three", "14 were wounded"."""
    if not group.unit and group.nature == "number" and group.head.pos in ("NUM", "PRON", "ADJ", "DET"):
        return replace(group, unit="person") if "person" in trigger.sense.units else group
    return group


def is_a_body(group: Group) -> bool:
    """ "A body was found": one dead, of whom no more is said; "Lind's body" is claimed of Lind."""
    head = group.head
    known = head.lemma.lower() in word_set("nominal.toml", "bodies") and head.tag == "NN"
    whose = any(case_of(c) == "of" for c in children(head, "nmod")) or children(head, "nmod:poss")
    return known and not whose


def is_escape(group: Group, trigger: Trigger) -> bool:
    """Whether those who flee get away and are not driven from home: "four suspects fled the scene"."""
    if trigger.sense.measure != "displaced" or trigger.sense.frame != "subject":
        return False
    around = {form for t in children(trigger.verb, "obj", "obl") for form in (t.lower, t.lower.removesuffix("s"))}
    if around & word_set("fleeing.toml", "escapes") - word_set("fleeing.toml", "by_which"):
        return True
    known, from_home = describe(group.head.lower), bool(around & word_set("fleeing.toml", "homes"))
    who = known.word if known is not None else group.head.lemma.lower()
    if who in word_set("fleeing.toml", "inhabitants"):
        return group.nature == "one" and not from_home
    if around & word_set("fleeing.toml", "by_which"):
        return True  # "four suspects fled on foot", as residents may, too
    anybody = group.head.pos == "NUM" or who in word_set("fleeing.toml", "anybody")
    return not (anybody and (from_home or (group.low or 0) >= MANY))


def has_its_verb(group: Group, trigger: Trigger) -> bool:
    """Whether a number stands right behind another verb of harm, whose it is: "kills one, injures eight"."""
    if group.quantity is None or group.nature != "number":
        return False
    tokens = group.head.sentence.tokens
    at = group.quantity.first_token - tokens[0].i
    before = tokens[at - 1] if at else None
    if before is None or before.i <= trigger.token.i or before.lower.endswith("ing") or before.tag == "RP":
        return False
    forms = {before.lemma.lower(), before.lower, before.lower.removesuffix("s"), before.lower.removesuffix("d")}
    senses = [s for form in forms for s in lexicon().verbs.get(form, ()) if s.frame == "object"]
    return any(s.measure != trigger.sense.measure for s in senses)


def is_a_death(group: Group, trigger: Trigger) -> bool:
    """ "Police investigate shooting death": a death is not hurt, though "body" may mean who died."""
    noun = group.head
    if noun.lemma.lower() in word_set("nominal.toml", "bodies") and trigger.sense.frame not in ("object", "subject"):
        return trigger.sense.measure == "injured"  # "his body was found with two wounds"
    senses = lexicon().nouns.get(noun.lemma.lower(), ()) if noun.tag == "NN" else ()
    told = any(s.measure == "killed" and s.frame == "of" for s in senses)
    return trigger.sense.measure == "injured" and told and noun.lemma.lower() not in word_set("nominal.toml", "bodies")


def is_only_hurt(group: Group, trigger: Trigger) -> bool:
    """ "Claimed the lives of 27 people and 80 injured civilians": those were hurt, whatever verb they stand under."""
    told = {c.lower for c in group.head.children if c.dep == "amod"} & word_set("contact.toml", "wounded")
    return trigger.sense.frame == "light object" and trigger.sense.measure == "killed" and bool(told)
