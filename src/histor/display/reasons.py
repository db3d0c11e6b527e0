"""Why a reading holds no claims: an empty result says what was read, what was not, and what to try."""

from __future__ import annotations

from collections import Counter

from histor.display.safe import one_line
from histor.record import Record


def why_empty(record: Record) -> list[str]:
    """One sentence a reason, the most telling first."""
    document = record.document
    if not record.text.strip():
        return ["The document holds no text."]
    reasons = []
    skipped: Counter[str] = Counter()
    for stretch in document.skipped:
        skipped[one_line(stretch.reason)] += stretch.end - stretch.start
    reasons += [
        f"Not read: {count:,} of {document.characters:,} characters ({why})." for why, count in skipped.most_common()
    ]
    if sum(skipped.values()) < len(record.text.strip()):
        reasons.append(
            "Nothing in what was read says that people or things were hurt, taken, moved, fired or broken "
            "in words that histor knows."
        )
    return reasons
