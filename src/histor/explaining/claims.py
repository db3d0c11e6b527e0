"""Why a claim was made: the rule and the words behind each of its parts.

What the stages decided is recorded with the claim's draft: the list its word stands in, the frame, the event chosen,
who was joined by which rule. What they weighed is asked again of the same functions with the same words: the places
and times near it, and the signs of certainty.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from histor.claims.attach import Attacher
from histor.claims.draft import Draft, Fired
from histor.claims.sureness import Sureness
from histor.display.explanation import Explanation, Table
from histor.display.outline import outline
from histor.display.words import count_words
from histor.explaining.case import Case
from histor.explaining.claim_tables import counted, people, roles, row, speaker
from histor.language.analysis import Token
from histor.record import Statement

LEAST_ID = 5  # characters of an id that may stand for the whole


def explained_claims(case: Case, what: str) -> tuple[Explanation, ...]:
    """The explanation of the claim `what`: its number as shown ("claim 3", "3"), or its id or the beginning of it."""
    wanted = what.strip().lower().removeprefix("claim").strip().removeprefix("#")
    numbered = {said.number: said.claim.id for said in outline(case.reading).said()}
    if wanted.isdecimal():
        ids = {numbered.get(int(wanted), "")}
    else:
        ids = {id for id in numbered.values() if len(wanted) >= LEAST_ID and id.startswith(wanted)}
    found = [draft for draft in case.stages.drafts if draft.claim.id in ids]
    number = {id: number for number, id in numbered.items()}
    return tuple(_Explained(case, draft, draft.fired, number[draft.claim.id]).all() for draft in found if draft.fired)


@cache
def _frames() -> dict[str, dict[str, str]]:
    """What each frame means."""
    return tomllib.loads((files("histor.explaining") / "data" / "en" / "frames.toml").read_text(encoding="utf-8"))


class _Explained:
    """One claim with what it was made from."""

    def __init__(self, case: Case, draft: Draft, fired: Fired, number: int) -> None:
        self._case, self._draft, self._claim, self._number = case, draft, draft.claim, number
        self._fired = fired
        self._statements = list(case.reading.statements)
        said = {s.id: s for s in self._statements}
        self._statement: Statement | None = said.get(draft.claim.statement or "")

    def all(self) -> Explanation:
        """Every part, in the order in which a claim is made."""
        claim = self._claim
        what = f"{claim.measure or claim.event} {count_words(claim.count)}".rstrip()
        incidents = [i.id for i in self._case.reading.incidents if claim.id in i.claims]
        return Explanation(
            title=f"claim {self._number}: {what}",
            spans=(claim.evidence,),
            decision=f"{claim.id}, in incident {', '.join(incidents) or 'none'}; {claim.polarity}, {claim.certainty}.",
            tables=tuple(table for table in self._tables() if table.rows),
        )

    def _tables(self) -> tuple[Table, ...]:
        return (
            self._trigger(),
            counted(self._draft),
            self._event(),
            roles(self._claim.roles),
            self._places(),
            self._times(),
            speaker(self._statement),
            self._sure(),
            people(self._draft),
        )

    def _trigger(self) -> Table:
        token, fired = self._draft.trigger, self._fired
        rows = [row("word", token.text, fired.listed), row("frame", fired.verb.text, self._frame())]
        if self._draft.tally:
            rows.append(row("tally", token.text, "one item of a count by place"))
        if self._draft.earlier:
            rows.append(row("earlier", token.text, "the sentence remembers it or takes it for known"))
        return Table("Which word claims it", ("", "words", "rule"), tuple(rows), worded=True)

    def _frame(self) -> str:
        kind = "acts" if self._draft.group is None else "counted"
        return f"{self._fired.frame}: {_frames()[kind][self._fired.frame]}"

    def _event(self) -> Table:
        choice = self._fired.event
        words = self._case.analysis.tokens[choice.at].text if choice.at is not None else "–"
        return Table(
            "Which kind of event", ("", "words", "rule"), (row(choice.label, words, choice.rule),), worded=True
        )

    def _attacher(self) -> Attacher:
        return Attacher(self._case.analysis, self._case.stages.mentions, self._statements)

    def _located(self) -> Token:
        """The word that a place is looked for from: what is counted, where the number stands on the word itself."""
        group = self._draft.group
        return group.head if group is not None and self._fired.frame == "counted" else self._draft.trigger

    def _places(self) -> Table:
        chosen, places = self._claim.place, self._case.reading.places
        near = self._attacher().places_near(self._located())
        rows = [(places[at].text or "", f"{cost:.2f}", "taken" if at == chosen else "") for cost, at in sorted(near)]
        if chosen is not None and chosen not in {at for _, at in near}:
            rows.insert(0, (places[chosen].text or "", "–", "taken: it stands behind the number of this part"))
        elif chosen is None and rows:
            rows.append(("none", "–", "taken: the parts have these places, or the number a total without one"))
        return Table("Where: the nearest by the tree, and how far", ("place", "cost", ""), tuple(rows), worded=True)

    def _times(self) -> Table:
        chosen, times = self._claim.time, self._case.reading.times
        near = self._attacher().times_near(self._draft.trigger)
        rows = [(times[at].text or "", f"{cost:.2f}", "taken" if at == chosen else "") for cost, at in sorted(near)]
        if chosen is None and rows:
            rows.append(("none", "–", "taken: what the sentence takes for known has its own, earlier time"))
        return Table("When: the nearest by the tree, and how far", ("time", "cost", ""), tuple(rows), worded=True)

    def _sure(self) -> Table:
        token, verb = self._draft.trigger, self._fired.verb
        sureness = Sureness(self._case.analysis, self._case.reading.hedges)
        found = list(sureness.signs(token, verb, self._statement))
        if self._claim.polarity == "denied":
            found += sureness.denials(token, verb, self._statement)
        rows = tuple(row(sign.level, sign.words, sign.rule) for sign in found)
        return Table("How sure: the least sure sign counts", ("", "words", "rule"), rows, worded=True)
