"""The statements of a document: direct, indirect and attributed speech, put together and numbered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from histor.intake.source import Source
from histor.language.quotes import pair
from histor.mentions.mentions import Mentions
from histor.record import Mode, Span, Statement, span
from histor.statements import direct, headings, headlines, nominal, phrasal, refusals, tallies, verbal
from histor.statements.carry import carried
from histor.statements.citing import chained
from histor.statements.draft import Draft
from histor.statements.headlines import with_speakers
from histor.statements.nest import nested
from histor.statements.pronouns import resolved
from histor.statements.speech import Speech
from histor.statements.speech import speeches as speeches_of
from histor.statements.tree import Stretch, head_of, trimmed

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token


def find(analysis: Analysis, source: Source, mentions: Mentions) -> list[Statement]:
    """Who says what in a document.

    Takes the analysis of the text, the source (for its blocks) and the mentions (for the actors behind the sources).
    Returns the statements in order of their content's start, with the ids "s1", "s2", ...; `within` names the
    statement in whose content another one is told. Where the outlet names nobody ("reportedly"), source and actor
    are None; a quote without a cue that goes on from the last speaker has no cue.
    """
    known = _known(mentions)
    speeches = speeches_of(analysis, pair(source.text, source.blocks))
    spoken = direct.find(analysis, speeches)
    drafts = list(spoken.drafts)
    drafts.extend(verbal.find(analysis, spoken.used, known))
    drafts.extend(nominal.find(analysis, known))
    drafts.extend(phrasal.find(analysis))
    drafts.extend(tallies.find(analysis))
    drafts.extend(headings.find(analysis, source.blocks, mentions))
    drafts = chained(analysis, drafts)
    drafts.extend(refusals.find(analysis, _cue_words(drafts)))
    drafts.extend(headlines.find(analysis, source.blocks, speeches, drafts))
    drafts = _before_phrases(analysis, drafts)
    drafts = [d for d in (_tidy(analysis, draft) for draft in drafts) if d is not None]
    drafts = carried(analysis, source.blocks, drafts, spoken.uncued)
    drafts = [d for d in drafts if not _is_time(analysis, d.source, mentions)]
    found = _statements(analysis, nested(analysis, drafts, speeches), mentions, speeches)
    return with_speakers(resolved(analysis, found, mentions))


def _cue_words(drafts: Sequence[Draft]) -> set[int]:
    return {index for draft in drafts if draft.cue is not None for index in range(draft.cue[0], draft.cue[1] + 1)}


def _before_phrases(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """The drafts, contents ending before a phrase that attributes the whole ("He said it held, according to ...")."""
    outer = [d for d in drafts if d.cue and d.source and d.content[1] < d.cue[0] < d.source[0]]
    out = []
    for draft in drafts:
        for phrase in outer:
            first = phrase.cue[0] if phrase.cue else 0
            told = draft is not phrase and draft.cue and draft.start < 0
            if (
                told
                and draft.cue
                and phrase.content[0] <= draft.cue[0] <= phrase.content[1]
                and (draft.cue[1] < draft.content[0] <= phrase.content[1] and draft.content[1] >= first)
            ):
                draft = replace(draft, content=(draft.content[0], first - 1))  # noqa: PLW2901
        tidy = trimmed(analysis, *draft.content)
        if tidy is not None:
            out.append(replace(draft, content=tidy))
    return out


def _is_time(analysis: Analysis, source: Stretch | None, mentions: Mentions) -> bool:
    """Whether what stands where a speaker would is a time: "Wednesday: one killed", but not "a poll of Wednesday"."""
    if source is None or mentions.time_at(analysis.tokens[source[1]].start) is None:
        return False
    return mentions.time_at(head_of(analysis, source).start) is not None


def _known(mentions: Mentions) -> Callable[[Token], bool]:
    def known(token: Token) -> bool:
        return mentions.actor_at(token.start) is not None

    return known


def _tidy(analysis: Analysis, draft: Draft) -> Draft | None:
    """The draft without punctuation at the edges; None where no word is left as content."""
    content = trimmed(analysis, *draft.content)
    if content is None:
        return None
    cue, source = draft.cue, draft.source
    words = sum(
        1
        for token in analysis.tokens[content[0] : content[1] + 1]
        if token.pos != "PUNCT" and not _in(token.i, cue) and not _in(token.i, source)
    )
    return replace(draft, content=content) if words else None


def _in(index: int, stretch: Stretch | None) -> bool:
    return stretch is not None and stretch[0] <= index <= stretch[1]


def _statements(
    analysis: Analysis, drafts: Sequence[tuple[Draft, int | None]], mentions: Mentions, speeches: Sequence[Speech]
) -> list[Statement]:
    out: list[Statement] = []
    for number, (draft, parent) in enumerate(drafts, 1):
        source = _span(analysis, draft.source)
        start, end = _edges(analysis, draft)
        out.append(
            Statement(
                id=f"s{number}",
                source=source,
                actor=_actor(analysis, draft.source, mentions),
                cue=_span(analysis, draft.cue),
                content=span(analysis.text, start, end),
                mode=_mode(draft, start, end, speeches),
                stance=draft.stance,
                within=f"s{parent + 1}" if parent is not None else None,
                distance=draft.distance,
                accused=_span(analysis, draft.accused),
                accused_actor=_actor(analysis, draft.accused, mentions),
            )
        )
    return out


def _edges(analysis: Analysis, draft: Draft) -> tuple[int, int]:
    tokens = analysis.tokens
    start = draft.start if draft.start >= 0 else tokens[draft.content[0]].start
    end = draft.end if draft.end >= 0 else tokens[draft.content[1]].end
    return start, end


def _mode(draft: Draft, start: int, end: int, speeches: Sequence[Speech]) -> Mode:
    """Indirect speech with a quoted stretch in it is mixed; wholly quoted, it is direct."""
    if draft.mode == "direct":
        return "direct"
    for speech in speeches:
        if speech.start < end and start < speech.end:
            if speech.start <= start + 1 and end <= speech.end + 1:
                return "indirect" if speech.start < start - 1 else "direct"
            return "mixed"
    return "indirect"


def _span(analysis: Analysis, stretch: Stretch | None) -> Span | None:
    if stretch is None:
        return None
    return span(analysis.text, analysis.tokens[stretch[0]].start, analysis.tokens[stretch[1]].end)


def _by_name(head: Token, tokens: Sequence[Token], mentions: Mentions) -> int | None:
    """The person named behind an office: "the head of the council, *Petro Hnat*"."""
    named = (t for t in tokens if t.dep == "appos" and t.pos == "PROPN" and t.i > head.i and t.head.dep != "acl:relcl")
    name = next(named, None)
    at = mentions.actor_at(name.start) if name is not None and head.pos != "PROPN" else None
    return at if at is not None and mentions.actors[at].kind == "person" else None


def _actor(analysis: Analysis, source: Stretch | None, mentions: Mentions) -> str | None:
    """The actor of a source: the one at the head of the phrase, else the only one in it."""
    if source is None:
        return None
    tokens = analysis.tokens[source[0] : source[1] + 1]
    head = head_of(analysis, source)
    if head.lower in ("who", "which", "that") and head.head.dep == "acl:relcl":
        head = head.head.head
    at = _by_name(head, tokens, mentions) or mentions.actor_at(head.start)
    if at is not None:
        return mentions.actors[at].id
    others = (t for t in tokens if not (t.pos == "PRON" and t.dep == "nmod:poss"))  # "his deputy" is another than he
    ids = {mentions.actors[i].id for i in (mentions.actor_at(t.start) for t in others) if i is not None}
    return ids.pop() if len(ids) == 1 else None
