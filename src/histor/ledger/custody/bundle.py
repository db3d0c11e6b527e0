"""One incident in a folder, with documents, claims, decisions and proofs, to be checked by anybody without histor."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from histor.errors import LedgerError
from histor.ledger import schema
from histor.ledger.contents import unpacked
from histor.ledger.custody import keys, tree
from histor.ledger.custody.chain import Chain, Logged, entries
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.seal import Seal, check, signed_bytes
from histor.ledger.log import canonical
from histor.ledger.looking import Looking
from histor.ledger.privacy.masks import Masks
from histor.ledger.store import Store
from histor.ledger.views import Shown

_DOCUMENTS, _INCIDENTS, _READINGS = schema.documents, schema.incidents, schema.readings
_ENDINGS = {"text": "txt", "html": "html", "json": "jsonl", "given": "txt"}
_UNMASKED = (
    "MASKED: no name. The documents and readings are whole, as their hashes ask for; they may name victims, children\n"
    "among them. Treat this folder accordingly, and publish no name without need."
)
_MASKED = (
    "MASKED: the names of minors and of private victims, letter by letter (█). Of the reports in these folders only\n"
    "the text is here, masked; their originals and readings, whose SHA-256 stand in the log, can be had apart: {}."
)


@dataclass(slots=True)
class _About:
    """What a bundle is about: the incident, its reports' ids, and the keys of all its documents, older versions too."""

    shown: Shown
    masks: Masks
    reports: set[str]
    documents: list[Any]
    entries: list[dict[str, Any]] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)
    masked: list[str] = field(default_factory=list)


def bundle(name: str, incident: str, to: Path, sealed: Seal | None = None, *, unmasked: bool = False) -> int:
    """Write the bundle of an incident into a new folder; gives the number of its documents.

    With a seal, the proofs are for the log as it was sealed. Documents that name those whom output masks are left out,
    but for their text with the names masked, unless `unmasked` (whoever asks for that logs it). Raises LedgerError for
    an unknown incident, a log that does not hold or is another than the one sealed, and for a folder that is there or
    can't be written.
    """
    if to.exists():
        raise LedgerError(f"{to}: is there already; name a new folder")
    store = Store(name)
    try:
        with store.reading() as connection, TemporaryDirectory(dir=_parent(to), prefix=f".{to.name}.") as draft:
            about = _about(connection, Looking(store, connection, unmasked=unmasked), incident)
            head = _follow(connection, about, sealed)
            made = Path(draft) / "bundle"
            _write(connection, about, head, made)
            if sealed is not None:
                _seal(made / "seal", sealed)
            _sums(made)
            made.rename(to)
    except Fault as fault:
        raise LedgerError(f"{name}: {fault}; a ledger that does not hold is not bundled") from fault
    finally:
        store.close()
    return len(about.documents)


def _parent(to: Path) -> Path:
    if not to.parent.is_dir():
        raise LedgerError(f"{to}: there is no folder {to.parent}; make it first")
    return to.parent


def _about(connection: Connection, looking: Looking, incident: str) -> _About:
    number = looking.number_of(incident)
    reports = set(connection.execute(select(_INCIDENTS.c.key).where(_INCIDENTS.c.linked == number)).scalars())
    own = select(_INCIDENTS.c.document).where(_INCIDENTS.c.linked == number)
    uris = select(_DOCUMENTS.c.uri).where(_DOCUMENTS.c.id.in_(own), _DOCUMENTS.c.uri.is_not(None))
    wanted = select(_DOCUMENTS).where(_DOCUMENTS.c.id.in_(own) | _DOCUMENTS.c.uri.in_(uris))
    documents = list(connection.execute(wanted.order_by(_DOCUMENTS.c.seq)))
    return _About(looking.incident(incident), looking.masks, reports, documents)


def _follow(connection: Connection, about: _About, sealed: Seal | None) -> dict[str, Any]:
    """Go through the whole log, keep the entries that speak of the incident, and give the head."""
    chain = Chain(mark=sealed.statement.entries if sealed is not None else 0)
    keys_of = {row.key for row in about.documents}
    for row in entries(connection):
        entry = chain.take(row)
        about.hashes.append(entry.hash)
        if _speaks(entry, keys_of, about):
            said = {"seq": row.seq, "kind": row.kind, "at": row.at, "author": row.author, "payload": entry.payload}
            about.entries.append(said | {"previous": row.previous, "hash": row.hash})
    size = chain.seq
    head = {"entries": size, "hash": chain.hash, "root": chain.tree.root()}
    if sealed is not None:
        check(sealed, chain)
        size = sealed.statement.entries
        head = {"entries": size, "hash": sealed.statement.hash, "root": sealed.statement.root}
    wanted = [entry["seq"] - 1 for entry in about.entries if entry["seq"] <= size]
    paths = tree.paths(about.hashes[:size], wanted) if wanted else {}
    for kept in about.entries:
        kept["path"] = paths.get(kept["seq"] - 1)
    return head


def _speaks(entry: Logged, documents: set[str], about: _About) -> bool:
    """Whether an entry is about the incident: its documents, links between its reports, decisions on any of it."""
    if entry.kind == "links judged":
        return any(a in about.reports and b in about.reports for a, b, _ in entry.payload["links"])
    if entry.payload.get("document") in documents:
        return True
    if entry.kind in ("document added", "document read"):
        return False
    text = canonical(entry.payload)
    claims = {claim.claim for claim in about.shown.claims}
    return any(f'"{name}' in text or f"|{name}" in text for name in (*about.reports, *documents, *claims))


def _write(connection: Connection, about: _About, head: dict[str, Any], to: Path) -> None:
    (to / "log").mkdir(parents=True)
    _json(to / "incident.json", msgspec.to_builtins(about.shown.incident))
    _lines(to / "claims.jsonl", map(msgspec.to_builtins, about.shown.claims))
    _lines(to / "decisions.jsonl", (entry for entry in about.entries if entry["kind"] in ("decision", "erased")))
    _lines(to / "documents.jsonl", _documents(connection, about, to))
    _lines(to / "log" / "entries.jsonl", about.entries)
    _json(to / "log" / "head.json", head)
    own = resources.files("histor.ledger.custody.bundled")
    (to / "check.py").write_bytes(own.joinpath("check.py").read_bytes())
    masked = _MASKED.format(", ".join(about.masked)) if about.masked else _UNMASKED
    readme = own.joinpath("README.txt").read_text("utf-8").replace("{masked}", masked)
    (to / "README.txt").write_text(readme, encoding="utf-8")


def _documents(connection: Connection, about: _About, to: Path) -> Iterator[dict[str, Any]]:
    """Write each document's files; gives what documents.jsonl says of each."""
    for number, row in enumerate(about.documents, start=1):
        folder = f"documents/{number:02}"
        (to / folder).mkdir(parents=True)
        query = select(_READINGS.c.digest).where(_READINGS.c.document == row.id).order_by(_READINGS.c.seq)
        held = [_content(connection, digest) for digest in connection.execute(query).scalars()]
        text = next((json.loads(data)["text"] for data in held if data is not None), None)
        files: dict[str, Any] = {"original": None, "obtained": None, "text": None, "readings": [None] * len(held)}
        if row.withheld is not None:
            about.masked.append(f"{folder} (withheld)")
        elif text is not None and about.masks.value([row.id], text) != text:
            about.masked.append(folder)
            files["masked"] = _put(to, folder, "text.masked.txt", about.masks.text([row.id], text).encode())
        else:
            files |= _whole(connection, row, to, folder)
            files["readings"] = [_put(to, folder, f"reading-{at}.json", data) for at, data in enumerate(held, start=1)]
            files["text"] = _put(
                to, folder, "text.txt", None if text is None else text.encode("utf-8", "surrogatepass")
            )
        said = {name: getattr(row, name) for name in _TOLD}
        yield {"folder": folder, "files": files, **about.masks.value([row.id], said)}


def _whole(connection: Connection, row: Any, to: Path, folder: str) -> dict[str, Any]:
    """The bytes as they were received, and how."""
    obtained = _content(connection, row.obtained)
    kind = json.loads(obtained)["kind"] if obtained is not None else "text"
    original = _content(connection, row.original)
    return {
        "original": _put(to, folder, f"original.{_ENDINGS.get(kind, 'bin')}", original),
        "obtained": _put(to, folder, "obtained.json", obtained),
    }


_TOLD = (
    "key", "text", "record", "uri", "title", "publisher", "published", "language", "added", "known", "version",
    "until_known",
)  # fmt: skip


def _content(connection: Connection, digest: str) -> bytes | None:
    """The bytes of a content; None where they were erased."""
    row = connection.execute(select(schema.contents).where(schema.contents.c.digest == digest)).one()
    return None if row.data is None else unpacked(row.codec, row.data)


def _put(to: Path, folder: str, name: str, data: bytes | None) -> str | None:
    if data is None:
        return None
    (to / folder / name).write_bytes(data)
    return name


def _seal(to: Path, sealed: Seal) -> None:
    to.mkdir()
    (to / "statement.json").write_bytes(signed_bytes(sealed.statement))
    (to / "signature.bin").write_bytes(bytes.fromhex(sealed.signature))
    (to / "key.pub").write_bytes(keys.pem(sealed.key))


def _sums(folder: Path) -> None:
    """The SHA-256 of every file, as `sha256sum -c` reads it."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in found
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def _json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _lines(path: Path, values: Any) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(canonical(value) + "\n" for value in values)
