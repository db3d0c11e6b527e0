"""Violence that a report sets beside its own: followed, linked or likened to it, mourned, the first of a row, later."""

import pytest
from tests.claims.counting import first_news

NEWS = "A weaver of 47 was hurt in a shooting on Quay Street in Lunt on Tuesday. "
BESIDE = [
    # what the news follows, is tied to or is like
    "The shooting comes on the heels of a killing on Thursday that left a diver dead.",
    "The shooting came in the wake of an attack in which two divers died.",
    "The shooting was preceded by another on Thursday, in which two died.",
    "The shooting follows another on Thursday in which two divers died.",
    "It happened two days after two divers were shot dead nearby.",
    "The shooting follows a week in which four people were killed.",
    "Officers have not said whether the shooting is linked to one on Thursday that left two dead.",
    "Officers are asking whether the shooting is tied to the killing of Otto Brehm, 61, on Thursday.",
    "The shooting was not related to a shooting on Mill Lane that left a diver dead.",
    "The shooting is similar to one last week that killed a diver.",
    "Residents spoke of recent shootings in the district that killed three people.",
    "There is no sign of a plan, as in previous attacks in Brod and Lipa that claimed six lives.",
    # a stretch of time full of it
    "The bloodshed capped a fortnight in which nine people were killed in the county.",
    "The district is reeling from a summer in which dozens of people have been shot.",
    "It came after a period in which nine people were killed in the county.",
    "The shooting follows a night in which four people were killed.",
    # where it stands
    "The shooting happened just streets from where a diver was killed last week.",
    "It occurred at the same spot where a girl was shot dead last month.",
    # those before it in a row
    "It was the second shooting on the street in a week. The first left a diver dead and her husband wounded.",
    "It was the second shooting on the street in a week. In the other one, a diver was killed.",
    "The shooting was the third on the street this month. The previous two killed three people.",
    "It was the second shooting on the street in a month. On 2 November, Otto Brehm, 61, was found shot to death.",
    "The shooting was one of four in the county that night. In the others, a diver was killed and a cook was hurt.",
    "It was one of three shootings on the street this month. The others left two people dead.",
    "It was the second attack on the street in a month. Three weeks earlier a diver was stabbed to death at a mill.",
    "It was the third shooting on the street this year. In March, a diver was shot dead on the same corner.",
    # another, by "one" or "another" and its day
    "Nobody has been arrested in this shooting or in one last week that killed two.",
    "Officers compared the case with one in August in which a diver was killed.",
    "Neighbours recalled another in August that killed a girl.",
    "Officers had been called to the house a day earlier, when a diver was stabbed.",
    # who was mourned, and what somebody was wanted for
    "Hours earlier, dozens had gathered for a vigil for a diver killed there last week.",
    "He had just left a memorial for his cousin, who was shot dead on Thursday.",
    "He was on his way home from the funeral of a man who was shot to death last week.",
    "The crowd had come to mourn Otto Brehm, 61, who was gunned down on Thursday.",
    "They were trying to catch Karl Roth, who was wanted in connection with the killing of a diver.",
    "Roth was out on bond in a shooting that killed a diver.",
    "Roth was awaiting trial for the killing of a diver.",
    "The gunman, Karl Roth, is also wanted in connection with an ambush that left a diver dead.",
    # earlier
    "Last week, a shooting at the market left a diver dead.",
    "In a shooting last week on the same corner, a diver died.",
    "Ida Brehm, 11, died on Tuesday from a wound that she got in a shooting Thursday.",
    # later and elsewhere
    "Less than two hours later, a diver was shot to death on Mill Lane.",
    "A few hours after that, officers found a diver shot dead on Mill Lane.",
    "Hours later, Otto Brehm, 61, was gunned down on Mill Lane.",
    "The next day, a diver of 24 was killed at a park on Mill Lane.",
]
NEAR_MISSES = [
    ("Three hours later, he shot and killed a diver on Mill Lane.", 1, 1),
    ("Minutes later, a diver was shot dead in the next house.", 1, 1),
    ("Two hours later, the gunman shot a diver dead on Mill Lane.", 1, 1),
    ("Several hours later, he was pronounced dead at a clinic in Lunt.", 1, None),
    ("Officers found a gun streets from where the weaver was shot.", None, 1),
    ("The shooting also killed a diver.", 1, 1),
    ("A vigil was held on Monday for Otto Brehm, 61, who was killed in the shooting. Brehm was shot twice.", 1, 1),
]
ONE = [
    ("After a weekend in which six people were shot, a diver of 24 was killed on Mill Lane on Tuesday.", 1, None),
    ("Three people were killed on Tuesday, the week in which the market was to close.", 3, None),
    ("A nurse of 31 was shot dead on Tuesday. Her death is the tenth homicide of 2024. On 2 November, Otto Brehm, 61, "
     "was stabbed to death.", 1, None),
    ("Three weavers were wounded on Tuesday outside a club where, two years ago, their father was shot dead.", None, 3),
    ("The attack, one that killed 12 people on Tuesday, tore through a market.", 12, None),
    ("It was the second shooting in a week. The first guards on the scene found a diver dead and a cook hurt.", 1, 1),
    ("Karl Roth is wanted in the killing of a diver on Tuesday. A guest was wounded in the robbery.", 1, 1),
    ("A diver was killed on Tuesday when a gun went off. It began an hour earlier, when he got into a fight.", 1, None),
]  # fmt: skip
SUMS = [
    "Over the weekend, 13 people were shot across the city, two of them fatally.",
    "At least 13 people were shot, two fatally, in weekend violence.",
    "It capped a bloody weekend that saw two people killed and 13 wounded.",
    "The weaver was one of dozens of weekend shooting victims.",
    "He was one of four people killed and 21 wounded over a nine-hour stretch that night.",
    "He was among six people killed in shootings across the city during the weekend.",
    "As of Monday, 34 people had been killed in the county, a 12 percent increase from the total of 2023.",
]  # fmt: skip
VERSIONS = [
    ("A second man has died after Friday's shooting on Quay Street. Two people were killed in all, and one is still "
     "in hospital.\n\nOriginal story:\n\nOne man was killed and two were wounded on Quay Street on Friday.", 2, 1),
    ("Two people were killed on Quay Street, officers say now. They are Otto Brehm, 61, and Ida Brehm, 59.\n\n"
     "EARLIER: A couple in their 70s were found dead on Quay Street.", 2, None),
    ("Otto Brehm, 61, was killed on Quay Street.\n\nPREVIOUS COVERAGE: Three people were shot on Quay Street, one "
     "fatally.", 1, 2),
    ("Otto Brehm, 61, was killed on Quay Street. Ida Holt, 30, is in hospital with a wound. EARLIER REPORT: A fight "
     "on Quay Street left one man dead and another wounded. The other man, 30-years-old, was hit twice.", 1, 1),
    ("Three people were shot on Quay Street on Friday.\n\nPrevious story: Man found in river\n\nTwo of them died on "
     "Sunday.", 2, 1),
]  # fmt: skip


@pytest.mark.parametrize("text", BESIDE)
def test_what_the_news_is_set_beside_is_none_of_it(text):
    assert first_news(NEWS + text) == (None, 1)


@pytest.mark.parametrize(("text", "killed", "injured"), NEAR_MISSES)
def test_what_belongs_to_the_news_is_counted_with_it(text, killed, injured):
    assert first_news(NEWS + text) == (killed, injured)


@pytest.mark.parametrize(("text", "killed", "injured"), ONE)
def test_the_news_is_what_is_left(text, killed, injured):
    assert first_news(text) == (killed, injured)


@pytest.mark.parametrize("text", SUMS)
def test_what_a_city_counts_over_a_weekend_is_none_of_the_news(text):
    more = "He is a father of two. Nobody has been arrested. "
    assert first_news(NEWS + more + text) == (None, 1)


@pytest.mark.parametrize(("text", "killed", "injured"), VERSIONS)
def test_an_earlier_version_counts_nobody_twice(text, killed, injured):
    assert first_news(text) == (killed, injured)


def test_a_film_with_its_length_is_a_link():
    films = "1:29 Two divers shot dead on Mill Lane\n0:45 Killer of a guard sentenced to life\n\n"
    assert first_news(films + NEWS) == (None, 1)
