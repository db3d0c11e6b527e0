"""A route: method and path, the function that answers, and whose it is. The function's types tell the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args, get_type_hints

from histor.web.asked import Query
from histor.web.settings import Role


@dataclass(frozen=True)
class Route:
    """One route of the API. `role`: who may use it; None: anybody. `looks`: it is answered within a transaction that
    reads, and its answer stands until the ledger changes. `body`: the type of the JSON that it takes. `media`: what it
    gives where that is no JSON. `fails`: statuses of its own, each with what they mean.
    """

    method: str
    path: str
    answer: Callable[[Any], Any]
    topic: str
    role: Role | None = "reader"
    looks: bool = True
    body: type | None = None
    media: tuple[str, ...] = ()
    fails: tuple[tuple[str, str], ...] = ()

    @cached_property
    def query(self) -> type[Query]:
        """The type of what stands after the question mark."""
        hints = get_type_hints(self.answer)
        (asked,) = (hint for name, hint in hints.items() if name != "return")
        found: type[Query] = get_args(asked)[0]
        return found

    @cached_property
    def gives(self) -> Any:
        """The type of the answer."""
        return get_type_hints(self.answer)["return"]

    @property
    def about(self) -> str:
        """What it does, in a sentence or two."""
        return " ".join((self.answer.__doc__ or "").split())
