"""The API told to programs (OpenAPI 3.1) and to people, both from the routes and their types."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from histor.web import problems
from histor.web.files import File
from histor.web.problems import Problem
from histor.web.route import Route
from histor.web.table import ROUTES

_ABOUT = (
    "Incidents, claims and documents of a ledger, as JSON. Answers bear an ETag that stands until the ledger changes. "
    "Errors are problems (RFC 9457)."
)
_MAY_FAIL = {
    "400": "the question makes no sense; `detail` says what would",
    "401": "nobody is logged in",
    "403": "the role doesn't do, the token of the session is missing, or another site asks",
    "404": "nothing bears this name",
    "503": "too many questions at once, or one that takes too long",
}


@cache
def description() -> dict[str, Any]:
    """The OpenAPI document."""
    routes = ROUTES
    kinds = [Problem, *(route.gives for route in routes if _is_json(route)), *(r.body for r in routes if r.body)]
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    made = dict(zip(map(str, kinds), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(f"/api{route.path}", {})[route.method.lower()] = _operation(route, made)
    return {
        "openapi": "3.1.0",
        "info": {"title": "histor", "version": version("histor"), "description": _ABOUT},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "histor_session"},
            },
        },
    }


def _is_json(route: Route) -> bool:
    return route.gives is not File


def _operation(route: Route, made: dict[str, Any]) -> dict[str, Any]:
    problem = {"content": {problems.MEDIA: {"schema": made[str(Problem)]}}}
    content = {"application/json": {"schema": made[str(route.gives)]}} if _is_json(route) else _files(route)
    answers: dict[str, Any] = {"200": {"description": "the answer", "content": content}}
    if route.looks:
        answers["304"] = {"description": "nothing changed since the answer of this ETag"}
    answers |= {status: {"description": words, **problem} for status, words in _MAY_FAIL.items()}
    answers |= {status: {"description": words, **problem} for status, words in route.fails}
    described: dict[str, Any] = {
        "operationId": route.answer.__name__,
        "tags": [route.topic],
        "summary": route.about.partition(". ")[0].rstrip("."),
        "description": route.about,
        "parameters": [*_in_path(route), *_in_query(route)],
        "responses": answers,
        "security": [{}] if route.role is None else [{}, {"token": []}, {"session": []}],
    }
    if route.body is not None:
        described["requestBody"] = {
            "required": True, "content": {"application/json": {"schema": made[str(route.body)]}},
        }  # fmt: skip
        described["parameters"].append(
            {"name": "X-CSRF-Token", "in": "header", "required": False, "schema": {"type": "string"},
             "description": "`csrf` of GET /api/session; a program that sends its token with each request needs none."}
        )  # fmt: skip
    return described


def _files(route: Route) -> dict[str, Any]:
    return {media: {"schema": {"type": "string"}} for media in route.media}


def _in_path(route: Route) -> list[dict[str, Any]]:
    names = re.findall(r"{(\w+)}", route.path)
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]


def _in_query(route: Route) -> list[dict[str, Any]]:
    schema, parts = msgspec.json.schema_components([route.query])
    whole = parts[route.query.__name__] if "$ref" in schema[0] else schema[0]
    required = whole.get("required", [])
    found = []
    for name, each in whole["properties"].items():
        told = {key: value for key, value in each.items() if key != "description"}
        one = {"name": name, "in": "query", "required": name in required, "schema": _plain(told)}
        found.append(one | {"description": _described(each)})
    return found


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter that is null is not given."""
    options = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if len(options) == 1:
        schema = {key: value for key, value in options[0].items() if key != "description"}
    return {key: value for key, value in schema.items() if not (key == "default" and value is None)}


def _described(schema: dict[str, Any]) -> str:
    return str(
        schema.get("description") or next((o["description"] for o in schema.get("anyOf", ()) if "description" in o), "")
    )


async def openapi(_request: Request) -> Response:
    """The document as JSON."""
    return Response(msgspec.json.encode(description()), media_type="application/json")
