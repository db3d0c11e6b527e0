"""Reports of our own for the page: ordinary ones, versions of one, and such as would harm a careless page."""

from tests.ledger import reports

from histor.ledger import Ledger

HOSTILE_TITLE = '<img src=x onerror=alert(1)>\u202egnittes <script>alert("title")</script>'
HOSTILE = (
    "KHARKIV, Ukraine - Shelling of a depot in Kharkiv killed four people on Monday, the <b onclick=alert(2)>mayor</b>"
    ' said. "><svg onload=alert(3)> {{constructor}} javascript:alert(4)\n\n'
    "Police said \u202ednuof erew seidob eerht\u202c at the depot.\n\n"
)
HOSTILE_OUTLET = "<i>Outlet</i>"
LONG_WORD = "x" * 1_000_000
CYRILLIC = (
    "DNIPRO, Ukraine - A drone strike in Dnipro injured three people on 20 November, police said. Rescuers put out a "
    "fire in the yard of a bakery and helped residents of the houses around it to leave their homes for the night. "
    "The city council said that the windows of two schools were broken.\n\n"
    "«Ми бачили трьох поранених».\n\n"
    "قال شاهد عيان إنه رأى ثلاثة جرحى.\n"
)
ALLEGED = (
    "{place}, Ukraine - Gunmen allegedly killed {count} people in {place} on {day}, residents said. "
    "Soldiers reportedly wounded {more} people at a checkpoint near the town on the same day.\n"
)
ALLEGED_OF = (
    ("Lebedyn", "three", "five", "Monday", "2024-11-26"),
    ("Trostianets", "two", "six", "Tuesday", "2024-11-27"),
    ("Konotop", "four", "seven", "Wednesday", "2024-11-28"),
)
MINOR = (
    "PUTYVL, Ukraine - A shell killed Danylo Hrytsenko, 9, in the yard of his school in Putyvl on Sunday, "
    "the town council said.\n"
)
WITHHELD = "ROMNY, Ukraine - A fire after shelling injured six people in a mill in Romny on Saturday, rescuers said.\n"
ADDRESS = "https://coast-agency.example/okhtyrka"


def fill(name):
    """A ledger with all of them."""
    with Ledger(name) as ledger:
        ledger.add(reports.strike(uri=ADDRESS, title="Drone hits homes in Okhtyrka"))
        later = {"killed": "four", "published": "2024-11-15"}
        ledger.add(reports.strike(uri=ADDRESS, title="Drone hits homes in Okhtyrka", **later))
        ledger.add(reports.local(title="Okhtyrka clears up"), reports.market(title="Market burns in Sumy"))
        ledger.add(
            reports.read(HOSTILE + LONG_WORD, published="2024-11-19", publisher=HOSTILE_OUTLET, title=HOSTILE_TITLE),
            *(_alleged(*of) for of in ALLEGED_OF),
            reports.read(MINOR, published="2024-11-24", publisher="Seim Courier", title="A pupil dies in Putyvl"),
            reports.read(WITHHELD, published="2024-11-23", publisher="Seim Courier", title="Fire in a mill"),
            reports.read(CYRILLIC, published="2024-11-21", publisher="Dnipro Post", title="Дніпро"),
        )


def _alleged(place, count, more, day, published):
    text = ALLEGED.format(place=place, count=count, more=more, day=day)
    return reports.read(text, published=published, publisher="Vorskla Post", title=f"Shots in {place}")
