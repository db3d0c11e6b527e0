"""Actors: persons, organisations, states, forces and groups of a document, each mention with its actor's id."""

from histor.mentions.actors.find import find

__all__ = ["find"]
