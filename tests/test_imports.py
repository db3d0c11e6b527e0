"""The direction of imports: each part may import those before it, none after it."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
ORDER = (
    {"record", "errors"},
    {"intake"},
    {"language"},
    {"mentions"},
    {"statements"},
    {"claims"},
    {"incidents"},
    {"display"},
    {"reading"},
    {"explaining"},
    {"ledger"},
    {"exports"},
    {"web"},
    {"cli"},
)
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
# The doors: the package itself, which hands out a few names on demand, and `python -m histor`.
DOORS = {"__init__", "__main__"}
MODULES = sorted((SOURCE / "histor").rglob("*.py"))


def part_of(module):
    """The part that a dotted name belongs to: `histor.claims.find` is of `claims`."""
    names = module.split(".")
    return names[1] if names[0] == "histor" and len(names) > 1 else None


def imported(source, module, is_package):
    """Every module of histor that some source imports anywhere, in functions and for types as well."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "histor")
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = module.split(".") if is_package else module.split(".")[:-1]
                base = ".".join([*up[: len(up) - node.level + 1], *([base] if base else [])])
            if base == "histor":
                yield from (f"histor.{alias.name}" for alias in node.names)
            elif base.startswith("histor."):
                yield base


def steps_back(source, module, is_package=False):
    own = part_of(module)
    return [
        f"{module} imports {name}"
        for name in imported(source, module, is_package)
        if (part := part_of(name)) != own and RANK.get(part, len(ORDER)) >= RANK[own]
    ]


def dotted(path):
    names = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_one_way(path):
    module = dotted(path)
    if module == "histor" or module.split(".")[1] in DOORS:
        return
    assert module.split(".")[1] in RANK, f"{module} is of no known part; give it a place in the order"
    assert steps_back(path.read_text("utf-8"), module, path.name == "__init__.py") == []


@pytest.mark.parametrize(
    "source",
    [
        "from histor.cli import main",
        "import histor.display.html",
        "from histor import reading",
        "def later():\n    from histor.incidents import group",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from histor.display.reading import Reading",
        "from ..display import html",
        "from histor.helpers import anything",
    ],
)
def test_a_step_back_is_seen(source):
    assert len(steps_back(source, "histor.claims.find")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "from histor.record import Claim",
        "from histor import errors",
        "from histor.mentions.mentions import Mentions",
        "from .lexicon import words",
        "import spacy",
    ],
)
def test_a_step_forward_is_let_through(source):
    assert steps_back(source, "histor.claims.find") == []


@pytest.mark.parametrize("part", ["record", "errors"])
def test_the_record_and_the_errors_import_nothing_else_of_ours(part):
    home = SOURCE / "histor" / part
    for path in home.glob("*.py") if home.is_dir() else [home.with_suffix(".py")]:
        names = imported(path.read_text("utf-8"), f"histor.{part}.{path.stem}", False)
        assert [name for name in names if not f"{name}.".startswith(f"histor.{part}.")] == [], path
