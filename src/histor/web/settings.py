"""How a ledger is served: to whom, where, and within which limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request may ask for. Sizes are bytes, times seconds."""

    seconds: float = 15.0
    export_seconds: float = 120.0
    export_rows: int = 100_000
    points: int = 100_000
    summed: int = 20_000
    address: int = 8_192
    body: int = 65_536
    waiting: int = 64
    workers: int = 6
    cached: int = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The server's settings.

    `names`: host names under which it is reached, beside numbers and the machine's own. `token`: who knows it may read.
    `users`: the file of users with their roles. With neither, whoever reaches it may do everything, which is why it
    then listens to this machine alone. `person`: who decides then. `tiles`: address of a tile server for the map.
    `certificate`, `key`: files for TLS. `example`: it is the shipped example.
    """

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8750
    names: tuple[str, ...] = ()
    token: str | None = field(default=None, repr=False)
    users: Path | None = None
    person: str = "somebody at this machine"
    tiles: str | None = None
    certificate: Path | None = None
    key: Path | None = None
    example: bool = False
    limits: Limits = Limits()

    @property
    def open(self) -> bool:
        """Nobody needs to log in."""
        return self.token is None and self.users is None
