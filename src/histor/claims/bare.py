"""Bare events: claims that something happened, where nothing is counted ("rebels attacked the town")."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from histor.claims.acts import Act, ActFinder
from histor.claims.attach import Attacher
from histor.claims.certainty import polarity
from histor.claims.draft import Draft
from histor.claims.earlier import is_earlier
from histor.claims.evidence import evidence
from histor.claims.lexicon import data_file
from histor.claims.roles import RoleFinder
from histor.claims.sorts import Sorts
from histor.intake.source import Source
from histor.language.analysis import Sentence, Token
from histor.record import Certainty, Claim, Hedge, Statement

VIOLENT = frozenset(data_file("families.toml")["families"]["violence"])
Said = Callable[[Token], Statement | None]
Sure = Callable[[Token, Token, Statement | None], Certainty]


class BareFinder:
    """Claims the acts of a document's sentences that no counting claim tells of already."""

    def __init__(  # noqa: PLR0913  # what a claim is made from, by keyword
        self,
        source: Source,
        sorts: Sorts,
        *,
        roles: RoleFinder,
        attach: Attacher,
        said: Said,
        sure: Sure,
        hedges: Sequence[Hedge],
    ) -> None:
        self._text, self._document = source.text, source.document().id
        self._acts, self._roles = ActFinder(sorts), roles
        self._attach, self._said, self._sure, self._hedges = attach, said, sure, hedges
        self._told: str | None = None  # the kind of event told of last, which "the attack" may point back to

    def acts(self, sentence: Sentence) -> list[Act]:
        """The acts of a sentence."""
        return list(self._acts.of(sentence))

    def of(self, acts: Iterable[Act], counted: Sequence[Draft], number: int) -> Iterator[Draft]:
        """The claims of a sentence's acts, but for the words of those that are `counted` already."""
        taken = {draft.trigger.i for draft in counted}
        for draft in counted:
            self._tells(draft.claim)
        for act in acts:
            if act.token.i in taken or (act.points_back and self._told is None):
                continue
            number += 1
            claim = self._claim(act)
            self._tells(claim)
            earlier = is_earlier(act.token, claim.measure)
            yield Draft(claim, act.token, None, siblings=number, points_back=act.points_back, earlier=earlier)

    def _tells(self, claim: Claim) -> None:
        if claim.certainty not in ("planned", "hypothetical") and claim.event in VIOLENT:
            self._told = claim.event

    def _claim(self, act: Act) -> Claim:
        said = self._said(act.token)
        affected = act.cast.suffered[0] if act.cast.suffered else act.token
        if affected.sentence is not act.token.sentence:
            affected = act.token
        words = evidence(self._text, act.token, act.token, affected, said)
        sure = self._sure(act.token, act.token, said)
        return Claim(
            id=self._id(act, words.start, words.end),
            evidence=words,
            statement=said.id if said else None,
            event=self._told if act.points_back and self._told is not None else act.kind.label,
            measure=None,
            roles=self._roles.of_cast(act.cast, sure),
            place=self._attach.place(act.token),
            time=self._attach.time(act.token),
            polarity=polarity(act.token, act.token, said, self._hedges),
            certainty=sure,
        )

    def _id(self, act: Act, start: int, end: int) -> str:
        what = f"{self._document}\0{start}\0{end}\0{act.kind.label}\0{act.token.start}"
        return "c" + hashlib.sha256(what.encode()).hexdigest()[:16]
