"""Quantities: how many of what, as ranges; ages, sums of money, measures and numbers in names told apart."""

from histor.mentions.quantities.find import find
from histor.mentions.quantities.nouns import Noun, describe

__all__ = ["Noun", "describe", "find"]
