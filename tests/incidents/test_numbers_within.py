"""Numbers that a larger one holds: parts told of by themselves, a sort among people, those who died among the hurt."""

import pytest
from tests.claims.counting import counted

# killed, injured of the main incident; then the report
FIGURES = [
    # what one sentence names as a part of a number is a part wherever it is told again
    (9, 0, "A fire killed four nuns. Nine people, including four nuns, died in the chapel, police said."),
    (0, 8, "The crash hurt three cooks. Eight people, among them three cooks, were hurt."),
    (0, 5, "Three cooks and two guards were hurt. Five people, including three cooks, were hurt, police said."),
    # a sort of people is some of "people"
    (4, 0, "Two girls were found dead in a flat on Friday. Four people died, a neighbour of them said."),
    (6, 0, "Three sailors were killed in a brawl in Lunt. Six lives were lost. The three sailors were killed outside."),
    (4, 0, "Four sailors were killed in a brawl in Lunt. Three people were killed at the door."),
    # those who died are some of the hurt whom their number names
    (1, 3, "Four people were hurt in a stabbing, including a nun of 71 who succumbed to her wounds."),
    (1, 5, "Six people were wounded in Lunt, among them Otto Kell, 38, who later died in hospital."),
    (1, 6, "One man was killed and six others were wounded, including a clerk of 31."),
    (
        1,
        2,
        "Three people were wounded in Lunt on Monday. They found three people, ages 28, 36 and 47, with stab wounds. "
        "They were taken to a hospital. The 28-year-old died there.",
    ),
    # more in care than a vague number or an open one tells of
    (0, 23, "More than 20 people were wounded at a fair. 23 people were treated at the hospital in Lunt."),
    (0, 7, "Several people were wounded at a fair. Seven people were taken to a hospital in Lunt."),
    (0, 8, "At least eight people were wounded. Three people were taken to a hospital in Lunt."),
    # parts of those whom nobody counts are no fewer than a number of some
    (0, 9, "Three others were wounded. The wounded, including four clerks and five guards, are in hospital."),
    # the one who did it beside a number that cannot hold him
    (4, 0, "Three officers were slain at a farm on Monday. Hours later police shot the gunman dead."),
    (3, 0, "Officers found two girls dead in the cellar. Their father, who shot them, was found dead upstairs."),
    (3, 0, "Lunt was shocked by a double murder. The gunman later shot himself dead on a bridge."),
    (3, 0, "Three people were dead at the farm, police said. The gunman was among those killed by officers."),
    # what is only thought of the one who ended it all
    (2, 0, "A girl of nine was killed in Lunt on Monday. Police believe that Karl Orme, 44, then shot himself dead."),
]


@pytest.mark.parametrize(("killed", "injured", "report"), FIGURES, ids=[f[2][:60] for f in FIGURES])
def test_numbers_within_others(killed: int, injured: int, report: str) -> None:
    assert counted(report) == (killed, injured)
