"""Earlier versions of a report that stand below it: "PREVIOUS STORY:", "Original report".

Where the newer version tells of all the dead and hurt that the earlier one tells of, its numbers stand alone: what both
say of them in other words is not counted twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from histor.claims.draft import Draft
from histor.claims.lexicon import word_set
from histor.language.analysis import Analysis, Sentence
from histor.record import Figure

LABEL = 8  # words with which the label of a version opens
WORDS = "background.toml"
STOPS = (".", "?", "!", '"', "”")

Figures = Callable[[list[Draft]], Mapping[str, Figure]]


def earlier_version(analysis: Analysis) -> int | None:
    """The sentence with which an earlier version begins, or None."""
    return next((s.index for s in analysis.sentences if _is_label(s, analysis)), None)


def newest(drafts: Sequence[Draft], first: int | None, figures: Figures) -> list[Draft]:
    """The claims of the newer version where they tell of as many as the earlier one, which begins at `first`."""
    newer = [d for d in drafts if first is not None and d.trigger.sentence.index < first]
    older = [d for d in drafts if first is not None and d.trigger.sentence.index >= first]
    if not newer or not older:
        return list(drafts)
    now, then = figures(newer), figures(older)
    dead = _best(now, "killed") - _best(then, "killed")
    hurt = _best(now, "injured") - _best(then, "injured")
    return newer if dead >= 0 and hurt + dead >= 0 else list(drafts)


def _best(figures: Mapping[str, Figure], measure: str) -> int:
    figure = figures.get(measure)
    return 0 if figure is None else figure.best or figure.low or 0


def _is_label(sentence: Sentence, analysis: Analysis) -> bool:
    """ "PREVIOUS STORY: ...", "Original report", "Below is our earlier coverage:" at the head of a paragraph.

    In capitals and with a colon it may stand within one: "PREVIOUS STORY: ...".

    "Previous story: Man shot in Lunt" is a link, and the report goes on behind it.
    """
    before = analysis.sentences[sentence.index - 1] if sentence.index else None
    words = [t for t in sentence.tokens if t.text[0].isalnum() or t.text == ":"][:LABEL]
    lower = [t.lower for t in words]
    label = lower[: lower.index(":")] if ":" in lower else lower
    old = [w in word_set(WORDS, "outdated") for w in label]
    named = any(w in word_set(WORDS, "versions") for w in label)
    in_capitals = ":" in lower and all(t.text.isupper() for t in words[: len(label)])  # pages lose their paragraphs
    if before is None or not any(old) or (before.paragraph == sentence.paragraph and not in_capitals):
        return False
    if ":" not in lower:
        return named and old[0] and len(words) < LABEL and sentence.tokens[-1].text not in STOPS
    ends = sentence.tokens[-1].text
    return (named or old[0]) and (ends in STOPS or ends == ":")
