"""The persons of a document, joined from what its sentences say of each."""

from histor.claims.persons.known import Known
from histor.claims.persons.table import Persons

__all__ = ["Known", "Persons"]
