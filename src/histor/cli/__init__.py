"""The command line: one command a verb, thin. `main` is the entry point."""

from histor.cli.main import main

__all__ = ["main"]
