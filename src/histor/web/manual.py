"""The description of the API as a page for people: plain markup, one style sheet, no script."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import Response

from histor.web.description import description

STYLE = "docs.css"


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("histor.web", "templates"), autoescape=True, trim_blocks=True)


async def docs(_request: Request) -> Response:
    """All routes by topic, with what they take and give, and all messages with their fields."""
    told = description()
    topics: dict[str, list[dict[str, Any]]] = {}
    for path, methods in told["paths"].items():
        for method, one in methods.items():
            topics.setdefault(one["tags"][0], []).append(one | {"method": method.upper(), "path": path})
    page = (
        _environment()
        .get_template("docs.html")
        .render(info=told["info"], topics=topics, schemas=told["components"]["schemas"], kind=kind, STYLE=STYLE)
    )
    return Response(page, media_type="text/html")


async def style(_request: Request) -> Response:
    """Its style sheet."""
    return Response(_environment().get_template(STYLE).render(), media_type="text/css")


def kind(schema: dict[str, Any]) -> str:
    """A schema in a few words: `Incident`, `list of string`, `integer or null`."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(kind(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return " | ".join(str(one) for one in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {kind(schema.get('items') or {}) if isinstance(schema.get('items'), dict) else 'values'}"
    if isinstance(inside := schema.get("additionalProperties"), dict):
        return f"object of {kind(inside)}"
    return str(schema.get("type", "value"))
