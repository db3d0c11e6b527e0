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


def main():
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
