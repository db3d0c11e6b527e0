"""How the documentation is built: offline, warnings are errors (`sphinx-build -W docs OUT`)."""

import ast
import re
from importlib.metadata import version as installed
from pathlib import Path

from sphinx.application import Sphinx

project = "histor"
author = "The histor developers"
copyright = author
release = installed("histor")
version = release

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
# A console block may hold a script over several lines; it is shown plainly then.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = f"histor {release}"
html_theme_options = {"navigation_with_keys": True}
html_copy_source = False
html_show_sphinx = False

PACKAGE = Path(__file__).parents[1] / "src" / "histor"
MODULES = re.compile(r"^% modules: (\w+)$", re.MULTILINE)


def setup(app: Sphinx) -> None:
    """Sphinx calls this before it builds."""
    app.connect("source-read", list_modules)


def list_modules(app: Sphinx, page: str, source: list[str]) -> None:
    """Puts a table of a part's modules in the place of a line that asks for it."""
    source[0] = MODULES.sub(lambda asked: modules_of(asked[1]), source[0])


def modules_of(part: str) -> str:
    """The modules of a part, each with the first line of its docstring."""
    rows = ["| module | what it reads |", "|---|---|"]
    for path in sorted((PACKAGE / part).rglob("*.py")):
        if path.name != "__init__.py":
            said = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n")[0]
            name = path.relative_to(PACKAGE).with_suffix("").as_posix()
            rows.append(f"| `{name}` | {said.replace('|', chr(92) + '|')} |")
    return "\n".join(rows)
