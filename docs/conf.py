"""How the documentation is built: offline, warnings are errors (`sphinx-build -W docs OUT`)."""

from importlib.metadata import version as installed

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
