"""Ed25519 keys in files: a private key that its owner alone can read, the public key beside it for everybody."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from histor.errors import LedgerError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make(path: Path) -> str:
    """Make a key once; the public part stands beside it as NAME.pub. Gives that part in hexadecimal digits.

    Raises LedgerError where there is a file of either name, or none can be written.
    """
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    public = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    _write(path, secret, 0o600)
    _write(path.with_name(path.name + ".pub"), public, 0o644)
    return _digits(key)


def private(path: Path) -> Ed25519PrivateKey:
    """The private key of a file. Raises LedgerError for one that others can read, and for what is no such key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    data = _read(path)
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise LedgerError(f"{path}: others can read this key; keep it to yourself with: chmod 600 {path}")
    try:
        key = load_pem_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise LedgerError(f"{path}: is no private key without a password; make one with --new-key") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise LedgerError(f"{path}: is no Ed25519 key; make one with --new-key")
    return key


def public(path: Path) -> str:
    """The public key of a file that holds it, or the private one, in hexadecimal digits."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

    data = _read(path)
    if b"PRIVATE KEY" in data:
        return _digits(private(path))
    try:
        key = load_pem_public_key(data)
    except ValueError as error:
        raise LedgerError(f"{path}: is no key; name the file NAME.pub that histor seal --new-key wrote") from error
    if not isinstance(key, Ed25519PublicKey):
        raise LedgerError(f"{path}: is no Ed25519 key; name the file NAME.pub that histor seal --new-key wrote")
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def pem(digits: str) -> bytes:
    """A public key as a file that other programs read."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(digits))
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def signed(key: Ed25519PrivateKey, data: bytes) -> tuple[str, str]:
    """The public key and the signature, in hexadecimal digits."""
    return _digits(key), key.sign(data).hex()


def is_signature(key: str, signature: str, data: bytes) -> bool:
    """Whether the signature of some bytes is that of a public key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _digits(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LedgerError(f"{path}: {(error.strerror or str(error)).lower()}; make a key with --new-key") from error


def _write(path: Path, data: bytes, mode: int) -> None:
    """A new file that never was readable for more than it may be."""
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileExistsError as error:
        raise LedgerError(f"{path}: is there already; name a new file, for a key is made once") from error
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise LedgerError(f"{path}: {what}; name a file in a folder that can be written to") from error
    with os.fdopen(number, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(number)
