"""Judgements: what a rule or a person says of two incidents. They are appended and never changed."""

from __future__ import annotations

from typing import NamedTuple


class Judgement(NamedTuple):
    """A rule's comparison of two incidents, by their ids: `score` above 0 says that they are rather one."""

    one: str
    other: str
    score: float


class Decision(NamedTuple):
    """A person's word on two incidents: `same` or not the same. `at` (ISO 8601) and `author` order them."""

    one: str
    other: str
    same: bool
    at: str = ""
    author: str = ""


def pair(one: str, other: str) -> tuple[str, str]:
    """Two ids in the order in which every pair is kept."""
    return (one, other) if one < other else (other, one)
