"""Those described joined with those named, and what constructions say of two mentions."""

from __future__ import annotations

from histor.claims.kinds import Kinds
from histor.claims.lexicon import word_set
from histor.claims.persons.deaddoers import those_who_shot_at_nobody
from histor.claims.persons.kinship import is_called_in, is_kin_of, is_kin_of_named
from histor.claims.persons.known import Known, is_next_of_several
from histor.claims.persons.mention import ORDINALS, Mention
from histor.claims.persons.numbered import is_one_of_those_counted
from histor.claims.persons.otherkin import are_of_other_years, are_other_kin, is_beside_ones_parent, other_kin
from histor.claims.persons.ranked import last_of_the_dead
from histor.claims.persons.rows import is_next_in_a_row
from histor.claims.persons.unidentified import is_unidentified
from histor.claims.persons.unlike import are_of_other_walks, in_other_towns, unlike
from histor.claims.persons.wounds import are_hit_elsewhere
from histor.claims.syntax import child, is_brought_in, subjects

Links = list[tuple[Mention, Mention]]


def may_fare(known: Known, other: Mention | Known) -> bool:
    """Whether what became of both may be one outcome: an open one may be any, the dead are not the hurt."""
    outcomes = {other.outcome} - {None} if isinstance(other, Mention) else other.outcomes
    if not outcomes or not known.outcomes or outcomes == {"open"} or known.outcomes == {"open"}:
        return True
    return bool((outcomes & known.outcomes) - {"open"})


def merged(known: list[Known], links: Links, found: dict[int, Known], *, single: bool) -> dict[int, Known]:
    """Who each one (by its `id`) is in the end, where that is another. `single`: no words tell of several victims."""
    persons = _Persons(known)
    for later, earlier in links:
        one, other = persons.now(found[later.head.i]), persons.now(found[earlier.head.i])
        if one is not other and one.may_be(other, sides=False):
            persons.join(*((one, other) if one.name else (other, one)), "a construction makes both the same")
    for named in persons.apart():
        if (told := _taken_up_by_noun(persons.apart(), named)) is not None:
            persons.join(named, told, "its noun takes up somebody described, and the name stands beside it")
    for described in known:
        if persons.now(described) is not described or described.name is not None:
            continue
        if not (described.outcomes or described.doer):
            continue
        others = [k for k in persons.apart() if k is not described]
        meant = last_of_the_dead(others, described) or _meant(others, described)
        if meant is not None:
            persons.join(meant, described, "nothing speaks against it, and age, fate or side speak for it")
    for one, other in _the_only_dead(persons.apart()) if single else ():
        persons.join(one, other, "no words tell of more than one victim")
    return {id(k): persons.now(k) for k in known}


class _Persons:
    """Those known, of whom some are joined with others."""

    def __init__(self, known: list[Known]) -> None:
        self._known = known
        self._into: dict[int, Known] = {}

    def now(self, one: Known) -> Known:
        """Whom somebody was joined with, or the same one."""
        while id(one) in self._into:
            one = self._into[id(one)]
        return one

    def apart(self) -> list[Known]:
        """Those who are joined with nobody before them."""
        return [k for k in self._known if self.now(k) is k]

    def join(self, one: Known, other: Known, why: str) -> None:
        """Makes two the same, by the rule that says `why`."""
        self._into[id(other)] = one
        one.absorb(other, why)


def _taken_up_by_noun(known: list[Known], named: Known) -> Known | None:
    """ "A girl was shot. ... The family of the girl, Ida Lind, ...": the latest described so before, who was harmed.

    "A driver was shot by police. ... The driver, Karl Lind, is charged" is one, if it is the latest driver told of.
    """
    if named.name is None or (named.doer is None and named.outcomes) or named.doer is False:
        return None
    for mention in named.mentions:
        if mention.head.pos != "NOUN" or not any(c.lower == "the" for c in mention.head.children) or mention.is_kin:
            continue
        told = [k for k in known if k.name is None and k.outcomes and not k.doer and k.began_before(mention)]
        told = [k for k in told if mention.noun in k.nouns and named.may_be(k) and not named.stands_apart(k)]
        if named.doer:
            told = [k for k in told if may_fare(k, named) and _is_the_latest(k, mention, known)]
        if told:
            return max(told, key=lambda k: k.last_before(mention).i)
    return None


def _is_the_latest(known: Known, mention: Mention, everybody: list[Known]) -> bool:
    """Whether nobody else of that noun stands between somebody and a mention."""
    at = known.last_before(mention).i
    others = (m for k in everybody if k is not known for m in k.mentions if mention.noun in k.nouns)
    return not any(at < m.head.i < mention.head.i for m in others)


def _the_only_dead(known: list[Known]) -> list[tuple[Known, Known]]:
    """The only victim told of, with those who may be the same; else one who had a weapon and died, told of twice."""
    return _the_only_victim(known) or those_who_shot_at_nobody(known)


def _the_only_victim(known: list[Known]) -> list[tuple[Known, Known]]:
    """The one victim of whom a report tells, with each of the others told of who may be the same one."""
    harmed = [k for k in known if not k.doer and (k.outcomes or (k.name is not None and k.doer is False))]
    named = [k for k in harmed if k.name is not None]
    if len(named) > 1 or len(harmed) < 2 or any(k.order not in (None, "first") for k in harmed):
        return []
    if any(is_next_of_several(harmed, k.mentions[0]) for k in harmed):
        return []
    one = named[0] if named else max(harmed, key=lambda k: len(k.mentions))
    others = [k for k in harmed if k is not one and not _is_somebodys(k, one) and may_fare(one, k)]
    others = [k for k in others if not unlike(one.mentions, k.mentions) and not is_unidentified(k.mentions[0].head)]
    others = [k for k in others if not any(is_kin_of(m, k) for m in one.mentions)]
    others = [k for k in others if not _is_ones_own(k) or not (are_of_other_years(one, k) or are_other_kin(one, k))]
    others = [k for k in others if not (one.is_before_another(k.mentions[0]) or k.is_before_another(one.mentions[0]))]
    others = [k for k in others if not (k.outcomes == {"dead"} and _lives_on(one, k))]
    return [(one, k) for k in others if one.may_be(k) and not one.stands_apart(k)]


def _is_ones_own(known: Known) -> bool:
    """ "Shot his wife": called by whose they are."""
    return any(m.is_doers_own and not is_called_in(m) for m in known.mentions)


def _is_somebodys(known: Known, one: Known) -> bool:
    """ "His brother", "her driver": set beside the one whose they are, who may be the one told of."""
    own = (m for m in known.mentions if (m.is_kin or m.is_someones) and not m.is_doers_own and not is_called_in(m))
    return any(not _is_anothers(m, one) for m in own)


def _is_anothers(mention: Mention, one: Known) -> bool:
    """ "The grandfather rushed his grandson to a clinic", "her son" beside a boy: whose kin it is, is not that one."""
    whose = child(mention.head, "nmod:poss")
    if whose is None or whose.pos != "PRON":
        return False
    sex = Kinds.sex(whose)
    if sex is not None and one.sex is not None and not one.sex_by_pronoun and sex != one.sex:
        return True
    doers = subjects(mention.head.head) if mention.head.dep == "obj" else []
    people = [t for t in doers if t.pos == "NOUN" and t.kind == "person"]
    return any(all(m.head is not t for m in one.mentions) for t in people)


def _meant(known: list[Known], described: Known) -> Known | None:
    """Whom a description means, as far as nothing speaks against it.

    One named of the same age goes before one of the same fate, and who has no description yet before others.
    """
    first = described.mentions[0]
    fitting = [k for k in known if k.may_be(described) and not k.stands_apart(described)]
    fitting = [k for k in fitting if not (k.is_before_another(first) or described.is_before_another(k.mentions[0]))]
    if is_next_of_several(known, first):
        return None
    fitting = [k for k in fitting if not _is_told_before(k, described) and not _is_told_before(described, k)]
    fitting = [k for k in fitting if not any(is_kin_of(m, k) for m in described.mentions)]
    fitting = [k for k in fitting if not any(is_kin_of_named(m, k, known) for m in described.mentions)]
    fitting = [k for k in fitting if not any(is_kin_of(m, described) for m in k.mentions)]
    fitting = [k for k in fitting if not (first.by_police and k.is_police and not k.doer)]  # "officers killed a man"
    fitting = [k for k in fitting if not (described.outcomes == {"dead"} and _lives_on(k, described))]
    counted = _is_beside_the_dead(described)
    if (_is_another(described) and not counted) or all(m.is_someones for m in described.mentions):
        return None
    fitting = [k for k in fitting if k.name is not None or not unlike(k.mentions, described.mentions)]
    fitting = [k for k in fitting if not are_of_other_walks(k.mentions, described.mentions)]  # "an officer", "a pupil"
    fitting = [k for k in fitting if k.name is None or not _is_no_name_of(k, described)]
    if described.doer:  # "one attacker was killed" is not the mayor killed, nor is "the suspect" the guard
        fitting = [k for k in fitting if k.doer or not ((k.outcomes and _has_office(k)) or k.is_police)]
        fitting = [k for k in fitting if k.doer or not (k.outcomes and described.is_a_doer_behind(k))]
        fitting = [k for k in fitting if k.doer or not is_one_of_those_counted(k)]
        fitting = [k for k in fitting if k.is_police or not (k.outcomes and described.is_police)]
        fitting = [k for k in fitting if k.doer or not are_hit_elsewhere(k.mentions, described.mentions, anew=False)]
    fitting = [k for k in fitting if k.outcomes or not k.doer or not described.outcomes or described.doer]
    if described.age is not None:
        fitting = [
            k for k in fitting if k.age is None or not (_is_one_more(described, k) or _is_told_anew(described, k))
        ]
    aged = [k for k in fitting if described.age is not None and k.age is not None]
    aged = [k for k in aged if k.order not in ("another", "other") and not _is_new_beside(k, described)]
    if aged:
        return next((k for k in aged if k.name), aged[0])
    if described.order is not None and described.age is None and not counted:
        return None
    if not described.outcomes:
        return next((k for k in fitting if k.doer and k.name and not k.described), None)
    alike = [k for k in fitting if k.outcomes and may_fare(k, described)]
    own = described.doer or described.reflexive  # "her stepfather shot himself" is who shot the others
    shot = any(m.by_police for m in described.mentions)  # who hit a guard may be whom officers killed
    innocent = [k for k in alike if own or not k.doer or (shot and "dead" in k.outcomes and not k.is_police)]
    fitting = innocent or [k for k in alike if k.turned_it_on_oneself]
    fitting = [k for k in fitting if own and k.doer] or fitting
    if counted and not fitting and all(m.is_wide for m in described.mentions):
        fitting = alike  # "three people dead and another injured. ... The gunman was shot by officers and lives"
    fitting = [k for k in fitting if not other_kin(k, described) or is_beside_ones_parent(described, k)]
    fitting = [k for k in fitting if k.order is None or counted]
    if counted:
        fitting = [k for k in fitting if k.order in (None, *ORDINALS) and not any(map(_is_told_beside, k.mentions))]
    return min(fitting, key=lambda k: _distance(k, described), default=None)


def _lives_on(known: Known, dead: Known) -> bool:
    """ "One guard was killed and another hurt. Ivo Lind, 32, was in a serious condition": he is not the one killed."""
    first = dead.mentions[0].head.i
    return known.is_said_to_live and all(m.head.i > first for m in known.mentions if m.condition is not None)


def _is_no_name_of(named: Known, described: Known) -> bool:
    """Whether somebody described has no name yet, or both died and in towns far from each other."""
    if not described.doer and any(is_unidentified(m.head) for m in described.mentions):
        return True  # but "an unidentified suspect" may be named below
    dead = all(k.outcomes == {"dead"} for k in (named, described))
    return dead and in_other_towns(named.mentions, described.mentions)


def _is_told_before(one: Known, other: Known) -> bool:
    """Whether one fared so before "another" or "a second" is brought in, who is then somebody else."""
    if other.order is None or other.order == "first" or one.order is not None:
        return False
    began = min((m.head.i for m in other.mentions if m.order is not None), default=0)
    return any(m.outcome is not None and m.head.i < began for m in one.mentions)


def _is_one_more(described: Known, other: Known) -> bool:
    """ "A second 16-year-old": another than the one of that age told of before."""
    first = described.mentions[0]
    if is_next_in_a_row(other, first):
        return True
    return first.order not in (None, "first") and not first.is_definite and other.began_before(first)


def _is_new_beside(known: Known, described: Known) -> bool:
    """ "Karl Lind, 25, was shot. He died. ... A 25-year-old woman": brought in anew, and of another sex or fate."""
    first = described.mentions[0]
    anew = is_brought_in(first.head)
    if not anew or not known.began_before(first):
        return False
    if known.name is None:
        return described.is_said_to_live and known.is_dead_before(first)
    other_sex = bool(known.sex and described.sex) and known.sex != described.sex
    return other_sex or ("dead" in known.outcomes and described.outcomes == {"hurt"})


def _is_told_anew(described: Known, other: Known) -> bool:
    """Whether another one without a name is brought in anew behind this one: next in a row, or with another fate."""
    if other.name is not None:
        return False
    first = other.mentions[0]
    return is_next_in_a_row(described, first) or _is_new_beside(described, other)


def _is_another(one: Known) -> bool:
    """ "Another guest"; but "killed another of his sons. ... The boy of six was fatally shot" is the boy."""
    set_apart = [m.order in ("another", "other") for m in one.mentions if not m.is_pronoun]
    return bool(set_apart) and all(set_apart)


def _is_told_beside(mention: Mention) -> bool:
    """ "Lind was also hurt"; a second victim who was also taken to hospital is beside the dead one."""
    return mention.is_also and mention.order is None


def _is_beside_the_dead(one: Known) -> bool:
    """ "Killed two and injured a third": the third is beside the two, and may be the only one hurt."""
    counting = [m for m in one.mentions if m.order is not None]
    return bool(counting) and all(m.beside_the_dead for m in counting)


def _has_office(one: Known) -> bool:
    return any(m.person.occupation is not None or m.person.status == "police" for m in one.mentions)


def _distance(known: Known, described: Known) -> tuple[bool, bool, bool, bool, int]:
    alike = bool(known.outcomes & described.outcomes)
    apart = min(abs(m.head.i - n.head.i) for m in known.mentions for n in described.mentions)
    return (
        not known.nouns & described.nouns & word_set("persons.toml", "kin"),
        not alike,
        known.name is None,
        known.described,
        apart,
    )
