"""What the entry of a decision says of its rows. Apart, since a check of the log needs nothing else of review."""

from __future__ import annotations

from typing import Any


def said(payload: dict[str, Any]) -> list[dict[str, Any]]:
    """What the entry of a decision says of its rows in `decisions`: one, of a split one more for each pair it parts."""
    detail: dict[str, Any] = payload.get("detail") or {}
    row = {name: payload.get(name) for name in ("kind", "a", "b", "reason", "text")}
    row |= {"about": payload.get("about") or f"{payload['a']}|{payload['b']}", "detail": detail}
    rows = [row]
    if payload["kind"] == "split":
        for a, b in (sorted((one, other)) for one in detail["group"] for other in detail["rest"]):
            held = {"anchors": [detail["held"][a], detail["held"][b]]}
            rows.append(row | {"kind": "not the same", "a": a, "b": b, "about": f"{a}|{b}", "detail": held})
    return rows
