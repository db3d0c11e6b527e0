"""`histor serve` starts, or says in one line why not; `histor users` keeps its file."""

import io

import pytest


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--ledger", "none.db"], "no such ledger"),
        (["--host", "0.0.0.0"], "others can reach this address"),
        (["--token-file", "none"], "none: cannot be read"),
        (["--key", "a.pem"], "needs both"),
    ],
)
def test_a_mistake_is_one_line(histor, arguments, words):
    ran = histor("serve", *arguments)
    assert ran.status == 2
    assert words in ran.err
    assert len(ran.err.splitlines()) == 1


def test_users_are_added_listed_and_removed(histor, tmp_path, monkeypatch):
    at = ("--users", str(tmp_path / "desk.users"))
    monkeypatch.setattr("sys.stdin", io.StringIO("a long password\nshort\n"))
    assert histor("users", "add", "ana", "--role", "reviewer", *at).status == 0
    assert histor("users", "list", *at).out.split()[:2] == ["ana", "reviewer"]
    assert histor("users", "password", "ana", *at).err.startswith("histor: a password has 12")
    assert histor("users", "remove", "ana", *at).out == "ana is no user any more\n"
    assert histor("users", "remove", "ana", *at).status == 2
    assert "There are no users" in histor("users", "list", *at).out
