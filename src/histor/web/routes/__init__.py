"""The API, one function a route: what it takes is told by the type of its question, what it gives by its result."""
