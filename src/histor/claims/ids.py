"""Ids of claims: a hash of the document, the evidence and what is claimed, so that reading again changes nothing."""

from __future__ import annotations

import hashlib


class Ids:
    """Gives the ids of one document's claims; 16 hexadecimal digits are told apart within a ledger."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._given: set[str] = set()

    def of(self, *what: object) -> str:
        """The id of what is claimed, hashed again where it is given already."""
        made = _hash("\0".join(map(str, (self._document, *what))))
        while made in self._given:
            made = _hash(made)
        self._given.add(made)
        return made


def _hash(what: str) -> str:
    return "c" + hashlib.sha256(what.encode()).hexdigest()[:16]
