"""Mentions: places, times, actors and quantities, spotted in the sentences and then resolved."""
