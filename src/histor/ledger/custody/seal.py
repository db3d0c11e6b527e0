"""A seal: a signed statement of what the log of a ledger was at a moment, to be deposited where others keep it.

It says how many entries there were, the hash of the last, the root of the tree over all (see `tree`), how much they
speak of, and for a SQLite file the SHA-256 of its bytes. The signature is Ed25519 over the canonical JSON of the
statement, so that anybody can check it with the public key and nothing of histor's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.clock import now
from histor.ledger.custody import file_digest, keys
from histor.ledger.custody.chain import Chain, entries
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.file_digest import FileDigest
from histor.ledger.log import canonical
from histor.ledger.store import Store
from histor.record.values import Value

FORM = "histor/seal/1"


class Statement(Value, frozen=True, kw_only=True):
    """What is sealed. `file` is null for PostgreSQL, and where others wrote to the file all the while."""

    form: str
    sealed: str
    entries: int
    hash: str
    root: str
    last: str
    counts: dict[str, int]
    file: FileDigest | None


class Seal(Value, frozen=True, kw_only=True):
    """A statement with the public key and the signature of whoever sealed it, in hexadecimal digits."""

    statement: Statement
    key: str
    signature: str


def seal(name: str, key: Path) -> Seal:
    """Seal a ledger as it is now. Raises LedgerError for a log that does not hold, or a key that is none."""
    private = keys.private(key)
    store = Store(name)
    try:
        statement = _statement(store)
    finally:
        store.close()
    public, signature = keys.signed(private, signed_bytes(statement))
    return Seal(statement=statement, key=public, signature=signature)


def _statement(store: Store) -> Statement:
    with file_digest.settled(store) as (connection, digest):
        chain = Chain()
        try:
            for row in entries(connection):
                chain.take(row)
        except Fault as fault:
            raise LedgerError(f"{store.name}: {fault}; a ledger that does not hold is not sealed") from fault
        return Statement(
            form=FORM, sealed=now(), entries=chain.seq, hash=chain.hash, root=chain.tree.root(), last=chain.at,
            counts={table: _count(connection, table) for table in ("contents", "documents", "readings")}, file=digest,
        )  # fmt: skip


def _count(connection: Connection, table: str) -> int:
    return int(connection.execute(select(func.count()).select_from(schema.METADATA.tables[table])).scalar_one())


def signed_bytes(statement: Statement) -> bytes:
    """The bytes that are signed: the canonical JSON of the statement."""
    return canonical(msgspec.to_builtins(statement)).encode()


def read(path: Path, key: Path | None = None) -> Seal:
    """A seal of a file, whose signature is that of the key (public or private) or else of the one that it names.

    Raises LedgerError for what is no seal, and for a signature that is another's.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Seal)
    except OSError as error:
        raise LedgerError(
            f"{path}: {(error.strerror or str(error)).lower()}; name a file that histor seal wrote"
        ) from error
    except msgspec.MsgspecError as error:
        raise LedgerError(f"{path}: is no seal ({error}); name a file that histor seal wrote") from error
    if found.statement.form != FORM:
        raise LedgerError(f"{path}: is a seal of the form {found.statement.form!r}; install a newer histor")
    if key is not None and keys.public(key) != found.key:
        raise LedgerError(f"{path}: was sealed with another key than {key}: {found.key}")
    if not keys.is_signature(found.key, found.signature, signed_bytes(found.statement)):
        raise LedgerError(f"{path}: the signature is not that of its key: the seal was changed")
    return found


def check(sealed: Seal, chain: Chain) -> None:
    """That a log goes on from where it was sealed; `chain` was told to mark that entry. Raises Fault."""
    said: Any = sealed.statement
    if said.entries == 0:
        return
    if chain.seq < said.entries:
        raise Fault(
            "the seal", f"is of {said.entries} entries of {said.sealed}, but the log ends with entry {chain.seq}"
        )
    its_hash, root = chain.marked[said.entries]
    if its_hash != said.hash:
        raise Fault(
            f"log entry {said.entries}", f"has not the hash that was sealed on {said.sealed}: this is another log"
        )
    if root != said.root:
        raise Fault("the seal", f"has another root than the {said.entries} entries that it is of")
