"""The page's files, as they were built into `static`. The page itself has one address: its views stand behind the #."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
_MISSING = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>histor</title><p>The page was not built into this "
    "installation. Its data is there: see <a href=/api/docs>the API</a>."
)

_NOWHERE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Not found - histor</title><p>There is nothing at this "
    "address. <a href=/>The page of this ledger</a> has all its views behind one address."
)


class Site:
    """The page."""

    def __init__(self, folder: Path = STATIC) -> None:
        self._folder = folder
        self._files = StaticFiles(directory=folder, check_dir=False)

    async def __call__(self, request: Request) -> Response:
        """The page, one of its files, or 404: drawn anywhere else, the page would not find its own files."""
        path = request.path_params.get("path", "")
        index = self._folder / "index.html"
        headers = {"Cache-Control": "no-cache"}
        if path:
            found = await self._file(path, request)
            return HTMLResponse(_NOWHERE, 404, headers) if found is None else found
        return FileResponse(index, headers=headers) if index.is_file() else HTMLResponse(_MISSING, 200, headers)

    async def _file(self, path: str, request: Request) -> Response | None:
        try:
            found = await self._files.get_response(path, request.scope)
        except HTTPException:
            return None
        lasting = path.startswith("assets/")  # their names bear a hash of what is in them
        found.headers["Cache-Control"] = "public, max-age=31536000, immutable" if lasting else "no-cache"
        return found
