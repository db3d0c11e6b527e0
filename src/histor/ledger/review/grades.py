"""The grades of an incident, as Airwars defines them, and the one that histor suggests.

fair        reported by two or more independent sources, with nobody contradicting who did it or how many
weak        a single source, or none that can be told apart
contested   sources contradict each other
discounted  what is alleged did not happen so, or whoever was harmed was a combatant

Histor never suggests `discounted`: that takes knowledge from outside the reports. A person sets the grade.
"""

from __future__ import annotations

from histor.display.words import many
from histor.errors import LedgerError
from histor.incidents.across import LinkedIncident
from histor.ledger.views import Suggested
from histor.record import contested

GRADES = ("fair", "weak", "contested", "discounted")


def known_grade(value: str | None) -> str:
    """A grade. Raises LedgerError for a word that is none."""
    if value not in GRADES:
        raise LedgerError(f"{value!r} is no grade; it is one of {', '.join(GRADES)}")
    return value


def suggested(incident: LinkedIncident) -> Suggested:
    """The grade that the number of origins and what they dispute suggest."""
    disputed = contested(incident.figures, incident.disputes)
    origins = many(incident.origins, "independent origin")
    if disputed:
        how = "contradict each other" if incident.origins > 1 else "contradicts itself"
        words = {one.field: f" ({' or '.join(one.values)})" for one in incident.disputes}
        told = (field + ("" if field in incident.figures else words[field]) for field in disputed)
        why = f"{origins}, which {how} on {', '.join(told)}"
        return Suggested(grade="contested", origins=incident.origins, contested=True, why=why)
    grade = "fair" if incident.origins > 1 else "weak"
    return Suggested(grade=grade, origins=incident.origins, contested=False, why=f"{origins}, no contradiction")
