"""When those of whom a report tells died, as far as the words put a time to it."""

from __future__ import annotations

from histor.claims.draft import Draft
from histor.language.analysis import Analysis
from histor.mentions.mentions import Mentions
from histor.record import Time

CLOCK = ("minute", "hour")
NEAR = 2  # sentences over which a time holds


class Days:
    """Answers for the claims of one document."""

    def __init__(self, drafts: list[Draft], mentions: Mentions, analysis: Analysis) -> None:
        self._drafts, self._mentions, self._analysis = drafts, mentions, analysis

    def of(self, at: int) -> Time | None:
        """The day that the verb of a claim has, or else the latest that one right before it in its paragraph has."""
        last = self._drafts[at]
        if last.claim.time is not None or last.trigger.pos != "VERB":
            return self._own(last)
        here = last.trigger.sentence
        for draft in reversed(self._drafts[:at]):
            there = draft.trigger.sentence
            if here.index - there.index > NEAR or here.paragraph != there.paragraph or draft.aftermath:
                return None
            if (own := self._own(draft)) is not None:
                return own
        return None

    def _own(self, draft: Draft) -> Time | None:
        """The time of a claim where it hangs on its verb, or on one that this is coordinated with.

        An hour says no day, and that of "a victim of Thursday's shooting has died" is none of the death.
        """
        time = self._mentions.times[draft.claim.time] if draft.claim.time is not None else None
        if time is None or time.start is None or time.end is None or time.precision in CLOCK or draft.aftermath:
            return None
        trigger = draft.trigger
        verbs = (trigger, trigger.head) if trigger.dep in ("conj", "xcomp") else (trigger,)
        words = self._analysis.tokens_between(time.start, time.end)
        return time if any(t.head is verb for t in words for verb in verbs) else None
