"""Users with their roles, in a file beside the ledger that its owner alone can read; passwords as argon2id hashes.

The file is looked at anew whenever it changes, so that whoever is removed or gets another role or password is so at
once, while the server runs.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from histor.errors import ServeError
from histor.ledger.clock import now
from histor.record.values import Value
from histor.web.settings import Role

SHORTEST, LONGEST = 12, 1_000
_NAME = re.compile(r"[\w.@+-]{1,60}")
_AT_ONCE = BoundedSemaphore(2)  # each hash takes some 64 MB


class User(Value, frozen=True, kw_only=True):
    """A user. `hash` is of the password, with salt and costs in it."""

    role: Role
    hash: str
    added: str


@dataclass(slots=True)
class _Read:
    stamp: tuple[int, int, int]
    users: dict[str, User]


class Users:
    """The users of a file; a file that isn't there has none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: _Read | None = None

    def all(self) -> dict[str, User]:
        """Users by name. Raises ServeError for a file that cannot be read or is none of users."""
        try:
            stat = self.path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            if self._read is None or self._read.stamp != stamp:
                users = msgspec.json.decode(self.path.read_bytes(), type=dict[str, User])
                self._read = _Read(stamp, users)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise ServeError(f"{self.path}: {(error.strerror or str(error)).lower()}") from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ServeError(f"{self.path}: is no file of users ({error}); make one with: histor users add") from error
        return self._read.users

    def add(self, name: str, role: Role, password: str) -> None:
        """A new user. Raises ServeError for a name that is taken or none, and for a password that won't do."""
        if not _NAME.fullmatch(name):
            raise ServeError(f"{name!r}: a name has letters, digits and . _ @ + - and at most 60 of them")
        if name in self.all():
            raise ServeError(f"{name}: is a user already; change the password with: histor users password {name}")
        self._write(self.all() | {name: User(role=role, hash=hashed(password), added=now())})

    def password(self, name: str, password: str) -> None:
        """Another password; sessions of the old one end."""
        user = self._known(name)
        self._write(self.all() | {name: msgspec.structs.replace(user, hash=hashed(password))})

    def remove(self, name: str) -> None:
        """Take a user away."""
        self._known(name)
        self._write({other: user for other, user in self.all().items() if other != name})

    def verified(self, name: str, password: str) -> User | None:
        """The user of this name and password; it takes as long where there is no such user."""
        user = self.all().get(name)
        with _AT_ONCE:
            right = _matches(user.hash if user else _nobody(), password[:LONGEST])
        return user if right else None

    def _known(self, name: str) -> User:
        if (user := self.all().get(name)) is None:
            raise ServeError(f"{name}: no such user; histor users list shows them")
        return user

    def _write(self, users: dict[str, User]) -> None:
        """All of them, in place of what was there; whole or not at all, and for the owner alone."""
        try:
            number, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}-")
            with os.fdopen(number, "wb") as file:  # mkstemp makes it for the owner alone
                file.write(msgspec.json.format(msgspec.json.encode(users), indent=2) + b"\n")
            Path(name).replace(self.path)
        except OSError as error:
            raise ServeError(f"{self.path}: {(error.strerror or str(error)).lower()}") from error


def hashed(password: str) -> str:
    """The hash of a password. Raises ServeError for one that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ServeError(f"a password has {SHORTEST} to {LONGEST:,} characters")
    with _AT_ONCE:
        return _hasher().hash(password)


def _matches(known: str, password: str) -> bool:
    try:
        return _hasher().verify(known, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()  # argon2id with the costs of RFC 9106, second recommendation


@cache
def _nobody() -> str:
    """The hash of a password that nobody knows."""
    return _hasher().hash(os.urandom(24).hex())
