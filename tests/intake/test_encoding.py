"""Bytes to text."""

import codecs

import pytest

from histor.errors import IntakeError
from histor.intake.encoding import decode

TEXT = "“Three” were killed in the café – the governor’s word.\u00a0He said no more."
RUSSIAN = "В результате атаки погибли три человека, ещё одиннадцать получили ранения, сообщил губернатор области. " * 4

EXACT = [
    (TEXT, TEXT.encode()),
    (TEXT, codecs.BOM_UTF8 + TEXT.encode()),
    (TEXT, TEXT.encode("utf-16")),
    (TEXT, codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    (TEXT, TEXT.encode("utf-16-le")),
    (TEXT, TEXT.encode("utf-16-be")),
    (TEXT, TEXT.encode("utf-32")),
    ("a\r\nb\rc\n", b"a\r\nb\rc\n"),
    ("", b""),
    ("\ufeff inside", codecs.BOM_UTF8 + "\ufeff inside".encode()),
    (f'<meta charset="windows-1251">{RUSSIAN}', f'<meta charset="windows-1251">{RUSSIAN}'.encode("cp1251")),
    (f"<meta charset=iso-8859-1>{TEXT}", f"<meta charset=iso-8859-1>{TEXT}".encode("cp1252")),
    (
        f'<?xml version="1.0" encoding="cp1252"?>{TEXT}',
        f'<?xml version="1.0" encoding="cp1252"?>{TEXT}'.encode("cp1252"),
    ),
]
NOTICED = [
    ("encoding-guessed", TEXT + " And so on." * 10, (TEXT + " And so on." * 10).encode("cp1252")),
    ("encoding-guessed", RUSSIAN, RUSSIAN.encode("cp1251")),
    ("encoding-guessed", RUSSIAN, RUSSIAN.encode("koi8-r")),
    ("characters-replaced", "Killed: 3 – caf\ufffd", "Killed: 3 – café".encode()[:-1]),
    ("characters-replaced", TEXT * 9 + "\ufffd" + TEXT, (TEXT * 9).encode() + b"\xff" + TEXT.encode()),
    ("characters-replaced", "a\ufffd", codecs.BOM_UTF16_LE + b"a\x00b"),
]
BINARY = [
    bytes(range(256)) * 10,
    b"\x00\x01\x02\x03" * 50,
    b"\x7fELF\x02\x01\x01" + b"\x00" * 60 + b"\xfe\xed" * 9,
    b"\x80\x02" * 50,
]


@pytest.mark.parametrize(("text", "data"), EXACT)
def test_exact(text, data):
    assert decode(data) == (text, [])


@pytest.mark.parametrize(("code", "text", "data"), NOTICED)
def test_noticed(code, text, data):
    found, notices = decode(data)
    assert found == text
    assert code in {notice.code for notice in notices}


@pytest.mark.parametrize("data", BINARY)
def test_binary(data):
    with pytest.raises(IntakeError, match="is no text"):
        decode(data)


@pytest.mark.parametrize("name", ["base64", "hex", "no-such", "rot13", "undefined", "idna", "utf-7", "utf-16"])
def test_a_declared_encoding_that_is_none(name):
    data = f'<meta charset="{name}">{TEXT}'.encode("cp1252")
    assert "“Three”" in decode(data)[0]
