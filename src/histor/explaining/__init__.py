"""Why a reading says what it says: `explain` gives the tables behind a place, and by the same door more."""

from histor.explaining.asking import explain, explain_source

__all__ = ["explain", "explain_source"]
