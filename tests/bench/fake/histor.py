"""Stands in for the histor command: reads JSON Lines, finds nothing. Some texts make it misbehave."""

import hashlib
import json
import sys
from pathlib import Path


def reading(row):
    text = row["text"]
    return {
        "schema": "histor/reading/1",
        "document": {"id": "sha256:" + hashlib.sha256(text.encode()).hexdigest(), "record": row["record"],
                     "characters": len(text), "skipped": []},
        "text": text, "places": [], "times": [], "actors": [], "statements": [], "claims": [], "incidents": [],
    }  # fmt: skip


def keep(ledger, docs):
    """A ledger is a copy of the documents."""
    Path(ledger).write_bytes(Path(docs).read_bytes())
    return 0


def incidents(ledger):
    """Texts of the same first word are one incident; ORDER is one with whatever came before it."""
    found = {}
    last = ""
    for line in Path(ledger).read_text("utf-8").splitlines():
        row = json.loads(line)
        last = last if row["text"] == "ORDER" else row["text"].split()[0]
        found.setdefault(last, []).append({"record": row["record"], "claims": 1})
    for name, documents in found.items():
        sys.stdout.write(json.dumps({"id": name, "documents": documents}) + "\n")
    return 0


def main():
    match sys.argv[1:]:
        case ["add", "--ledger", ledger, "--workers", _, docs]:
            return keep(ledger, docs)
        case ["export", "incidents", "--jsonl", "--ledger", ledger]:
            return incidents(ledger)
    *flags, docs = sys.argv[1:]
    assert flags[:2] == ["read", "--jsonl"]
    with Path(docs).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["text"] == "FAIL":
                sys.stderr.write("Traceback\nhistor: cannot read this\n")
                return 1
            found = reading(row)
            if row["text"] == "SPOIL":
                found["places"] = [{"start": 0, "end": 3, "text": "XXX", "latitude": None, "longitude": None,
                                    "relation": None}]  # fmt: skip
            if row["text"] == "WORKERS":
                found["workers"] = flags[-1]
            sys.stdout.write(json.dumps(found) + "\n")
    return 0


sys.exit(main())
