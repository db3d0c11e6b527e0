"""`histor withhold`, `histor release` and `histor erase`: what is left out of output, let back in, or gone for good."""

from __future__ import annotations

import click

from histor.cli import ledgers

_reason = click.option("--reason", metavar="TEXT", required=True, help="Why; it is kept in the log. Write no names.")
_person = click.option("--person", is_flag=True, help="NAME is a person's name.")


@click.command(short_help="Leave a document or a person out of output.")
@click.argument("name", metavar="NAME")
@ledgers.which
@_person
@_reason
@ledgers.author
def withhold(name: str, ledger: str, person: bool, reason: str, author: str | None) -> None:
    """Leave a document (by its key, address or own id) out of all output, or mask a person's name wherever it stands.

    A tombstone stays: that it is withheld, by whom and why. histor release takes it back.

    \b
    Examples:
      histor withhold https://example.org/report --reason "the outlet asked for it"
      histor withhold --person "Stepan Lysenko" --reason "he asked for it"
    """
    _decide("withhold", name, ledger, person, reason, author)


@click.command(short_help="Let a withheld document or a masked name back in.")
@click.argument("name", metavar="NAME")
@ledgers.which
@_person
@click.option("--entry", is_flag=True, help="NAME is the number of the entry of the log that withheld it.")
@_reason
@ledgers.author
def release(name: str, ledger: str, person: bool, entry: bool, reason: str, author: str | None) -> None:  # noqa: PLR0913, PLR0917
    """Let a withheld document back into output, or show a name that is masked.

    What was withheld can be named as the log names it, which tells no names: by the number of the entry (--entry), or a
    person by the digest that stands there (sha256:...).

    \b
    Examples:
      histor release --person "Oleksandra Bondar" --reason "she is known to the public"
      histor release --entry 17 --reason "he has changed his mind"
    """
    if person and entry:
        raise click.UsageError("NAME is either a person's name (--person) or the number of an entry (--entry)")
    _decide("release", f"entry:{name}" if entry else name, ledger, person, reason, author)


@click.command(short_help="Erase a document for good.")
@click.argument("name", metavar="NAME")
@ledgers.which
@_reason
@ledgers.author
@click.option("--yes", is_flag=True, help="Don't ask whether it is meant.")
def erase(name: str, ledger: str, reason: str, author: str | None, yes: bool) -> None:
    """Erase a document (by its key, address or own id): its bytes, readings, claims and words are gone for good.

    What stays is its name, the hash of its bytes, and who erased it and why. Backups and exports made before are not
    reached.

    \b
    Example:
      histor erase doc-5253e1dcd898 --reason "a court has ordered it"
    """
    from histor.errors import LedgerError

    if not yes and not click.confirm(f"Erase {name} for good?"):
        raise LedgerError("nothing was erased")
    with ledgers.opened(ledger) as opened:
        seq = opened.decide("erase", name, author=ledgers.author_of(author), reason=reason)
        (decided,) = opened.decisions(seq)
        shared = opened.shared(decided.about)
    ledgers.put(f"{decided.about} is erased (entry {seq} of the log)")
    if shared:
        ledgers.put(f"The same bytes are held by {', '.join(shared)}, and stay there.")


def _decide(kind: str, name: str, ledger: str, person: bool, reason: str, author: str | None) -> None:  # noqa: PLR0913, PLR0917
    about = f"person:{name}" if person else name
    with ledgers.opened(ledger) as opened:
        seen = max((one.seq for one in opened.tombstones()), default=0)
        seq = opened.decide(kind, about, author=ledgers.author_of(author), reason=reason, expects=seen)
    name = name.replace("entry:", "what was withheld by entry ")
    ledgers.put(f"{name} is {'withheld' if kind == 'withhold' else 'released'} (entry {seq} of the log)")
