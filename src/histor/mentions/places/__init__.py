"""Place mentions: spotted in the sentences, resolved by the whole document, with relations worked out."""

from histor.mentions.places.find import Explained, explain, find
from histor.mentions.places.joining import precise
from histor.mentions.places.setting import Setting, setting

__all__ = ["Explained", "Setting", "explain", "find", "precise", "setting"]
