"""A seal tells later whether a ledger goes on from there, and whose it is."""

import json
import subprocess

import pytest
from tests.ledger import reports

from histor import cli
from histor.errors import LedgerError
from histor.ledger import Ledger
from histor.ledger.custody import keys
from histor.ledger.custody.seal import read, seal
from histor.ledger.custody.tree import Tree, joined, leaf, paths
from histor.ledger.custody.verifying import verify


@pytest.fixture
def key(tmp_path):
    keys.make(tmp_path / "office.key")
    return tmp_path / "office.key"


@pytest.fixture
def histor(capfd):
    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main([str(argument) for argument in arguments])
        return end.value.code, *capfd.readouterr()

    return run


def test_a_ledger_goes_on_from_where_it_was_sealed(filled, key):
    sealed = seal(filled, key)
    assert sealed.statement.counts == {"contents": 13, "documents": 4, "readings": 5}
    assert verify(filled, sealed=sealed).fault is None
    with Ledger(filled) as ledger:
        ledger.add(reports.strike("two", "2024-11-20"))
    assert verify(filled, sealed=sealed).fault is None
    assert verify(filled, sealed=seal(filled, key)).fault is None


def test_another_log_is_told_from_the_one_that_was_sealed(path, key, tmp_path):
    sealed = seal(str(path), key)
    with Ledger(tmp_path / "other.db") as other:
        other.add(reports.market())
        assert verify(str(tmp_path / "other.db"), sealed=sealed).fault.startswith("the seal: is of ")
        for number in range(15):
            other.add(reports.strike(published=f"2024-11-{10 + number}"))
    fault = verify(str(tmp_path / "other.db"), sealed=sealed).fault
    assert fault.startswith(f"log entry {sealed.statement.entries}: has not the hash that was sealed on 20")


def test_a_ledger_that_does_not_hold_is_not_sealed(path, spoilt, key):
    spoilt("UPDATE log SET author = 'me' WHERE seq = 4")
    with pytest.raises(LedgerError, match=r"log entry 4: .*a ledger that does not hold is not sealed"):
        seal(str(path), key)


def test_any_bit_of_the_file_that_was_sealed_is_covered(path, key):
    sealed = seal(str(path), key)
    assert verify(str(path), sealed=sealed, unchanged=True).fault is None
    data = bytearray(path.read_bytes())
    data[9000] ^= 1
    path.write_bytes(data)
    fault = verify(str(path), sealed=sealed, unchanged=True).fault
    assert fault == "the file, bytes 8,192 to 12,287: are not those that were sealed"
    data[9000] ^= 1
    path.write_bytes(data + bytes(4096))
    longer, size = len(data) + 4096, len(data)
    found = verify(str(path), sealed=sealed, unchanged=True)
    assert found.fault == f"the file: has {longer:,} bytes, but {size:,} were sealed"
    assert "without --unchanged tells whether the ledger goes on" in found.way_out
    path.write_bytes(data)
    with Ledger(path) as ledger:
        ledger.add(reports.strike("two", "2024-11-20"))
    assert verify(str(path), sealed=sealed, unchanged=True).fault.startswith("the file")
    assert verify(str(path), sealed=sealed).fault is None


def test_a_seal_holds_while_others_write(path, key):
    with Ledger(path) as other:
        other.add(reports.strike("two", "2024-11-20"))  # stands in the write-ahead log
        sealed = seal(str(path), key)
        assert verify(str(path), sealed=sealed, unchanged=True).fault is None


def test_the_key_is_its_owners_alone_and_made_once(key, tmp_path):
    assert key.stat().st_mode & 0o777 == 0o600
    with pytest.raises(LedgerError, match="is there already; name a new file"):
        keys.make(key)
    key.chmod(0o640)
    with pytest.raises(LedgerError, match="others can read this key; keep it to yourself with: chmod 600"):
        keys.private(key)
    with pytest.raises(LedgerError, match="no such file or directory; make a key with --new-key"):
        keys.private(tmp_path / "none")
    (tmp_path / "letter").write_text("Dear all")
    (tmp_path / "letter").chmod(0o600)
    with pytest.raises(LedgerError, match="is no private key"):
        keys.private(tmp_path / "letter")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda seal: seal["statement"].update(entries=3), "the signature is not that of its key"),
        (lambda seal: seal.update(signature="00" * 64), "the signature is not that of its key"),
        (lambda seal: seal["statement"].update(form="histor/seal/9"), "install a newer histor"),
        (lambda seal: seal.pop("key"), "is no seal"),
    ],
)
def test_a_seal_that_was_changed_is_refused(histor, path, key, tmp_path, change, words):
    to = tmp_path / "seal.json"
    assert histor("seal", "--ledger", path, "--key", key, "--out", to)[0] == 0
    changed = json.loads(to.read_text())
    change(changed)
    to.write_text(json.dumps(changed))
    status, _, err = histor("verify", "--ledger", path, "--seal", to)
    assert status == 2
    assert words in err


def test_the_commands(histor, path, tmp_path):
    status, out, _ = histor("seal", "--new-key", tmp_path / "k")
    assert status == 0
    public = out.split()[-1]
    histor("seal", "--new-key", tmp_path / "other")
    status, out, _ = histor("seal", "--ledger", path, "--key", tmp_path / "k")
    (tmp_path / "seal.json").write_text(out)
    status, out, _ = histor("verify", "--ledger", path, "--seal", tmp_path / "seal.json", "--key", tmp_path / "k.pub")
    assert status == 0
    assert out.split()[-1] == public
    status, out, _ = histor("verify", "--ledger", path, "--seal", tmp_path / "seal.json", "--unchanged")
    assert (status, out.splitlines()[-1]) == (0, "Its file is to the last bit the one that was sealed.")
    status, _, err = histor(
        "verify", "--ledger", path, "--seal", tmp_path / "seal.json", "--key", tmp_path / "other.pub"
    )
    assert status == 2
    assert f"was sealed with another key than {tmp_path / 'other.pub'}" in err
    assert histor("seal", "--ledger", path)[0] == 2
    assert histor("verify", "--ledger", path, "--unchanged")[0] == 2


def test_openssl_agrees_on_the_signature(path, key, tmp_path):
    sealed = seal(str(path), key)
    from histor.ledger.custody.seal import signed_bytes

    (tmp_path / "said").write_bytes(signed_bytes(sealed.statement))
    (tmp_path / "signature").write_bytes(bytes.fromhex(sealed.signature))
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", f"{key}.pub", "-rawin"]
    command += ["-in", tmp_path / "said", "-sigfile", tmp_path / "signature"]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no openssl")
    assert "Verified Successfully" in ran.stdout


@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 13, 64, 100])
def test_a_path_leads_from_every_entry_to_the_root(number):
    hashes = [f"{entry:064x}" for entry in range(number)]
    tree = Tree()
    for one in hashes:
        tree.add(one)
    found = paths(hashes, range(number))
    for at in range(number):
        assert _climb(leaf(hashes[at]), at, number, [bytes.fromhex(one) for one in found[at]]).hex() == tree.root()
    if number > 1:
        assert _climb(leaf(hashes[1]), 0, number, [bytes.fromhex(one) for one in found[0]]).hex() != tree.root()


def _climb(node, at, size, path):
    """RFC 9162, 2.1.3.2, in its own words and not in ours."""
    fn, sn = at, size - 1
    for beside in path:
        assert sn > 0
        if fn & 1 or fn == sn:
            node = joined(beside, node)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            node = joined(node, beside)
        fn >>= 1
        sn >>= 1
    assert sn == 0
    return node


def test_a_seal_is_read_only_from_what_is_one(tmp_path):
    with pytest.raises(LedgerError, match="name a file that histor seal wrote"):
        read(tmp_path / "none")
