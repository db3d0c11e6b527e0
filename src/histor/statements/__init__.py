"""Statements: who says what in a document, in direct, indirect and mixed speech."""

from histor.statements.find import find

__all__ = ["find"]
