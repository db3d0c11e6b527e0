"""Reports that go from day to day: a paragraph that tells of another date begins another happening.

"On 6 October, troops retook X. ... On 8 October, a bomb struck a convoy." Dates are told apart to the day only where
the words give them in figures, for a night is of two days and "Monday" may be the day of the report.
"""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.draft import REAL, Draft
from histor.claims.harm import tells_of_dying
from histor.claims.nearness import DAY_LIKE, interval
from histor.mentions.mentions import Mentions
from histor.record import Time


def opens_another_day(draft: Draft, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether a claim gives a date that none of those before it gives.

    All of these stand in other paragraphs, or it tells of a murder by name beside others who are told of one by one.

    Who was shot on the sixth may have died on the eighth, and be told of in another paragraph.
    """
    mine = _date(draft, mentions)
    if mine is None or draft.points_back or draft.aftermath or tells_of_dying(draft.trigger):
        return False
    if draft.person is not None and any(d.person is draft.person for d in drafts):
        return False
    if _is_of_another_murder(draft, mine, drafts, mentions):
        return True
    paragraph = draft.trigger.sentence.paragraph
    theirs = [date for d in drafts if (date := _date(d, mentions)) is not None]
    if not theirs or any(d.trigger.sentence.paragraph == paragraph for d in drafts):
        return False
    return not any(_overlap(mine, other) for other in theirs)


def _is_of_another_murder(draft: Draft, mine: Time, drafts: Sequence[Draft], mentions: Mentions) -> bool:
    """Whether a claim tells of the murder of one by name, on a date on which none of the others told of died.

    "Lind was shot dead today. ... On 3 May, rebels murdered the clerk Vogt". Where a number of dead is told of, he may
    be one of them.
    """
    if draft.claim.measure != "killed" or draft.claim.certainty not in REAL:
        return False
    if draft.person is None or draft.person.name is None:
        return False
    dead = [d for d in drafts if d.claim.measure == "killed" and d.claim.polarity == "affirmed"]
    times = (mentions.times[d.claim.time] for d in dead if d.claim.time is not None)
    theirs = [t for t in times if t.precision in DAY_LIKE]  # "the ninth homicide of 2024" gives no day
    alone = all(d.person is not None for d in dead)
    return bool(theirs) and alone and not any(_overlap(mine, other) for other in theirs)


def _date(draft: Draft, mentions: Mentions) -> Time | None:
    """The time of a claim where the text gives its day by number and month."""
    time = mentions.times[draft.claim.time] if draft.claim.time is not None else None
    text = time.text or "" if time is not None else ""
    dated = any(c.isdigit() for c in text) and any(word.isalpha() and word.istitle() for word in text.split())
    return time if time is not None and dated and time.precision in DAY_LIKE else None


def _overlap(one: Time, other: Time) -> bool:
    a, b = interval(one), interval(other)
    return a is None or b is None or (a[0] < b[1] and b[0] < a[1])
