"""Titles behind or before a name across a comma: "X, head of the district council", "the district's governor, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import words

if TYPE_CHECKING:
    from histor.language.analysis import Analysis, Token

_REACH = 12  # the longest title, in tokens
_NEAR = 2  # how many mentions back the office may stand
_IN_TITLE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"})


def attach(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """The drafts with titles from appositions; a phrase in apposition is no mention of its own."""
    out: list[Draft] = []
    heads = {draft.head: draft for draft in drafts}
    for draft in drafts:
        before = out[-1] if out else None
        tree = owner = _owner(analysis, draft, heads)
        if owner is None and before is not None and _beside(analysis, before, draft):
            owner = before
        governing = None if owner is not None and _is_office(owner) else _governing(analysis, out, draft)
        if governing is not None:
            _take_title(analysis, draft, governing, adjacent=False)
            governing.group = -2 - draft.head
            out.append(draft)
        elif owner is None or owner is draft:
            out.append(draft)
        elif _is_person(owner) and owner.named and not draft.named and draft.kind == "person":
            if _is_office(draft):
                owner.title = _title(analysis, draft) if _is_rank(owner.title) else owner.title
                owner.party = owner.party or draft.party
            owner.sex = draft.sex if owner.sex == "-" else owner.sex
            owner.scope = owner.scope or draft.scope
        elif _is_person(owner) and draft.kind == "person" and draft.fresh and tree is owner:
            continue  # "her husband, a miner"
        elif draft.named and _is_person(draft) and _is_office(owner) and (owner is before or owner.fresh):
            _take_title(analysis, draft, owner, adjacent=owner is before)
            if owner is before:
                out.pop()
            else:
                owner.group = -2 - draft.head  # joins the name, see `join`
            out.append(draft)
        else:
            out.append(draft)
    return out


def _governing(analysis: Analysis, before: list[Draft], draft: Draft) -> Draft | None:
    """The office whose place or body stands between it and a name: "the governor of Belgorod, Ivan Stolz, said"."""
    tokens = analysis.tokens
    if not (draft.named and _is_person(draft)) or draft.first == 0 or draft.last + 1 >= len(tokens):
        return None
    if tokens[draft.first - 1].text != "," or tokens[draft.last + 1].text != "," or tokens[draft.head].dep != "appos":
        return None
    for office in reversed(before[-_NEAR:]):
        near = draft.first - office.last <= _REACH and tokens[office.head].sentence is tokens[draft.head].sentence
        if near and _is_office(office) and tokens[office.last + 1].lower == "of":
            of = tokens[office.last + 1 : draft.first - 1]
            return office if all(token.pos in _IN_TITLE for token in of) else None
    return None


def _owner(analysis: Analysis, draft: Draft, heads: dict[int, Draft]) -> Draft | None:
    """The mention before that a mention stands in apposition to, by the tree, in its own sentence."""
    token = analysis.tokens[draft.head]
    found = heads.get(token.head.i) if token.dep == "appos" else None
    return found if found is not None and found.last < draft.first else None


def _is_rank(title: str | None) -> bool:
    """Whether a title is none, or says a rank and no office."""
    return all(word.lower() in words("ranks") for word in (title or "").split())


def _take_title(analysis: Analysis, draft: Draft, office: Draft, *, adjacent: bool) -> None:
    draft.scope = office.scope
    draft.title = draft.title or (office.name if adjacent else _title(analysis, office))
    draft.party = draft.party or office.party
    if adjacent and not office.fresh:
        draft.first = office.first


def _is_person(draft: Draft) -> bool:
    return draft.kind == "person"


def _is_office(draft: Draft) -> bool:
    return not draft.named and draft.kind == "person" and draft.title is not None


def _beside(analysis: Analysis, before: Draft, draft: Draft) -> bool:
    """Whether two mentions are in apposition: nothing but a comma between them, and no verb between their roles."""
    tokens = analysis.tokens
    gap = tokens[before.last + 1 : draft.first]
    aged = len(gap) == 3 and gap[1].pos == "NUM" and gap[2].text == ","  # "Olha Hnat, 34, a nurse"
    if not gap or gap[0].text != "," or not (len(gap) == 1 or aged):
        return False
    if tokens[before.last].sentence is not tokens[draft.first].sentence:
        return False
    head = tokens[draft.head]
    if head.dep == "appos" or tokens[before.head].dep == "appos":
        return True
    return head.dep not in ("nsubj", "nsubj:pass", "conj", "obj")


def _title(analysis: Analysis, draft: Draft) -> str:
    """The whole title of an apposition: "head of the district council", up to the comma or verb that ends it."""
    tokens = analysis.tokens
    last = draft.last
    if last + 1 < len(tokens) and tokens[last + 1].lower in ("of", "for", "at", "in"):
        end = last + 1
        while (
            end < len(tokens)
            and end - last <= _REACH
            and tokens[end].pos in _IN_TITLE
            and _under(tokens[end], tokens[draft.head])
        ):
            last = end
            end += 1
    start = tokens[draft.first]
    first = draft.first + (start.pos == "DET" and draft.first < draft.head)
    return analysis.text[tokens[first].start : tokens[last].end]


def _under(token: Token, head: Token) -> bool:
    """Whether a token hangs on the title's head."""
    for _ in range(8):
        if token.head is head:
            return True
        if token.is_root:
            return False
        token = token.head
    return False
