"""Features: what speaks for and against two incidents being one. Each function's docstring is its explanation.

A feature takes two signatures and gives its value and what it compared, in words. A value of 0 tells nothing: what a
report leaves out is never held against it.
"""

from __future__ import annotations

from collections.abc import Callable

from histor.incidents.across.features import figures, kinds, people, places, times, words
from histor.incidents.across.signature import Signature

Value = tuple[float, str]
FEATURES: dict[str, Callable[[Signature, Signature], Value]] = {
    feature.__name__: feature
    for feature in (
        people.same_harmed_or_doer,
        people.same_people,
        people.same_part_of_name,
        people.other_harmed,
        people.same_ages,
        people.other_ages,
        times.day,
        times.published_apart,
        places.place,
        places.region,
        places.towns,
        figures.same_figures,
        figures.other_figures,
        kinds.kind,
        kinds.targets,
        words.telling_words,
        words.plain_words,
        words.copied,
    )
}
