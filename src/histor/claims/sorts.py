"""Sorts of nominals in an act: people, bodies of people, things, places, weapons.

A bank is a thing that can be hit before it is a body that can act: the caller knows on which side of the act it
stands, so both questions can be asked of one nominal.
"""

from __future__ import annotations

from functools import cache

from histor.claims.kinds import Kinds
from histor.claims.leading import is_masked
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of
from histor.language.analysis import Token
from histor.mentions.mentions import Mentions

MOVING = ("vehicle", "ship", "aircraft")
THINGS = ("building", "vehicle", "ship", "aircraft")
COLLECTIVE_KINDS = ("organisation", "force", "state", "group")


@cache
def _weapons() -> frozenset[str]:
    groups = ("explosives", "fired", "firearms", "blades", "others")
    return frozenset(word for group in groups for word in word_set("roles/weapons.toml", group))


@cache
def _targets() -> frozenset[str]:
    groups = ("buildings", "supplies", "ways", "vehicles")
    return frozenset(word for group in groups for word in word_set("roles/targets.toml", group))


@cache
def _structures() -> frozenset[str]:
    return word_set("roles/targets.toml", "buildings", "supplies")


def forms(token: Token) -> tuple[str, ...]:
    """The lemma of a noun, its word and that without a plural's s: lemmas of rare nouns may be off."""
    return token.lemma.lower(), token.lower, token.lower.removesuffix("s")


def is_goods(token: Token) -> bool:
    """Whether a common noun names what raiders carry off, or so much of it: "300 goats", "200 sacks of flour"."""
    of = [c for c in token.children if c.dep == "nmod" and case_of(c) == "of"]  # "60 head of cattle"
    goods = word_set("roles/targets.toml", "goods")
    return any(t.pos == "NOUN" and not goods.isdisjoint(forms(t)) for t in (token, *of))


def is_protester(token: Token) -> bool:
    """Whether a noun in the plural names those who protest, or may: "farmers", "demonstrators"."""
    who = word_set("roles/doers.toml", "demonstrators", "protesting")
    return token.tag == "NNS" and not who.isdisjoint(forms(token))


def is_laden(token: Token) -> bool:
    """ "A car packed with explosives", "an explosives-laden truck": a bomb, whatever it looks like."""
    if token.pos != "NOUN" or token.lemma.lower() not in word_set("roles/targets.toml", "vehicles", "laden"):
        return False
    packed = [
        t for c in token.children if c.lemma.lower() in word_set("roles/weapons.toml", "packing") for t in c.children
    ]
    before = [t for c in token.children if c.i < token.i for t in (c, *c.children)]
    charges = word_set("roles/weapons.toml", "explosives")
    return any(t.lemma.lower() in charges for t in packed if t.dep in ("obl", "nmod")) or any(
        t.lower.split("-")[0].removesuffix("s") in charges and t.lower.endswith("laden") for t in before
    )


class Sorts:
    """Answers for one document."""

    def __init__(self, mentions: Mentions, kinds: Kinds) -> None:
        self._mentions, self._kinds = mentions, kinds

    def is_weapon(self, token: Token) -> bool:
        """Whether a nominal names what an attack is done with, itself or as "sticks of dynamite"."""
        lemma = token.lemma.lower()
        if lemma not in _weapons() and token.i == token.sentence.tokens[0].i:
            lemma = token.lower.removesuffix("s")  # "Landmines killed 38", where the capital makes it a name
        if is_laden(token) or _bursts(token):
            return True
        if lemma in _weapons():
            alone = lemma not in word_set("roles/weapons.toml", "weak")
            return alone or _is_named_a_weapon(token) or _strikes(token) or _is_thrown(token)
        if lemma in word_set("roles/weapons.toml", "parts"):
            return any(t.lemma.lower() in _weapons() for t in token.children if t.dep in ("nmod", "compound"))
        return False

    def is_thing(self, token: Token) -> bool:
        """Whether a nominal is a building, a vehicle, a work or another thing that can be hit."""
        if not _targets().isdisjoint(forms(token)):
            return True
        return self._kinds.group_of(self._kinds.unit(token)) in THINGS

    @staticmethod
    def is_gathering(token: Token) -> bool:
        """Whether a nominal is people come together for something, as what was hit: a wedding, a column of fighters."""
        named = [token, *(c for c in token.children if c.dep == "compound")]  # "a wedding party"
        gatherings = word_set("roles/targets.toml", "gatherings")
        return token.pos == "NOUN" and any(t.lemma.lower() in gatherings for t in named)

    def is_moving(self, token: Token) -> bool:
        """Whether a nominal is a vehicle, a ship or an aircraft: taken, but no land."""
        return self._kinds.group_of(self._kinds.unit(token)) in MOVING

    def is_structure(self, token: Token) -> bool:
        """Whether a common noun names what stands and can be damaged, though no number of the lexicon counts it."""
        if token.pos != "NOUN" or not _structures() & set(forms(token)):
            return False
        clear = word_set("roles/targets.toml", "unclear").isdisjoint(forms(token))
        return clear or any(c.dep in ("compound", "amod") and c.i < token.i for c in token.children)

    def is_place(self, token: Token) -> bool:
        """Whether a nominal is a settlement, a region or a named spot of land."""
        if self._kinds.unit(token) in ("settlement", "region"):
            return True
        return self._mentions.place_at(token.start) is not None and token.ent not in ("person", "organisation")

    def is_spot(self, token: Token) -> bool:
        """Whether a nominal is a place, or a thing that stands or moves at one."""
        return self.is_place(token) or self.is_thing(token) or token.kind == "place"

    def is_on_the_map(self, token: Token) -> bool:
        """Whether a word is in the name of a place that the gazetteer has, whatever else it may be."""
        at = self._mentions.place_at(token.start)
        return at is not None and self._mentions.places[at].gazetteer is not None

    def is_people(self, token: Token) -> bool:
        """Whether a nominal is a person or people, or a small group of them without a name of its own."""
        lemma = token.lemma.lower()
        if lemma in word_set("roles/doers.toml", "irregulars") or lemma in word_set("roles/doers.toml", "role_nouns"):
            return True
        if (lemma in word_set("roles/doers.toml", "groups") or lemma == "forces") and not self._is_named(token):
            return True
        if lemma in ("force", "forces"):
            return False
        if token.pos == "NOUN" and lemma in word_set("roles/weapons.toml", "others"):
            return False  # "hurt by stones", whatever kind the model gives them
        if lemma in word_set("roles/doers.toml", "bodies"):
            return False
        at = self._mentions.actor_at(token.start)
        if at is not None and token.pos == "PROPN" and self._kinds.noun(token) is None:
            return self._mentions.actors[at].kind in ("person", "people")
        unit = self._kinds.unit(token)
        if unit:
            return unit == "person"
        return at is not None and self._mentions.actors[at].kind in ("person", "people", "group", "force")

    def is_body(self, token: Token) -> bool:
        """Whether a nominal is an organisation, a force, a state or another body that acts as one."""
        if self.is_people(token):
            return False
        if token.lemma.lower() in word_set("roles/doers.toml", "bodies") or token.lemma.lower() in ("force", "forces"):
            return True
        at = self._mentions.actor_at(token.start)
        if at is not None and self._mentions.actors[at].kind in COLLECTIVE_KINDS:
            return True
        return token.pos == "PROPN" and token.kind == "organization" and not self.is_place(token)

    def is_side(self, token: Token) -> bool:
        """Whether a nominal names a state, an armed force or group."""
        at = self._mentions.actor_at(token.start)
        return at is not None and self._mentions.actors[at].kind in ("state", "force", "group")

    def _is_named(self, token: Token) -> bool:
        """Whether the noun ends a name, "the Liberation Front", or means a standing force, "the armed forces"."""
        standing = word_set("roles/doers.toml", "standing")
        if token.lemma.lower() in ("force", "forces"):
            return any(c.lower in standing or self._mentions.place_at(c.start) is not None for c in token.children)
        return token.text[:1].isupper() and (token.ent == "organisation" or token.pos == "PROPN")

    def is_armed(self, token: Token) -> bool:
        """Whether a nominal is a weapon or a craft that carries weapons: warplanes act as those who fly them do."""
        return self.is_weapon(token) or self._kinds.unit(token) in (*self._kinds.weapons, "tank", "ship")

    def is_group(self, token: Token) -> bool:
        """Whether a nominal names an armed group that is no state's."""
        at = self._mentions.actor_at(token.start)
        return at is not None and self._mentions.actors[at].kind == "group"

    def is_state_force(self, token: Token) -> bool:
        """Whether a nominal is a state or its armed force: "the army", "troops", a country that acts."""
        at = self._mentions.actor_at(token.start)
        if at is not None and self._mentions.actors[at].kind in ("force", "state"):
            return True
        noun = self._kinds.noun(token)
        return self.is_fighters(token) and not self.is_group(token) and (noun is None or noun.status != "combatant")

    def is_fighters(self, token: Token) -> bool:
        """Whether a nominal is an armed force or its people."""
        at = self._mentions.actor_at(token.start)
        if at is not None and self._mentions.actors[at].kind in ("force", "group"):
            return True
        if token.lemma.lower() in word_set("roles/doers.toml", "irregulars"):
            return True
        if _is_a_unit(token) or self._kinds.unit(token) == "tank":
            return True
        noun = self._kinds.noun(token)
        return noun is not None and noun.status in ("military", "combatant")

    def is_taker(self, token: Token) -> bool:
        """Whether a nominal names those who carry goods off: fighters, raiders, a crowd, masked men."""
        known = not word_set("roles/doers.toml", "takers").isdisjoint(forms(token))
        return known or self.is_fighters(token) or is_masked(token)

    def is_band(self, token: Token) -> bool:
        """Whether a nominal names those who may beat others up: raiders, a crowd, police, guards."""
        return self.is_taker(token) or not word_set("roles/doers.toml", "guarding").isdisjoint(forms(token))


def _is_a_unit(token: Token) -> bool:
    """ "Army units", "an armoured column", "rebel forces": a small body of those who fight."""
    lemma = token.lemma.lower()
    if lemma not in word_set("roles/doers.toml", "groups") and lemma not in word_set("roles/doers.toml", "bodies"):
        return False
    fighting = word_set("roles/doers.toml", "fighting", "irregulars")
    return any(c.lower in fighting for c in token.children if c.dep in ("compound", "amod", "nmod:poss"))


def _strikes(token: Token) -> bool:
    """ "A shell hit the mill", "was hit by a shell", "it was a shell", "blamed a shell": no seashell does that."""
    if token.lemma.lower() not in word_set("roles/weapons.toml", "striking"):
        return False
    verb = token.head
    acts = verb.pos == "VERB" and (token.dep == "nsubj" or case_of(token) == "by")
    acts = acts and verb.lemma.lower() in word_set("roles/weapons.toml", "strikes")
    blamed = verb.lemma.lower() == "blame" and (token.dep == "obj" or case_of(token) == "on")
    fired = verb.lemma.lower() in ("fire", "lob") and token.dep in ("obj", "nsubj:pass")
    named = any(c.dep == "cop" for c in token.children) and any(
        c.dep == "nsubj" and c.lower == "it" for c in token.children
    )
    return acts or blamed or fired or named


def _is_thrown(token: Token) -> bool:
    """ "Threw acid in her face", "was doused with acid"."""
    verb = token.head
    if token.lemma.lower() not in word_set("roles/weapons.toml", "thrown"):
        return False
    return verb.lemma.lower() in word_set("roles/weapons.toml", "throws") and token.dep in ("obj", "nsubj:pass", "obl")


def _bursts(token: Token) -> bool:
    """ "A parcel exploded in the hands of a clerk": nothing of the kind goes off by itself."""
    known = token.lemma.lower() in word_set("roles/weapons.toml", "sent_charges") and token.dep == "nsubj"
    return known and token.head.lemma.lower() in ("explode", "detonate", "go")


def _is_named_a_weapon(token: Token) -> bool:
    beside = word_set("roles/weapons.toml", "weak_beside")
    near = [t for c in token.children if c.dep in ("amod", "compound", "nmod") for t in (c, *c.children)]
    return any(t.lower in beside or t.lemma.lower() in beside or t.lemma.lower() in _weapons() for t in near)
