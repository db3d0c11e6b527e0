"""What a measure asks of a group and of who did it: "gunmen seized 20 pupils" is an abduction, "police seized" none."""

from __future__ import annotations

from histor.claims.cutoff import may_be_served
from histor.claims.frames import agents
from histor.claims.groups import Group
from histor.claims.happened import has_come_about
from histor.claims.kinds import Kinds
from histor.claims.leading import is_caring, is_masked
from histor.claims.lexicon import word_set
from histor.claims.sorts import MOVING, Sorts
from histor.claims.syntax import case_of, children
from histor.claims.taking import MANY
from histor.claims.triggers import Trigger
from histor.claims.uprooted import is_to_safety
from histor.language.analysis import Token

SEVERAL = 10  # so few who are taken out of a town may be one family
WHITHER = ("to", "into", "toward", "towards", "in")


class Demands:
    """Answers for one document."""

    def __init__(self, kinds: Kinds, sorts: Sorts) -> None:
        self._kinds, self._sorts = kinds, sorts

    def are_met(self, group: Group, trigger: Trigger) -> bool:
        """Whether a trigger's measure can be said of a group, by what the measure asks beyond its unit."""
        asked = {
            "killed": self._is_eliminated,
            "abducted": self._is_abducting,
            "deployed": self._is_deployed,
            "displaced": self._is_uprooted,
            "evacuated": self._is_uprooted,
            "detained": self._is_arresting,
            "destroyed": self._is_destroyed,
            "seized": self._is_taken,
            "cut off": _is_served,
        }.get(trigger.sense.measure)
        return asked is None or asked(group, trigger)

    def _is_abducting(self, group: Group, trigger: Trigger) -> bool:
        """Whether a verb of taking is one of force: "gunmen seized 20 pupils", but not "police seized", "was taken"."""
        if group.nature == "one" and self._sorts.is_thing(group.head):
            return False  # "seized the airport and the state broadcaster"
        if any(is_caring(self._kinds.noun(doer)) for doer in agents(trigger)):
            return False  # "led away by medics"
        if trigger.sense.frame != "object" or trigger.verb.lemma.lower() not in word_set("events.toml", "unlawful"):
            return True
        if any(
            t.lemma.lower() in word_set("events.toml", "taken_by") for t in children(trigger.verb, "obl", "obl:agent")
        ):
            return False  # "a guard was taken by surprise by robbers"
        lawless = word_set("roles/doers.toml", "attackers", "irregulars")
        return any(doer.lemma.lower() in lawless or is_masked(doer) for doer in agents(trigger))

    def _is_eliminated(self, group: Group, trigger: Trigger) -> bool:
        """ "Eleven militants were eliminated": said of those who fight; a team or a job is eliminated otherwise."""
        if trigger.verb.lemma.lower() == "wipe" and trigger.token is trigger.verb:
            return group.nature != "one"  # "the strike wiped out a family"; "he was wiped out" may be tired
        if trigger.verb.lemma.lower() not in word_set("events.toml", "eliminating"):
            return True
        return self._sorts.is_fighters(group.head)

    def _is_arresting(self, group: Group, trigger: Trigger) -> bool:
        """ "Soldiers picked up 18 men": who is picked up by others is no prisoner."""
        if trigger.verb.lemma.lower() not in word_set("custody.toml", "fetching"):
            return True
        if group.head.pos not in ("NOUN", "NUM", "PROPN") or group.head.lemma.lower() in word_set(
            "contact.toml", "wounded"
        ):
            return False  # "the army picked up its dead and wounded"
        police = word_set("metaphor.toml", "searchers")
        return any(d.lemma.lower() in police or self._sorts.is_state_force(d) for d in agents(trigger))

    def _is_uprooted(self, group: Group, trigger: Trigger) -> bool:
        """Whether those told of by a clause live there, or are so many that they must: no fighters, no guest."""
        if trigger.sense.frame != "uprooted":
            return True
        if self._sorts.is_fighters(group.head):
            return False
        lemma, many = trigger.verb.lemma.lower(), (group.low or 0) >= MANY
        if trigger.sense.measure == "evacuated":
            return is_to_safety(trigger.verb) or (group.low or 0) >= SEVERAL
        if lemma in word_set("fleeing.toml", "sheltering"):
            return many  # "three villagers sheltered behind a wall"
        return many or group.head.lemma.lower() in word_set("fleeing.toml", "inhabitants")

    def _is_taken(self, group: Group, trigger: Trigger) -> bool:
        """Whether places and things are taken by people: not "territory occupied by the enemy", told of as known.

        Nor "a camera captured two cars".
        """
        if group.nature == "one" and trigger.verb.dep in ("acl", "amod"):
            return False
        if any(d.lemma.lower() in word_set("metaphor.toml", "rivals") for d in agents(trigger)):
            return False  # "the party captured the suburb"
        doers = agents(trigger) if self._kinds.group_of(group.unit) == "vehicle" else []
        return not doers or any(d.pos in ("PRON", "PROPN") or self._is_somebody(d) for d in doers)

    @staticmethod
    def _is_a_unit(noun: Token) -> bool:
        lemma = noun.lemma.lower()
        return lemma in word_set("roles/doers.toml", "bodies") or lemma in word_set("roles/doers.toml", "groups")

    def _is_destroyed(self, group: Group, trigger: Trigger) -> bool:
        """Not a town that an army lost, which stands, nor bridges that a speech burned."""
        if trigger.verb.lemma.lower() == "lose":
            if group.nature == "one" and self._kinds.group_of(group.unit) in MOVING:  # "he lost his car"
                return any(self._sorts.is_fighters(d) or self._sorts.is_side(d) for d in agents(trigger))
            return group.unit not in ("settlement", "region")
        if trigger.verb.lemma.lower() not in word_set("events.toml", "burning"):
            return True
        if not has_come_about(trigger.verb):
            return False
        doers = agents(trigger)
        fires = word_set("events.toml", "fires")
        people = [d for d in doers if d.pos in ("PRON", "PROPN") or self._is_somebody(d) or d.lemma.lower() in fires]
        return not doers or bool(people)

    def _is_somebody(self, noun: Token) -> bool:
        return self._kinds.unit(noun) == "person" or self._sorts.is_body(noun) or self._sorts.is_fighters(noun)

    def _is_deployed(self, group: Group, trigger: Trigger) -> bool:
        """Whether fighters are sent, to a place where a word may mean other errands: "sent 300 soldiers to X"."""
        if not self._sorts.is_fighters(group.head) or (group.nature == "number" and self._is_a_unit(group.head)):
            return False  # "four battalions" are not four people
        if trigger.verb.lemma.lower() not in word_set("fleeing.toml", "sending"):
            return True
        return group.nature == "number" and any(
            case_of(t) in WHITHER and self._sorts.is_place(t) for t in children(trigger.verb, "obl", "nmod")
        )


def _is_served(group: Group, _: Trigger) -> bool:
    return may_be_served(group.unit, group.head, group.low)
