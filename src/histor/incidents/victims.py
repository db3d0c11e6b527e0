"""Individuals: the single people of an incident, joined from what sentences say of each.

A name joins by its last part, an age joins people without names, a definite noun or a pronoun means the one last
spoken of; "a man" that is named later is one man. The joining is cautious about sex and age: two that differ in
either are two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.claims.syntax import child
from histor.language.analysis import Token
from histor.record import Person

DEFINITE = ("the", "this", "that", "these", "those")
DOERS = ("perpetrator", "suspect")
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
ANEW = ("another", "other", "second", "third", "fourth", "fifth", "sixth", "seventh")
GENERIC = ("victim", "deceased", "person", "other", "individual", "one", "suspect", "body")


@dataclass(slots=True)
class Individual:
    """One person of an incident and the measures claimed of them, with the claims' ids."""

    name: str | None = None
    age: float | int | None = None
    sex: str | None = None
    nouns: set[str] = field(default_factory=set)
    order: str | None = None
    doer: bool | None = None
    last: Token | None = None
    sentences: set[int] = field(default_factory=set)
    claims: dict[str, list[str]] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        """`killed` where any claim says so, else the first measure claimed."""
        return "killed" if "killed" in self.claims else next(iter(self.claims))


def individuals(drafts: Iterable[Draft]) -> list[Individual]:
    """The people of an incident's claims about single ones, in order of first mention."""
    found: list[Individual] = []
    for draft in drafts:
        group, measure = draft.group, draft.claim.measure
        if group is None or group.nature == "plural" or group.unit != "person" or group.best != 1 or measure is None:
            continue
        person = next((p for p in draft.claim.people if p.status not in DOERS), Person())
        match = _match(found, person, group.head, measure)
        if match is None:
            match = Individual()
            found.append(match)
        _join(match, person, group.head)
        match.claims.setdefault(measure, []).append(draft.claim.id)
    return found


def _match(known: list[Individual], person: Person, head: Token, measure: str) -> Individual | None:
    """The individual that a mention means, or None for a new one."""
    order = _order(head)
    doer = _doer(head)
    fitting = [
        i
        for i in known
        if _compatible(i, person)
        and (order is None or i.order == order)
        and (doer is None or i.doer is None or i.doer == doer)
    ]
    if order is not None:
        return next((i for i in fitting if order not in ("another", "other")), None) or _uncounted(known, measure)
    recent = sorted(fitting, key=lambda i: -i.last.i if i.last is not None else 0)
    if head.pos == "PRON":
        return recent[0] if recent else None
    if person.name is not None:
        same = [i for i in fitting if i.name is not None and _same_name(i.name, person.name)]
        return same[0] if same else next((i for i in recent if i.name is None and _may_be_named(i, person)), None)
    if person.age is not None:
        return _by_age([i for i in fitting if i.age == person.age or not _beside(i.last, head)], person)
    if _is_definite(head):
        return recent[0] if recent else None
    fitting = [i for i in fitting if not _beside(i.last, head)]
    return next((i for i in fitting if head.lemma.lower() in i.nouns or (i.name is None and i.age is None)), None)


def _uncounted(known: list[Individual], measure: str) -> Individual | None:
    """The one whom a bare number counts ("1 dead, 1 hurt"): "the second victim" may be that one."""
    return next((i for i in known if i.last is not None and i.last.pos == "NUM" and measure in i.claims), None)


def _by_age(fitting: list[Individual], person: Person) -> Individual | None:
    """One of the same age, else one of whom nothing is known, else the only one named without an age."""
    same = [i for i in fitting if i.age == person.age]
    unknown = [i for i in fitting if i.age is None and i.name is None]
    named = [i for i in fitting if i.age is None and i.name is not None]
    if same or unknown:
        return (same or unknown)[0]
    return named[0] if len(named) == 1 else None


def _compatible(known: Individual, person: Person) -> bool:
    if known.sex and person.sex and known.sex != person.sex:
        return False
    if known.age is not None and person.age is not None and known.age != person.age:
        return False
    return known.name is None or person.name is None or _same_name(known.name, person.name)


def _may_be_named(known: Individual, person: Person) -> bool:
    """Whether an unnamed one may be the one now named: by the same age, or because nothing speaks against it."""
    return known.age is None or person.age is None or known.age == person.age


def _same_name(one: str, other: str) -> bool:
    """Whether two names may be of one person: the last parts alike and the first not against it, or one a part."""
    a, b = _parts(one), _parts(other)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        return a[0] in b or b[0] in a
    return a[-1] == b[-1] and (a[0] == b[0] or (a[0][0] == b[0][0] and min(len(a[0]), len(b[0])) == 1))


def _parts(name: str) -> list[str]:
    parts = [p for p in name.lower().replace(".", "").split() if p not in SUFFIXES]
    return parts


def _is_definite(head: Token) -> bool:
    determiner = child(head, "det")
    if determiner is None:
        return child(head, "nmod:poss") is not None or head.lemma.lower() in GENERIC
    return determiner.lower in DEFINITE


def _order(head: Token) -> str | None:
    """ "another", "second": words that set one apart from those told of before."""
    return next((c.lower for c in head.children if c.lower in ANEW), None)


def _join(known: Individual, person: Person, head: Token) -> None:
    if person.name is not None and (known.name is None or len(person.name) > len(known.name)):
        known.name = person.name
    known.age = known.age if known.age is not None else person.age
    known.sex = known.sex or person.sex
    known.nouns.add(head.lemma.lower())
    known.nouns.update(c.lemma.lower() for c in head.children if c.dep in ("compound", "appos") and c.pos == "NOUN")
    known.order = known.order or _order(head)
    doer = _doer(head)
    known.doer = doer if known.doer is None else known.doer
    known.last = head
    known.sentences.add(head.sentence.index)


def _doer(head: Token) -> bool | None:
    """Whether the noun puts a person on the side of the doers, on the other side, or on neither."""
    noun = head.lemma.lower()
    if noun in word_set("sides.toml", "doers"):
        return True
    return False if noun in word_set("sides.toml", "others") else None


def _beside(earlier: Token | None, head: Token) -> bool:
    """Whether two nominals of one sentence are set side by side ("one man was hit and a nurse was hurt")."""
    if earlier is None or earlier.sentence is not head.sentence:
        return False
    first = head.sentence.tokens[0].i
    between = head.sentence.tokens[earlier.i - first + 1 : head.i - first]
    return any(t.lower in ("and", ";") for t in between)
