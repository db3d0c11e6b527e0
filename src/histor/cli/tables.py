"""What the commands on a ledger show in a terminal: tables that fit it, and nothing that could play tricks on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from histor.display.dates import time_words
from histor.display.safe import one_line, shortened
from histor.display.words import figure_words, many, range_words, with_unit
from histor.record import contested

if TYPE_CHECKING:
    from rich.console import RenderableType

    from histor.incidents.across import LinkedIncident, Sum
    from histor.ledger.views import Change, Explanation, Hit, Shown, Sourced, Step

_ID = 8  # digits of an id that are shown
_EVIDENCE = 160
_FIGURES = 4


def short_id(key: str) -> str:
    """The beginning of an id, which the commands take for it."""
    kind, _, digits = key.partition("-")
    return f"{kind}-{digits[:_ID]}"


def incidents_table(incidents: Sequence[LinkedIncident]) -> Table:
    """One row an incident."""
    table = new_table("incident", "when", "where", "what", "figures", "docs", "origins")
    for incident in incidents:
        figures = "; ".join(_figures(incident))
        table.add_row(
            short_id(incident.id),
            _when(incident),
            one_line(_where(incident)),
            one_line(incident.event) + (" (history)" if incident.background else ""),
            figures + (" [contested]" if contested(incident.figures, incident.disputes) else ""),
            str(len(incident.documents)),
            str(origins_of(incident)),
        )
    return table


def sums_table(sums: Sequence[Sum]) -> Table:
    """One row a measure and unit."""
    table = new_table("sum of", "range", "best", "incidents", "wholes and parts", "contested")
    for one in sums:
        words = range_words(one.low, one.best, one.high)
        counts = (f"{one.best:,}", f"{one.incidents:,}", f"{one.held:,}", f"{one.contested:,}")
        table.add_row(f"{one.measure} ({one.unit})", words, *counts)
    return table


def incident_parts(shown: Shown) -> Iterator[RenderableType]:
    """An incident, its figures with everyone who gives them, and its documents."""
    incident = shown.incident
    yield Text(f"{short_id(incident.id)}  {one_line(incident.event)}", "bold")
    yield f"where    {one_line(_where(incident)) or 'not stated'}"
    yield f"when     {_when(incident) or 'not stated'}"
    yield f"sources  {many(len(incident.documents), 'document')}, {many(origins_of(incident), 'independent origin')}"
    for dispute in incident.disputes:
        if dispute.field in contested(incident.figures, incident.disputes):
            yield f"disputed {one_line(dispute.field)}: {' or '.join(map(one_line, dispute.values))}"
        else:
            yield f"revised  {one_line(dispute.field)}: {', '.join(map(one_line, dispute.values))}"
    for measure, figure in incident.figures.items():
        own = [claim for claim in shown.claims if claim.measure == measure.split("/")[0] and claim.unit == figure.unit]
        yield ""
        yield Text(f"{measure.split('/')[0].capitalize()}  {figure_words(figure)}  {figure.agreement}", "bold")
        yield Padding(claims_table(own), (0, 0, 0, 2))
    told = {measure.split("/")[0] for measure in incident.figures}
    others = [claim for claim in shown.claims if claim.measure not in told]
    if others:
        yield ""
        yield Text("Also said", "bold")
        yield Padding(claims_table(others), (0, 0, 0, 2))
    yield ""
    yield Text("Documents", "bold")
    yield Padding(_documents(shown), (0, 0, 0, 2))


def _documents(shown: Shown) -> Table:
    table = new_table("report", "published", "outlet", "title", "version")
    member = {claim.document: claim.incident for claim in shown.claims if claim.incident}
    for held in shown.documents:
        title = shortened(held.title or held.record or held.uri or "", 80)
        report = short_id(member.get(held.id) or "")
        table.add_row(report, (held.published or "")[:10], one_line(held.publisher or ""), title, str(held.version))
    return table


def claims_table(claims: Sequence[Sourced]) -> Table:
    """One row a claim: how many, who says so, where and when it stood, and in which words."""
    table = new_table("known", "what", "who", "outlet", "in which words")
    for claim in claims:
        number = range_words(claim.low, claim.best, claim.high, approximate=bool(claim.approximate))
        words = with_unit(number, claim.unit or "", claim.high)
        stands = "" if claim.status == "current" else f" [{claim.status}]"
        qualified = "".join(
            f" [{word}]" for word in (claim.polarity, claim.certainty) if word not in ("affirmed", "stated")
        )
        counted = claim.low is not None or claim.high is not None
        table.add_row(
            claim.known[:10],
            f"{claim.measure or one_line(claim.event)} {words if counted else ''}{' (part)' if claim.part_of else ''}",
            who(claim),
            one_line(claim.publisher or claim.record or ""),
            f"“{shortened(claim.evidence, _EVIDENCE)}”{qualified}{stands}",
        )
    return table


def who(claim: Sourced) -> str:
    """Who makes a claim, in the words of its text, with the name that they stand for: "she (Ann Roe)"."""
    if claim.speaker is None:
        return "the outlet"
    words, name = one_line(claim.speaker), one_line(claim.actor or "")
    told = set(words.casefold().split())
    return words if not name or told & set(name.casefold().split()) else f"{words} ({name})"


def hits_table(hits: Sequence[Hit]) -> Table:
    """One row a document."""
    table = new_table("published", "outlet", "document", "incidents")
    for hit in hits:
        held = hit.document
        text = Text.assemble(
            (shortened(held.title or held.record or held.uri or held.key, 100), "bold"), "\n", hit.excerpt
        )
        incidents = "\n".join(map(short_id, hit.incidents))
        table.add_row((held.published or "")[:10], one_line(held.publisher or ""), text, incidents)
    return table


def steps_table(steps: Sequence[Step]) -> Table:
    """One row a change of a figure."""
    table = new_table("from", "figure", "range", "who gave it")
    for step in steps:
        said = (f"{who(claim)} ({one_line(claim.publisher or claim.record or '')})" for claim in step.said)
        words = f"{range_words(step.low, step.best, step.high)}  {step.agreement}"
        table.add_row(
            step.known[:16].replace("T00:00", ""),
            f"{step.measure.partition('/')[0]} ({step.unit})",
            words,
            "; ".join(dict.fromkeys(said)),
        )
    return table


def change_parts(change: Change) -> Iterator[RenderableType]:
    """A change: the lines of the text, and the claims that went and came."""
    what = (
        f"version {change.version}"
        if change.kind == "version"
        else f"version {change.version}, read by histor {change.histor}"
    )
    yield Text(f"{what}  {change.at[:16]}", "bold")
    for line in change.text:
        yield Text(f"  {one_line(line)}", "red" if line.startswith("-") else "green" if line.startswith("+") else "dim")
    for title, claims in (
        ("withdrawn" if change.kind == "version" else "not read any more", change.gone),
        ("new", change.new),
    ):
        for claim in claims:
            number = range_words(claim["low"], claim["best"], claim["high"]) if claim["measure"] else ""
            said = f"{claim['measure'] or claim['event']} {number}, {one_line(claim['speaker'] or 'the outlet')}"
            yield f"  {title}: {said}: “{shortened(claim['evidence'], _EVIDENCE)}”"
    if not (change.text or change.gone or change.new):
        yield "  nothing of the text or the claims has changed"


def explanation_parts(found: Explanation) -> Iterator[RenderableType]:
    """The features of a comparison, and what was judged and decided."""
    yield Text(f"{short_id(found.a)} and {short_id(found.b)} are {'one' if found.together else 'not joined'}", "bold")
    table = new_table("feature", "value", "weight", "adds", "what was compared")
    for each in found.features:
        adds = each.value * each.weight
        table.add_row(each.name, f"{each.value:g}", f"{each.weight:+g}", f"{adds:+.2f}", one_line(each.why))
    yield table
    yield f"score {found.score:+.2f}: above 0 they are rather one than two"
    if not found.met:
        yield "They share no block, so the rules don't compare them."
    for judged in found.judgements:
        word = "the same" if judged.same else "not the same"
        yield f"{judged.at[:16]}  {judged.author}: {word} ({judged.score:+.2f})"
    for decided in found.decisions:
        yield f"{decided.at[:16]}  {one_line(decided.author)} decided: {decided.kind}. {one_line(decided.reason)}"


def origins_of(incident: LinkedIncident) -> int:
    """How many independent origins stand behind an incident."""
    return incident.origins


def new_table(*headings: str) -> Table:
    """An empty table with these headings."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    for heading in headings:
        narrow = heading in ("incident", "docs", "report", "known", "published")
        table.add_column(heading, overflow="fold", no_wrap=narrow)
    return table


def _figures(incident: LinkedIncident) -> Iterator[str]:
    """The figures of people first, a few of all."""
    order = sorted(incident.figures, key=lambda name: (incident.figures[name].unit != "person", name != "killed"))
    for name in order[:_FIGURES]:
        yield f"{name.split('/')[0]} {figure_words(incident.figures[name])}"
    if len(order) > _FIGURES:
        yield f"and {len(order) - _FIGURES} more"


def _when(incident: LinkedIncident) -> str:
    return time_words(incident.time) if incident.time is not None else ""


def _where(incident: LinkedIncident) -> str:
    place = incident.place
    if place is None:
        return ""
    return ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part))
