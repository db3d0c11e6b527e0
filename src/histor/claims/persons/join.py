"""The persons of a document: which mentions mean the same one.

Three passes. Names are joined first, by their parts. Then the other mentions are taken in the order of the text: an
age joins those without names, a definite noun or a pronoun takes up somebody told of before. Last, those described are
joined with those named ("a man was killed. ... John Lind was pronounced dead at the scene"), and what a construction
says ("the victim was identified as X") is done. All joining is held back by sex, age, side (victim or doer), "another"
and "also", by standing beside each other in one sentence, and by what became of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.ages import says_also
from histor.claims.lexicon import word_set
from histor.claims.persons import merge
from histor.claims.persons.candidates import child_meant, is_beside_the_doer, is_parent_of_one, is_theirs, near_enough
from histor.claims.persons.inlaws import kin_of_kin
from histor.claims.persons.kinship import is_named_kin_of
from histor.claims.persons.known import Known, children_told_of, is_next_of_several
from histor.claims.persons.mention import Mention, is_somebodys
from histor.claims.persons.nouns import are_alike_in_years
from histor.claims.persons.ordered import by_order
from histor.claims.persons.rows import is_next_in_a_row, number_rows
from histor.claims.persons.tellers import own_teller
from histor.claims.persons.unlike import have_other_posts, unlike

MOST_SENTENCES_BACK = 4  # how far back a pronoun may look


def join(mentions: Sequence[Mention], *, single: bool = False) -> dict[int, Known]:
    """The person that each mention means, by the index of the mention's head.

    `single`: no words tell of several victims, so that two descriptions that may be of one victim are.
    """
    known: list[Known] = []
    found: dict[int, Known] = {}
    number_rows(mentions)
    named = [m for m in mentions if m.person.name is not None]
    for mention in [*named, *(m for m in mentions if m.person.name is None)]:
        one, why = _match(known, mention)
        if one is None:
            one, why = Known(), ""
            known.append(one)
        one.take(mention, why)
        found[mention.head.i] = one
    joined = merge.merged(known, [(m, m.same_as) for m in mentions if m.same_as is not None], found, single=single)
    return {head: joined.get(id(one), one) for head, one in found.items()}


def _match(known: list[Known], mention: Mention) -> tuple[Known | None, str]:
    """Who of those known a mention means, and by what rule; None where it is somebody new."""
    fitting = [k for k in known if k.takes(mention) and (mention.person.name is not None or k.began_before(mention))]
    fitting = [k for k in fitting if not k.is_listed_with(mention)]
    if mention.person.name is not None:
        fitting = [k for k in fitting if k.name is not None and not is_named_kin_of(mention, k, known)]
        return _by_name(fitting, mention), "by name"
    fitting.sort(key=lambda k: -k.last_before(mention).i)
    fitting = near_enough(fitting, mention)
    if mention.head.pos == "PRON":
        teller = own_teller(fitting, mention)
        told = "who tells of himself" if teller is not None else "a pronoun, the latest that fits"
        return teller or _by_pronoun(fitting, mention), told
    if is_beside_the_doer([k for k in known if k.began_before(mention)], mention):
        mention.order = None
    if mention.order is not None:
        return by_order(known, fitting, mention)
    if mention.condition == "" and mention.outcome != "dead":  # "the wife is being treated" is nobody dead
        fitting = [k for k in fitting if "dead" not in k.outcomes or k.fared_before(mention)]
    fitting = _of_fate([k for k in fitting if _may_be_described(k, mention, known)], mention)
    if (partner := kin_of_kin(known, fitting, mention)) is not None:
        return partner, "whose kin was told of as theirs"
    age = mention.person.age
    fitting = [
        k for k in fitting if not k.is_bystander or k.is_called_so(mention) or (k.age is not None and k.age == age)
    ]
    if mention.person.age is not None:
        return _by_age(fitting, mention, any(_is_the_dead_one(k) for k in known)), "by age"
    if mention.is_kin:
        return _by_kin(known, fitting, mention), "the same word of kin"
    if mention.is_definite:
        return _by_noun(fitting, mention), "a definite noun, the latest that fits"
    return _anew(fitting, mention), "told of before, and fared alike"


def _may_be_described(known: Known, mention: Mention, everybody: list[Known]) -> bool:
    """Whether a noun may take up somebody: none named right before it, and "the dead man" nobody who is hurt."""
    fate = mention.said_fate
    fared = known.outcomes
    other = (fate == "hurt" and "dead" in fared) or (fate == "dead" and "hurt" in fared and "dead" not in fared)
    return not (other or known.is_before_another(mention) or is_next_of_several(everybody, mention))


def _of_fate(fitting: list[Known], mention: Mention) -> list[Known]:
    """ "The dead man" is rather who is told to be dead, "the wounded man" who is called so, or nothing, and lives."""
    if mention.said_fate == "dead":
        return [k for k in fitting if "dead" in k.outcomes] or fitting
    if mention.is_the_wounded:
        living = [k for k in fitting if k.outcomes and "dead" not in k.outcomes and not k.doer]
        return [k for k in living if mention.noun in k.nouns or k.is_weak or k.order is not None] or fitting
    return fitting


def _by_kin(known: list[Known], fitting: list[Known], mention: Mention) -> Known | None:
    """The latest one called so; of "He was shot by a friend. ... Lind shot his friend" the one who was shot."""
    kin = [k for k in fitting if mention.noun in k.nouns and not k.is_told_beside(mention)]
    kin = [k for k in kin if not is_theirs(mention, k)]
    doers = [k for k in kin if k.doer and not k.outcomes] if mention.outcome else []
    whom = {head for k in doers for m in k.mentions for head in m.against}
    harmed = (k for k in known if k in fitting and any(m.head.i in whom for m in k.mentions))
    return next(harmed, None) or next((k for k in kin if k not in doers), None)


def _by_name(named: list[Known], mention: Mention) -> Known | None:
    """One of that name, rather the one that the document's actors make it; of kin the one who was harmed."""
    if mention.outcome is not None and " " not in (mention.person.name or ""):
        kin = word_set("persons.toml", "kin")
        told = [k for k in named if k.nouns & kin and any(m.speaks for m in k.mentions)]
        others = [k for k in named if k.outcomes or k not in told]  # "said his nephew Per Lind ... Lind was shot"
        named = others if len(others) == 1 else named
    return next((k for k in named if mention.actor in k.actors), None) or next(iter(named), None)


def _by_pronoun(fitting: list[Known], mention: Mention) -> Known | None:
    """The latest one near that is no official; who was hurt before a claim of a hurt, the doer before a doer's."""
    at = mention.head.sentence.index
    near = [k for k in fitting if at - k.last_before(mention).sentence.index <= MOST_SENTENCES_BACK]
    near = [k for k in near if not k.is_bystander and not _is_of_those_who_shot(k, mention)]
    if mention.is_also and mention.outcome != "dead":  # "her son was killed, and she also was shot"
        near = [k for k in near if "dead" not in k.outcomes] or near
    if mention.condition is not None and mention.outcome != "dead":  # "he is in a critical condition": nobody dead
        near = [k for k in near if "dead" not in k.outcomes or k.fared_before(mention)] or near
    here = [k for k in near if k.last_before(mention).sentence.index >= at - 1]
    if not mention.outcome:
        return next(iter([k for k in here or near if k.doer] or here or near), None)
    if mention.outcome == "dead" and here and not here[0].doer and here[0].is_just_found(mention):
        return here[0]
    if mention.reflexive and (same := [k for k in near if k.reflexive and k.doer]):
        return same[0]  # "Lind shot his lodger before turning a gun on himself. He then shot himself again"
    own = mention.outcome == "dead" or mention.is_self_inflicted
    doers = [k for k in near if k.doer and (own or k.last_before(mention).sentence is mention.head.sentence)]
    if mention.reflexive and doers:
        return doers[0]  # "Lind was shot by his lodger Vogt, before he killed himself"
    if mention.outcome == "dead" and mention.is_named_there and (dead := [k for k in near if "dead" in k.outcomes]):
        return dead[0]  # "he shot a sergeant. A coroner named him as Karl Lind"
    if mention.by_police and (whom := _harmed_by_police(fitting, near)) is not None:
        return whom  # "Lind gunned down his brother. Officers shot and killed him"
    fared = [k for k in near if k.fared_before(mention)]  # "the suspect was taken to hospital, where he died"
    told = _is_undergone(mention) or (not mention.reflexive and all(k.sex is None and k.doer for k in near))
    if told and not any(k.outcomes and not k.doer for k in near):
        harmed = [
            k for k in fitting if k.outcomes and not k.doer and k.sex == mention.person.sex
        ]  # "he shot him in the neck", far below
        near = harmed if len(harmed) == 1 else near
    hurt = fared or [k for k in here if k.outcomes and not k.doer] or [k for k in near if k.outcomes and not k.doer]
    return next(iter(hurt or [k for k in here if not k.doer] or here or near), None)


def _is_of_those_who_shot(known: Known, mention: Mention) -> bool:
    """ "He shot at a trooper before police killed him": not the trooper."""
    return mention.by_police and known.is_police and not known.doer


def _harmed_by_police(fitting: list[Known], near: list[Known]) -> Known | None:
    """Whom officers shot, where a pronoun says it: the one of whom that was told before, else who did harm."""
    if any(m.by_police for k in fitting if not k.doer for m in k.mentions):
        return None
    return next((k for k in near if k.doer and not (k.outcomes or k.is_police)), None)


def _is_undergone(mention: Mention) -> bool:
    """Whether somebody did it to the one whom a pronoun means: "shot him"."""
    return mention.outcome is not None and mention.head.dep == "obj"


def _is_the_dead_one(known: Known) -> bool:
    """Whether somebody is named and dead, and nobody described has been joined yet: "one man is dead" is that one."""
    return known.name is not None and "dead" in known.outcomes and not known.described


def _by_age(fitting: list[Known], mention: Mention, dead_is_named: bool) -> Known | None:
    """One of the same age; else one without an age and name of the same fate; else the only one named without one."""
    if says_also(mention.head):
        same = []  # "a man of 31 shot his friend. The friend, also 31, ..."
    elif mention.is_definite:
        same = [k for k in fitting if k.age is not None and not k.has_beside(mention)]
    else:
        fitting = [k for k in fitting if k.outcomes or not k.doer or not mention.outcome]
        fitting = [k for k in fitting if not unlike(k.mentions, [mention])]
        same = [k for k in fitting if k.age is not None and not k.stands_beside(mention) and not mention.is_also]
        same = [k for k in same if not is_next_in_a_row(k, mention)]
        same = [k for k in same if len({k.sex, mention.person.sex} - {None}) < 2]
        lives = mention.outcome in ("hurt", "open") and mention.condition is not None
        same = [k for k in same if not (lives and k.is_dead_before(mention))]
    if same:
        return same[0]
    free = [k for k in fitting if k.age is None and not k.stands_beside(mention) and merge.may_fare(k, mention)]
    if mention.outcome == "dead":  # "police arrested Karl Lind. ... The girl, 9, who was killed"
        free = [k for k in free if not k.accused or k.outcomes]
    nameless = [k for k in free if k.name is None and (k.order is None or mention.is_definite)]
    if mention.is_only_there:
        nameless = [k for k in nameless if mention.noun in k.nouns]  # "a 20-year-old babysitter was asleep"
    if mention.is_kin or (mention.whose is not None and mention.noun in word_set("persons.toml", "relatives")):
        return next((k for k in nameless if mention.noun in k.nouns), None)
    if mention.outcome is None and not mention.doer and mention.noun in word_set("persons.toml", "relatives"):
        nameless = [k for k in nameless if mention.noun in k.nouns]  # "I have a 12-year-old son myself"
    again = [
        k for k in nameless if mention.is_definite and mention.noun in k.nouns
    ]  # "her brother ... The brother, 9,"
    dead = mention.said_fate == "dead"  # "killed one of the robbers. ... The dead robber, 20"
    nameless = again or [k for k in nameless if (k.doer or dead if mention.doer else k.outcomes and not k.doer)]
    if mention.outcome != "dead" and dead_is_named:
        nameless = [k for k in nameless if "dead" not in k.outcomes]
    if nameless and not mention.is_also:
        alike = [k for k in nameless if are_alike_in_years(k.nouns, mention.noun, mention.person.age)]
        return (alike or nameless)[0]
    named = [k for k in free if k.name is not None and (k.outcomes or k.doer)]
    return named[0] if len(named) == 1 and mention.is_definite and not mention.is_one else None


def _by_noun(fitting: list[Known], mention: Mention) -> Known | None:
    """The latest one of that noun, else the latest of fitting fate on whom a claim was made; of the dead no doer."""
    partner = mention.is_someones and mention.noun in word_set("sides.toml", "partners")
    if mention.is_of_somebodys or partner:  # "his accomplice" is not he
        return None
    if mention.doer:
        return _doer_meant(fitting, mention)
    told = [k for k in fitting if k.outcomes or k.doer or k.is_called(mention.noun)]
    told = [k for k in told if not is_parent_of_one(k, mention) and not _is_no_such_one(k, mention)]
    alike = [k for k in told if not have_other_posts(k.mentions, [mention])]
    if len(alike) < len(told) and all(k.doer for k in alike):
        return None  # "the guard was hit. The manager was hit": neither is who shot them
    told = [
        k for k in alike if not (k.doer and mention.is_one and mention.head.dep == "obj")
    ]  # "shot four, killing one"
    if mention.outcome:
        others = [k for k in told if not k.doer]  # "he shot two men. The cook was also shot" is not of him
        if (kid := child_meant(fitting, others, mention)) is not None:
            return kid  # "he watched it with his grandson, 5. The boy was hit"
        told = others or [k for k in told if not mention.is_also or k.is_called(mention.noun)]
        told = [k for k in told if not (k.doer and k.accused and (mention.outcome == "dead" or mention.is_one))]
    if mention.is_one:  # "one wounded, one dead"; "he shot both guards. One died"
        told = [k for k in told if merge.may_fare(k, mention)]
        told = [k for k in told if k.outcomes or not k.doer or mention.head.pos != "NUM"]
    same = [k for k in told if k.is_called(mention.noun)]
    if mention.is_told_apart:  # "the man who was killed"
        same = [k for k in told if mention.outcome in k.outcomes] or same
    fares = [k for k in same if merge.may_fare(k, mention)] or _children_who_fared(told, mention)
    fares = fares or ([] if mention.is_wide else same)
    if fares:
        return fares[0]
    if (whose := mention.whose) is not None and is_somebodys(whose) and not (mention.is_wide and whose.pos != "PRON"):
        return None  # "her driver" is not she, nor anybody told of before without being called so
    fares = [k for k in told if mention.outcome is None or mention.outcome in k.outcomes or "open" in k.outcomes]
    fares = [k for k in fares if mention.outcome is None or merge.may_fare(k, mention)] or fares
    return next(iter(fares or ([] if _is_listed(mention) and not mention.is_wide else told)), None)


def _doer_meant(fitting: list[Known], mention: Mention) -> Known | None:
    """Whom "the gunman" means: not the officer who shot him; "the dead robber" may be "one of them"."""
    officers = word_set("sides.toml", "others")
    if mention.said_fate == "dead" and (dead := [k for k in fitting if "dead" in k.outcomes and k.doer is None]):
        return dead[0]
    return next((k for k in fitting if k.doer and not k.nouns & officers), None)


def _is_no_such_one(known: Known, mention: Mention) -> bool:
    """ "He killed one of the robbers. ... The driver was hit in the arm": who lives is not the robber.

    "Trooper Lind was hit. ... Another trooper killed the man" is not of Lind.
    """
    if _is_of_those_who_shot(known, mention):
        return True
    return mention.outcome == "hurt" and bool(known.doer) and "dead" in known.outcomes


def _children_who_fared(told: list[Known], mention: Mention) -> list[Known]:
    """ "Killed a girl. A second child was hurt. ... The child killed was Ida Lind": the girl, and no other."""
    young = word_set("persons.toml", "young")
    return [k for k in told if mention.outcome in k.outcomes and k.nouns & young] if mention.noun in young else []


def _is_listed(mention: Mention) -> bool:
    """ "Two medics and the driver were hurt": one of a list, who need not have been told of before."""
    first = mention.head.left_edge() if mention.head.dep == "nsubj" else mention.head
    at = first.i - mention.head.sentence.tokens[0].i
    return mention.head.dep == "conj" or (at > 1 and mention.head.sentence.tokens[at - 1].lower == "and")


def _anew(fitting: list[Known], mention: Mention) -> Known | None:
    """Whether "a man" is one told of before, as when a headline and the text tell the same."""
    if mention.is_also:
        return None
    apart = [k for k in fitting if not k.stands_beside(mention) and k.outcomes and k.order is None and not k.doer]
    apart = [k for k in apart if merge.may_fare(k, mention) and not unlike(k.mentions, [mention])]
    same = [k for k in apart if mention.noun in k.nouns]
    if mention.noun in word_set("persons.toml", "kin") - word_set("persons.toml", "young"):
        return next(iter(same), None)
    alike = [k for k in apart if mention.outcome in k.outcomes] or children_told_of(apart, mention)
    return next(iter(same or alike), None)
