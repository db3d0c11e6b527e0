"""The ledger in a browser: `histor serve`, the JSON API that the page uses, and who may use it.

`application` makes the ASGI application of a ledger; `routes` holds one function a route, and what each takes and gives
is told by its types, from which the description at `/api/openapi.json` is made.
"""

from histor.web.application import application
from histor.web.settings import Settings

__all__ = ["Settings", "application"]
