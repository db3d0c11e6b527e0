"""Reports of our own, read once a session. Places are real, what happens in them is invented."""

from functools import cache

import histor

STRIKE = (
    "OKHTYRKA, Ukraine (Coast Agency) - A drone strike on an apartment building in Okhtyrka killed {killed} people on "
    "Tuesday night and wounded nine, the head of the city council, Petro Halenko, said.\n\n"
    "Rescuers pulled two children from the rubble of the five-storey building on Zelena street, police said.\n"
)
LOCAL = (
    "Residents of Okhtyrka are clearing up after a drone hit an apartment building on Zelena street on Tuesday night. "
    "{killed} people were killed, mayor Petro Halenko told our reporter.\n\n"
    "Our reporter counted three dead being carried from the building. Nine people were wounded.\n"
)
MARKET = (
    "SUMY, Ukraine - Shelling of a market in Sumy killed two people and injured 11 on Friday, the regional "
    "prosecutor's office said. The market on Harkivska street burned down.\n"
)


@cache
def read(text: str, **about: str) -> histor.Reading:
    return histor.read(text, **about)


def strike(killed: str = "three", published: str = "2024-11-13", **about: str) -> histor.Reading:
    return read(STRIKE.format(killed=killed), **({"published": published, "publisher": "Coast Agency"} | about))


def local(killed: str = "Four", published: str = "2024-11-14", **about: str) -> histor.Reading:
    return read(LOCAL.format(killed=killed), **({"published": published, "publisher": "Okhtyrka Herald"} | about))


def market(published: str = "2024-11-16", **about: str) -> histor.Reading:
    return read(MARKET, **({"published": published, "publisher": "Sumy Post"} | about))
