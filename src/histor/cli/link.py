"""`histor link`: why incidents are joined, and joining or parting them by hand."""

from __future__ import annotations

import click

from histor.cli import ledgers

_KINDS = {"same": "same", "apart": "not the same", "undecided": "undecided"}


@click.command(short_help="Explain, decide or rebuild the links between incidents.")
@click.argument("incidents", metavar="[A B]", nargs=-1)
@ledgers.which
@ledgers.unmask
@click.option("--explain", is_flag=True, help="Show what was compared, judged and decided. [default with A B]")
@click.option("--same", "word", flag_value="same", help="Decide that A and B are one incident.")
@click.option("--apart", "word", flag_value="apart", help="Decide that A and B are not the same.")
@click.option("--undecided", "word", flag_value="undecided", help="Take a decision on A and B back.")
@ledgers.author
@click.option("--reason", metavar="TEXT", default="", help="Why.")
@click.option("--seen", metavar="ENTRY", type=int, help="The last entry of the log on A and B that you know of.")
@click.option("--rebuild", is_flag=True, help="Judge all links anew and derive all incidents.")
@ledgers.as_json
def link(  # noqa: PLR0913  # the options of the command
    *, incidents: tuple[str, ...], ledger: str, explain: bool, word: str | None, author: str | None, reason: str,
    seen: int | None, rebuild: bool, as_json: bool,
) -> None:  # fmt: skip
    """Show why two incidents are one or two, decide it, or judge all links anew.

    A and B are ids, as `histor show` gives them for each document. What people decide stands, whatever the rules say.

    \b
    Examples:
      histor link --explain inc-45b762 inc-d69303
      histor link --apart inc-45b762 inc-d69303 --reason "two strikes, an hour apart"
      histor link --rebuild
    """
    if rebuild == bool(incidents) or (incidents and len(incidents) != 2) or (rebuild and (word or explain)):
        raise click.UsageError("give two incidents, or --rebuild alone")
    with ledgers.opened(ledger) as opened:
        if rebuild:
            opened.rebuild()
            ledgers.put(f"{opened.size()['incidents']:,} incidents")
            return
        one, other = incidents
        if word is not None:
            opened.decide(_KINDS[word], one, other, author=ledgers.author_of(author), reason=reason, expects=seen)
        found = opened.explain(one, other)
    if as_json:
        ledgers.put_json(found)
        return
    from histor.cli.tables import explanation_parts

    ledgers.put(*explanation_parts(found))
