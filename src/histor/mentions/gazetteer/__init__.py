"""The gazetteer: names of places and what they may mean, in one folder that is opened without being read whole."""

from histor.mentions.gazetteer.entry import Entry
from histor.mentions.gazetteer.folding import fold
from histor.mentions.gazetteer.gazetteer import Gazetteer

__all__ = ["Entry", "Gazetteer", "fold"]
