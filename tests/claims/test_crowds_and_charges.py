"""What crowds, police and those with hidden charges do: the kind of event of what is told, and near misses."""

import pytest

import histor


def kinds(text):
    """The kinds of event of a text's claims."""
    return {claim.event for claim in histor.read(text, published="2024-11-13", language="en").claims}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("violent demonstration", "Demonstrators threw petrol bombs at the ministry and wrecked two police cars."),
        ("violent demonstration", "Protesters torched a police station."),
        ("mob violence", "Football fans fought with iron bars outside the stadium."),
        ("mob violence", "Vigilantes beat a man whom they accused of stealing a goat."),
        ("protest with intervention", "Police charged the marchers with batons; 30 were hurt."),
        ("protest with intervention", "Officers used water cannon to push back the crowd."),
        ("peaceful protest", "Thousands rallied in the square against the new tax."),
        ("peaceful protest", "Tens of thousands took to the streets of the capital to demand elections."),
        ("peaceful protest", "Farmers blocked the motorway with tractors."),
        ("peaceful protest", "Students occupied the dean's office over fees."),
        ("looting/property destruction", "Youths broke shop windows and carried away televisions."),
        ("looting/property destruction", "Bandits drove off 60 head of cattle from two settlements."),
        ("non-state actor overtakes territory", "Fighters seized the airport and the state broadcaster."),
        ("agreement", "The two presidents signed a peace treaty in the palace."),
        ("attack", "Policemen beat three journalists and broke their cameras."),
        ("attack", "Acid was thrown in the face of a teacher on her way home."),
        ("looting/property destruction", "Crowds emptied the shelves of a supermarket in the port district."),
        ("looting/property destruction", "Gunmen carried off cattle and two motorcycles."),
        ("looting/property destruction", "Settlers slashed the tyres of four cars."),
        ("looting/property destruction", "Vandals smashed headstones in the cemetery overnight."),
        ("looting/property destruction", "A clerk was robbed of 900 euros at the bus stop."),
        ("remote explosive/landmine/ied", "A car packed with explosives blew up outside the barracks."),
        ("remote explosive/landmine/ied", "A parcel exploded in the hands of a clerk at the embassy."),
        ("remote explosive/landmine/ied", "An explosion rocked a police station, killing a cadet."),
        ("agreement", "A truce came into force at midnight."),
        ("agreement", "The militia freed 12 captives under a deal brokered by a bishop."),
    ],
)
def test_the_kind_is_read(kind, text):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bank was robbed of its best brains when a fund poached its traders.",
        "The company stripped the unit of its assets.",
        "The goalkeeper beat three attackers in the air.",
        "The package was posted and sales exploded in May.",
        "The truck was packed with flowers and went off to the fair.",
        "The band will march through the town on Sunday for the harvest feast.",
        "Fans took to the streets of the capital to celebrate the cup.",
        "The storm emptied the beaches and drove bathers from the bay.",
        "Police are taking steps to make the streets safe.",
        "The senator rallied against the plan.",
        "The soldiers who beat Napoleon are remembered here.",
        "A flat occupied by students was sold.",
        "A truce would come into force only if both sides signed.",
    ],
)
def test_a_near_miss_is_no_event(text):
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A gas explosion in a bakery killed two.",
        "Two miners died when a gold mine caved in.",
    ],
)
def test_gas_and_pits_are_no_bombs(text):
    assert kinds(text) == {"other"}


def test_weapons_found_hidden_were_not_used():
    assert kinds("Customs seized 40 pistols hidden in a lorry of melons.") == {"disrupted weapons use"}
