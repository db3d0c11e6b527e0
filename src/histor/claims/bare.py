"""Bare events: claims that something happened, where nothing is counted ("rebels attacked the town")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from histor.claims.acts import Act, ActFinder
from histor.claims.attach import Attacher
from histor.claims.certainty import least_sure
from histor.claims.crowds import by_crowd
from histor.claims.draft import Draft, Fired
from histor.claims.earlier import is_earlier
from histor.claims.events import Choice
from histor.claims.evidence import evidence
from histor.claims.ids import Ids
from histor.claims.lexicon import data_file
from histor.claims.pointing import is_blaming
from histor.claims.roles import RoleFinder
from histor.claims.sorts import Sorts
from histor.claims.sureness import Sureness
from histor.intake.source import Source
from histor.language.analysis import Sentence, Token
from histor.mentions.mentions import Mentions
from histor.record import Claim, Statement

VIOLENT = frozenset(data_file("families.toml")["families"]["violence"])
Said = Callable[[Token], Statement | None]


class BareFinder:
    """Claims the acts of a document's sentences that no counting claim tells of already."""

    def __init__(  # noqa: PLR0913  # what a claim is made from, by keyword
        self,
        source: Source,
        mentions: Mentions,
        sorts: Sorts,
        *,
        roles: RoleFinder,
        attach: Attacher,
        said: Said,
        sure: Sureness,
        ids: Ids,
    ) -> None:
        self._text, self._ids, self._mentions = source.text, ids, mentions
        self._acts, self._roles = ActFinder(sorts), roles
        self._attach, self._said, self._sure = attach, said, sure
        self._told: str | None = None  # the kind of event told of last, which "the attack" may point back to

    def acts(self, sentence: Sentence) -> list[Act]:
        """The acts of a sentence."""
        return list(self._acts.of(sentence))

    def of(self, acts: Iterable[Act], counted: Sequence[Draft], number: int) -> Iterator[Draft]:
        """The claims of a sentence's acts, but for the words of those that are `counted` already."""
        taken = {draft.trigger.i for draft in counted}
        taken |= {d.fired.verb.i for d in counted if d.fired is not None}  # "hacked" of "hacked to death"
        for draft in counted:
            self._tells(draft.claim)
        for act in acts:
            if act.token.i in taken or (act.points_back and self._told is None and not act.is_put_on_some):
                continue
            number += 1
            claim = self._claim(act)
            self._tells(claim)
            earlier = is_earlier(act.token, claim.measure)
            yield Draft(
                claim,
                act.token,
                None,
                siblings=number,
                points_back=act.points_back,
                earlier=earlier,
                fired=_fired(act, claim.event),
            )

    def _tells(self, claim: Claim) -> None:
        if claim.certainty not in ("planned", "hypothetical") and claim.event in VIOLENT:
            self._told = claim.event

    def _claim(self, act: Act) -> Claim:
        named = [*act.cast.doers, *act.cast.weapons]
        said = self._said(named[0] if is_blaming(act.token) and named else act.token)
        affected = act.cast.suffered[0] if act.cast.suffered else act.token
        if affected.sentence is not act.token.sentence:
            affected = act.token
        words = evidence(self._text, act.token, act.token, affected, said if not is_blaming(act.token) else None)
        sure = least_sure(self._sure.signs(act.token, act.token, said))
        roles = self._roles.of_cast(act.cast, sure)
        again = act.points_back and self._told is not None and act.kind.name != "accident"
        event = self._told if again and self._told is not None else act.kind.label
        denied = next(self._sure.denials(act.token, act.token, said), None) is not None
        return Claim(
            id=self._ids.of(words.start, words.end, act.kind.label, act.token.start),
            evidence=words,
            statement=said.id if said else None,
            event=by_crowd(event, roles),
            measure=None,
            roles=roles,
            place=self._place(act),
            time=self._attach.time(act.token),
            polarity="denied" if denied else "affirmed",
            certainty=sure,
        )

    def _place(self, act: Act) -> int | None:
        """The place that is taken, left or attacked, where the act is done to one; else that which its words give."""
        if act.points_back and act.cast.by == "claimed":
            return None  # "a group called the Lund Column claimed responsibility"
        to_it = act.pattern.frame == "does" or (act.kind.over == "place" and act.pattern.frame == "of")
        over = act.cast.suffered if to_it else []
        own = next((at for t in over if (at := self._mentions.place_at(t.start)) is not None), None)
        return own if own is not None else self._attach.place(act.token)


def _fired(act: Act, event: str) -> Fired:
    """The rule behind an act's claim."""
    told = "it points back to the one told of last" if act.points_back else "the act is of that kind"
    listed, frame = f"events/{act.kind.name}.toml [acts] {act.pattern.phrase!r}", str(act.pattern.frame)
    lemma = act.token.lemma.lower()
    if act.token in act.cast.suffered:
        listed, frame = f"roles/targets.toml {lemma!r}", "was"
    elif is_blaming(act.token) or act.token in act.cast.weapons:
        of_it = is_blaming(act.token)
        listed = f"roles/{'blame.toml object_accused' if of_it else 'weapons.toml'} {lemma!r}"
        frame = "blames" if of_it else "names"
    elif act.points_back and act.is_put_on_some and lemma != act.pattern.phrase:
        listed, frame = f"roles/doers.toml, roles/blame.toml {lemma!r}", "owned"
    return Fired(listed, frame, act.token, Choice(event, told, act.token.i))
