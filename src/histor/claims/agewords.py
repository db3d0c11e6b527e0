"""The words that make a number an age: "aged 9", "ages 9 and 12", "a 9-year-old"."""

from __future__ import annotations

AGED = ("age", "aged")  # before one age
AGES = (*AGED, "ages")
AGE_HEADS = ("old", "olds", "-old")  # of "a 17-year-old"
OLDEST = 115
HYPHENS = ("-", "‑")
