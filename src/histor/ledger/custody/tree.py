"""A Merkle tree over the hashes of the log's entries: its root stands for all of them, and a short path proves one.

As in RFC 9162 (Certificate Transparency), section 2.1: a leaf is SHA-256(0x00 || hash), a node is
SHA-256(0x01 || left || right), and the left part of a tree is the largest power of two that is less than the whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence


class Tree:
    """The tree of hashes given one by one; it keeps one node for each full part, so that it never grows large."""

    def __init__(self) -> None:
        self._parts: list[tuple[int, bytes]] = []  # size and node, the largest first

    def add(self, entry_hash: str) -> None:
        """The next entry's hash, in hexadecimal digits."""
        size, node = 1, leaf(entry_hash)
        while self._parts and self._parts[-1][0] == size:
            node = joined(self._parts.pop()[1], node)
            size *= 2
        self._parts.append((size, node))

    def root(self) -> str:
        """The root over all that was added, in hexadecimal digits; of nothing, the SHA-256 of nothing."""
        if not self._parts:
            return hashlib.sha256(b"").hexdigest()
        node = self._parts[-1][1]
        for _, left in reversed(self._parts[:-1]):
            node = joined(left, node)
        return node.hex()


def leaf(entry_hash: str) -> bytes:
    """The leaf of an entry."""
    return hashlib.sha256(b"\x00" + bytes.fromhex(entry_hash)).digest()


def joined(left: bytes, right: bytes) -> bytes:
    """The node over two others."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def paths(hashes: Sequence[str], wanted: Iterable[int]) -> dict[int, list[str]]:
    """For each wanted entry (the first is 0) the nodes beside its way to the root, from the leaf up."""
    found: dict[int, list[str]] = {one: [] for one in wanted}
    _descend([leaf(one) for one in hashes], 0, found, list(found))
    return found


def _descend(leaves: Sequence[bytes], start: int, found: dict[int, list[str]], inside: list[int]) -> bytes:
    """The root of a part, whose wanted entries get the nodes beside them."""
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    on_left = [one for one in inside if one - start < half]
    on_right = [one for one in inside if one - start >= half]
    left = _descend(leaves[:half], start, found, on_left)
    right = _descend(leaves[half:], start + half, found, on_right)
    for one in on_left:
        found[one].append(right.hex())
    for one in on_right:
        found[one].append(left.hex())
    return joined(left, right)
