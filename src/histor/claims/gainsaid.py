"""Denials that only point back: "the army denied this", "called it a lie", "the claim was false", "there was no raid".

What was said just before by somebody else is denied by whoever says so: both stand, and the reader sees that they
differ. What a speaker takes back of their own is no such denial, nor is a figure that somebody only disputes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.draft import Draft, is_real
from histor.claims.ids import Ids
from histor.claims.lexicon import word_set
from histor.language.analysis import Analysis, Token
from histor.record import Hedge, Roles, Span, Statement, span

WORDS = "falsehood.toml"
NEAR = 2  # sentences from what is denied to its denial
THIS = ("this", "that", "it", "these", "them", "so")
DETERMINERS = ("the", "this", "that", "these", "those", "its", "his", "her", "their", "any", "all", "such", "both")
BEHIND = ("as", "by", "from", "and", "but", ",")
MOST_SAID = 5
PRONOUNS = ("he", "she", "i", "it", "they", "we", "who", "which")
ALONE = ("he", "she", "i")


def gainsaid(
    drafts: Sequence[Draft], analysis: Analysis, statements: Sequence[Statement], hedges: Iterable[Hedge], ids: Ids
) -> Iterator[Draft]:
    """The denials of a document's claims by words that only point back at them."""
    by_id = {s.id: s for s in statements}
    untrue = {h.statement: h for h in hedges if is_anothers(h, by_id)}
    for said in statements:
        inside = analysis.tokens_between(said.content.start, said.content.end)
        cue = analysis.tokens_between(said.cue.start, said.cue.end) if said.cue is not None else []
        if said.source is None or not inside or not cue:
            continue
        if said.id in untrue:
            scope = untrue[said.id].scope
            denied = [d for d in drafts if scope.start <= d.trigger.start < scope.end]
        elif _denies(said, cue, inside):
            denied = _told_before(cue[0], said, drafts, by_id)
        else:
            denied = [d for d in _told_before(cue[0], said, drafts, by_id) if _there_was_no(inside, d)]
        words = _evidence(said, analysis, with_cue=said.id not in untrue and _behind_what_points(inside) is not None)
        denied = [d for d in denied if _may_be_denied(d) and not _did_it(said, d)]
        yield from (_denial(d, said, cue[-1], words, ids) for d in denied)


def without_those_of_others(hedges: Iterable[Hedge], statements: Iterable[Statement]) -> list[Hedge]:
    """The hedges but for those by which one voice calls untrue what another one says: both are kept."""
    by_id = {s.id: s for s in statements}
    return [hedge for hedge in hedges if not is_anothers(hedge, by_id)]


def is_anothers(hedge: Hedge, by_id: Mapping[str, Statement]) -> bool:
    """Whether somebody says of another's statement that it is not so."""
    holder = by_id.get(hedge.statement or "")
    if hedge.kind != "contrary" or holder is None or holder.source is None:
        return False
    told = next(
        (s for s in by_id.values() if (s.content.start, s.content.end) == (hedge.scope.start, hedge.scope.end)), None
    )
    return told is not None and _speaks_up(told) and _speaks_up(holder) and _voice(told) != _voice(holder)


def _speaks_up(said: Statement) -> bool:
    """Whether a statement is somebody's whom the text names: no "early reports", nor "they", whoever they are."""
    words = said.source.text.lower().split() if said.source is not None else []
    last = words[-1] if words else ""
    known = said.actor is not None or last not in PRONOUNS
    return bool(words) and known and not {last, last.removesuffix("s")} & word_set(WORDS, "told")


def _voice(said: Statement) -> str:
    return said.actor or (said.source.text.lower() if said.source is not None else "")


def _denies(said: Statement, cue: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether a statement says of what was told before that it is not so."""
    behind = _behind_what_points(inside)
    if behind is None:
        return False
    if said.stance == "denies":
        return not behind or behind[0].lower in BEHIND
    if len(behind) <= MOST_SAID and behind and behind[0].lemma.lower() == "be":  # "This is a lie"
        return any(map(_is_untrue, behind))
    called = cue[-1].lemma.lower() in word_set(WORDS, "calling")
    return called and any(_is_untrue(t) for t in behind)


def _is_untrue(word: Token) -> bool:
    untrue = word_set(WORDS, "false") | word_set(WORDS, "made_up")
    return bool({word.lemma.lower(), word.lower} & untrue) and not any(c.lower == "not" for c in word.children)


def _behind_what_points(inside: Sequence[Token]) -> list[Token] | None:
    """The words behind "this", "the claim", "those reports"; None where something else is denied."""
    words = [t for t in inside if t.text not in "\"“”'"]
    if not words or words[0].lower not in (*THIS, *DETERMINERS):
        return None
    for at, word in enumerate(words[1:5], 1):
        if word.lemma.lower() in word_set(WORDS, "told"):
            return words[at + 1 :] if word.lemma.lower() not in word_set(WORDS, "numbers") else None
        if word.pos not in ("ADJ", "NOUN", "PROPN", "PART"):
            break  # "the group's account"
    return (
        words[1:] if words[0].lower in THIS and (len(words) == 1 or words[1].pos != "NOUN" or _called(words)) else None
    )


def _called(words: Sequence[Token]) -> bool:
    """ "It a lie", "it propaganda"."""
    return any(map(_is_untrue, words[1:3]))


def _told_before(cue: Token, said: Statement, drafts: Sequence[Draft], by_id: Mapping[str, Statement]) -> list[Draft]:
    """The claims of the nearest sentence before a denial, which somebody else or the report makes."""
    here = cue.sentence.index
    before = [
        d for d in drafts if d.trigger.i < cue.i and here - d.trigger.sentence.index <= NEAR and _may_be_denied(d)
    ]
    last = max((d.trigger.sentence.index for d in before), default=None)
    told = [d for d in before if d.trigger.sentence.index == last]
    whose = {by_id[s].id for d in told if (s := d.claim.statement) is not None}
    if not _speaks_up(said) or any(_voice(by_id[s]) == _voice(said) for s in whose):
        return []
    return told if whose or here - (last or 0) <= 1 else []


def _may_be_denied(draft: Draft) -> bool:
    group, claim = draft.group, draft.claim
    return group is not None and not group.part and claim.measure is not None and is_real(claim) and group.high != 0


def _there_was_no(inside: Sequence[Token], draft: Draft) -> bool:
    """ "There was no strike": of what the claim's own sentence tells by that word."""
    words = [t for t in inside if t.pos != "PUNCT"]
    if [t.lower for t in words[:1]] != ["there"] or len(words) < 4 or words[2].lower != "no":
        return False
    return any(t.lemma.lower() == words[3].lemma.lower() for t in draft.trigger.sentence.tokens if t.pos == "NOUN")


def _did_it(said: Statement, draft: Draft) -> bool:
    """Whether who denies it is one person said to have done it, who may deny no more than that: "Lind denied it"."""
    name = said.source.text.split(",")[0].split()[-1] if said.source is not None else ""
    doers = [p.text.split()[-1] for p in draft.claim.roles.perpetrator]
    people = [p.name.split()[-1] for p in draft.claim.people if p.name is not None]
    return name.lower() in ALONE or name in doers or name in people or draft.claim.certainty == "alleged"


def _evidence(said: Statement, analysis: Analysis, *, with_cue: bool) -> Span:
    """The words of a denial: "denied this", and of speech what is said, without its quotation marks."""
    tokens = list(analysis.tokens_between(said.content.start, said.content.end))
    cue = said.cue if with_cue else None
    close = cue is not None and cue.end <= said.content.start
    if not close:
        own = [t for t in tokens if cue is None or t.end <= cue.start or t.start >= cue.end]
        verb = next((k for k, t in enumerate(own) if said.cue is not None and t.start >= said.cue.start), len(own))
        tokens, cue = own[:verb] or own, None
        while len(tokens) > 1 and tokens[-1].pos == "PUNCT":
            tokens = tokens[:-1]
        while len(tokens) > 1 and tokens[0].pos == "PUNCT":
            tokens = tokens[1:]
    return span(analysis.text, cue.start if cue is not None else tokens[0].start, tokens[-1].end)


def _denial(draft: Draft, said: Statement, cue: Token, words: Span, ids: Ids) -> Draft:
    claim = changed(
        draft.claim,
        id=ids.of(words.start, words.end, draft.claim.measure, "denied"),
        evidence=words,
        statement=said.id,
        count=None,
        roles=Roles(),
        people=(),
        place=None,
        time=None,
        polarity="denied",
        certainty="stated",
    )
    return replace(
        draft, claim=claim, trigger=cue, person=None, whom=(), members=(), doers=(), voiced=True, tally=False
    )
