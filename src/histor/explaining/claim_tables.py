"""The tables of a claim's explanation that need nothing but the claim and its draft."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.display.explanation import Table
from histor.display.words import count_words
from histor.record import Roles, Statement

NATURES = {
    "number": "a number counts them",
    "one": "one is named or described: a singular noun, a name or a pronoun",
    "plural": "a plural that nothing counts",
    "some": "a word that tells that there are any",
}
COLUMNS = ("", "words", "rule")


def row(name: str, words: str, rule: str) -> tuple[str, str, str]:
    """One row of a table of words."""
    return name, words or "–", rule


def counted(draft: Draft) -> Table:
    """What was counted, by which words."""
    group, count = draft.group, draft.claim.count
    if group is None:
        return Table("How many", COLUMNS, ())
    rows = [row("what", group.head.text, f"counted as {group.unit or 'nothing known'}")]
    number = count.span.text if count is not None and count.span is not None else ""
    rows.append(row(count_words(count) or "not counted", number, NATURES[group.nature]))
    if group.part:
        whole = count.part_of if count is not None else None
        rows.append(row("part", group.head.text, f"part of claim {whole}" if whole else "named as a part of others"))
    if group.share:
        rows.append(row("share", number, "some of a group told of elsewhere"))
    if draft.inclusive:
        rows.append(row("outcome", draft.trigger.text, "open: those who died may be among them"))
    return Table("How many of what", COLUMNS, tuple(rows), worded=True)


def roles(filled: Roles) -> Table:
    """Who fills which role."""
    named = ("perpetrator", "organisation", "victim", "target", "weapon")
    rows = [
        row(name, party.text, f"by the clause, {party.by}" if name in named[:2] else "by the clause")
        for name in named
        for party in getattr(filled, name)
    ]
    return Table("Who did what to whom", COLUMNS, tuple(rows), worded=True)


def speaker(statement: Statement | None) -> Table:
    """In whose words the claim stands."""
    if statement is None:
        rows = [row("the outlet", "", "the words stand in nobody's statement")]
    else:
        source = statement.source.text if statement.source is not None else ""
        cue = statement.cue.text if statement.cue is not None else ""
        rows = [
            row("speaker", source, "who it is attributed to" if source else "nobody is named"),
            row("cue", cue, f"{statement.mode} speech, {statement.stance}: statement {statement.id}"),
        ]
        if statement.within:
            rows.append(row("within", statement.within, "the statement that it is reported in"))
    return Table("Who says it", COLUMNS, tuple(rows), worded=True)


def people(draft: Draft) -> Table:
    """Which persons stand with the claim, and which mentions were joined to each by which rule."""
    rows = []
    for person, whom in zip(draft.claim.people, draft.whom, strict=True):
        named = person.name or (person.span.text if person.span is not None else "somebody")
        rows.append(row(named, person.span.text if person.span is not None else "", whom.why))
        for mention in whom.known.mentions if whom.known is not None else ():
            why = whom.known.joined.get(mention.head.i) if whom.known is not None else ""
            rows.append(row("", f"… {mention.head.text} (character {mention.head.start})", why or "the first told of"))
    return Table("Which persons, and how their mentions were joined", COLUMNS, tuple(rows), worded=True)
