"""How far long work on a whole ledger is."""

from __future__ import annotations

from collections.abc import Callable

Telling = Callable[[str, int, int], None]  # what is being done, how much of how much
