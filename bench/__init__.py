"""Measures what histor's readings are worth, and how fast they are made. Not part of the package."""
