"""Incidents: claims of the same happening joined, with figures as ranges and what contradicts what."""

from histor.incidents.background import is_background
from histor.incidents.group import group

__all__ = ["group", "is_background"]
