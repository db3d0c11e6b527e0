"""Checks this folder: that its files are whole, belong together, and stood in the log whose root is given.

    python3 check.py            in the folder, with Python 3.8 or newer
    python3 check.py FOLDER

It needs nothing but Python's standard library, and is short enough to be read. It ends with 0 where all holds, and with
1 at the first thing that does not.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path


class WrongError(Exception):
    """The first thing that does not hold."""


def main(folder):
    """Checks, and says what was checked."""
    for what, check in CHECKS:
        print(f"{what}: {check(folder)}")
    print("All holds.")


def files(folder):
    """Every file has the SHA-256 of SHA256SUMS, and none is beside them."""
    named = {}
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        named[name] = digest
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    for name in sorted(there ^ set(named)):
        raise WrongError(f"{name}: {'is not in SHA256SUMS' if name in there else 'is not there'}")
    for name, digest in named.items():
        if sha256((folder / name).read_bytes()) != digest:
            raise WrongError(f"{name}: has another SHA-256 than SHA256SUMS says")
    return f"{len(named)} files"


def documents(folder):
    """What the log says of a document are the SHA-256 of its original, text, readings and how it was obtained."""
    entries = {}
    for entry in rows(folder / "log" / "entries.jsonl"):
        if entry["kind"] in ("document added", "document read"):
            entries.setdefault(entry["payload"]["document"], []).append(entry["payload"])
    spans = 0
    for document in rows(folder / "documents.jsonl"):
        here, said = folder / document["folder"], entries.pop(document["key"])
        for field in ("original", "obtained", "text"):
            name = document["files"][field]
            if name is not None and f"sha256:{sha256((here / name).read_bytes())}" != said[0][field]:
                raise WrongError(f"{document['folder']}/{name}: is not what the log names")
        for payload, name in zip(said, document["files"]["readings"]):  # noqa: B905  # Python 3.8
            if name is None:
                continue
            data = (here / name).read_bytes()
            if f"sha256:{sha256(data)}" != payload["reading"]:
                raise WrongError(f"{document['folder']}/{name}: is not what the log names")
            spans += quoted(json.loads(data), f"{document['folder']}/{name}")
    for key in entries:
        raise WrongError(f"{key}: is in the log, but not in documents.jsonl")
    return f"{spans} quoted spans"


def quoted(reading, name):
    """Every span of a reading quotes its text."""
    text, todo, count = reading["text"], [reading], 0
    if reading["document"]["id"] != f"sha256:{sha256(text.encode('utf-8', 'surrogatepass'))}":
        raise WrongError(f"{name}: its text is not the one that it names")
    while todo:
        one = todo.pop()
        if isinstance(one, list):
            todo += one
        elif isinstance(one, dict):
            todo += one.values()
            if one is not reading and one.get("start") is not None and one.get("text") is not None:
                count += 1
                if text[one["start"] : one["end"]] != one["text"]:
                    raise WrongError(f"{name}: {one['text']!r} is not at {one['start']}..{one['end']} of the text")
    return count


def claims(folder):
    """Every claim is one of a reading here, and its evidence stands in the text at its place."""
    texts, made = {}, {}
    for document in rows(folder / "documents.jsonl"):
        for name in document["files"]["readings"]:
            if name is not None:
                reading = json.loads((folder / document["folder"] / name).read_bytes())
                texts[reading["document"]["id"]] = reading["text"]
                made.setdefault(reading["document"]["id"], set()).update(claim["id"] for claim in reading["claims"])
    count = 0
    for claim in rows(folder / "claims.jsonl"):
        count += 1
        if claim["document"] not in texts:
            continue  # its document was left out, as documents.jsonl says
        if claim["claim"] not in made[claim["document"]]:
            raise WrongError(f"claims.jsonl: no reading makes the claim {claim['claim']}")
        if not shows(claim["evidence"], texts[claim["document"]][claim["evidence_start"] : claim["evidence_end"]]):
            raise WrongError(f"claims.jsonl: the evidence of {claim['claim']} does not stand at its place")
    return f"{count} claims"


def shows(evidence, words):
    """Whether these are the words, but for letters that are masked."""
    return len(evidence) == len(words) and all(a in (b, "\u2588") for a, b in zip(evidence, words))  # noqa: B905


def log(folder):
    """Every entry has the hash of what it says, and its path leads to the root of the whole log."""
    head = json.loads((folder / "log" / "head.json").read_text("utf-8"))
    proven, later, before = 0, 0, None
    for entry in rows(folder / "log" / "entries.jsonl"):
        said = [entry[name] for name in ("seq", "kind", "at", "author", "payload", "previous")]
        if sha256(canonical(said)) != entry["hash"]:
            raise WrongError(f"log entry {entry['seq']}: has not the hash of what it says")
        if before is not None and before["seq"] + 1 == entry["seq"] and entry["previous"] != before["hash"]:
            raise WrongError(f"log entry {entry['seq']}: does not follow the one before it")
        before = entry
        if entry["path"] is None:
            later += 1
            continue
        if climbed(entry, head["entries"]) != head["root"]:
            raise WrongError(f"log entry {entry['seq']}: its path does not lead to the root")
        if entry["seq"] == head["entries"] and entry["hash"] != head["hash"]:
            raise WrongError(f"log entry {entry['seq']}: is not the head")
        proven += 1
    return f"{proven} entries proven to stand among {head['entries']}" + (f", {later} written later" if later else "")


def climbed(entry, size):
    """The root to which a path leads (RFC 9162, section 2.1.3.2)."""
    node = hashlib.sha256(b"\x00" + bytes.fromhex(entry["hash"])).digest()
    at, last = entry["seq"] - 1, size - 1
    for beside in map(bytes.fromhex, entry["path"]):
        if last == 0:
            raise WrongError(f"log entry {entry['seq']}: its path is too long")
        if at & 1 or at == last:
            node = hashlib.sha256(b"\x01" + beside + node).digest()
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            node = hashlib.sha256(b"\x01" + node + beside).digest()
        at, last = at >> 1, last >> 1
    if last != 0:
        raise WrongError(f"log entry {entry['seq']}: its path is too short")
    return node.hex()


def seal(folder):
    """The seal is of this log, and signed with the key that it names."""
    if not (folder / "seal").is_dir():
        return "none; compare root and hash of log/head.json with what was deposited elsewhere"
    head = json.loads((folder / "log" / "head.json").read_text("utf-8"))
    data = (folder / "seal" / "statement.json").read_bytes()
    said = json.loads(data)
    for name in ("entries", "hash", "root"):
        if said[name] != head[name]:
            raise WrongError(f"seal/statement.json: its {name} is not that of log/head.json")
    key = key_of((folder / "seal" / "key.pub").read_text("utf-8"))
    if not signed(key, (folder / "seal" / "signature.bin").read_bytes(), data):
        raise WrongError("seal/signature.bin: is not the signature of statement.json by key.pub")
    return f"of {said['sealed']}, with the key {key.hex()} (make sure by another way whose it is)"


def key_of(pem):
    """The 32 bytes of an Ed25519 public key."""
    return base64.b64decode("".join(line for line in pem.splitlines() if "-----" not in line))[-32:]


P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def signed(key, signature, data):
    """Whether an Ed25519 signature is that of a key (RFC 8032, section 5.1.7)."""
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    base = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    if a is None or r is None or base is None or s >= ORDER or len(signature) != 64:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + data).digest(), "little") % ORDER
    left, right = times(s, base), plus(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def point(data):
    """The point of the curve that 32 bytes stand for, else None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def plus(one, other):
    """The sum of two points."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, one):
    """A point so many times."""
    found = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = plus(found, one)
        one, number = plus(one, one), number >> 1
    return found


def canonical(value):
    """The bytes of JSON that are always the same for the same value."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def sha256(data):
    """In hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def rows(path):
    """The values of JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


CHECKS = (("Files", files), ("Documents", documents), ("Claims", claims), ("Log", log), ("Seal", seal))

if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    except WrongError as error:
        sys.exit(f"DOES NOT HOLD: {error}")
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"DOES NOT HOLD: {type(error).__name__}: {error}")
