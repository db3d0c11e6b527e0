"""Which texts and paragraphs are read as English."""

import pytest

from histor.intake import from_text
from histor.intake.compose import Told
from histor.intake.metadata import Metadata
from histor.intake.text import plain

ENGLISH = [
    "Three people were killed in Chuhuiv.",
    "3 KIA 2 WIA IED KANDAHAR 0630Z",
    "TWO MEN SHOT DEAD IN EXAMPLE TOWN, POLICE SAY",
    "Drones strike fuel depot near border town, eleven wounded overnight",
    "Kharkiv: two killed, three injured",
    "Muhammad Ahmed Example, Aisha Fayez Example, Salma Omar Example, Yusuf Hassan Example, Maryam Khalil Example",
    "12:40",
    "Oleh Example (Олег Приклад), 61, was wounded in the raid on the town.",
    "Bombing kills 12, injures 40 near checkpoint outside provincial capital; toll rising, medics warn",
]
FOREIGN = [
    ("ru", "В результате атаки погибли три человека, ещё одиннадцать получили ранения, сообщил губернатор области."),
    ("uk", "Унаслідок удару загинули троє людей, ще одинадцятеро зазнали поранень, повідомив очільник області."),
    ("es", "Tres personas murieron y once resultaron heridas cuando varios drones alcanzaron dos casas de la ciudad."),
    (
        "fr",
        "Trois personnes ont été tuées et onze autres blessées lorsque des drones ont frappé deux maisons de la ville.",
    ),
    ("de", "Drei Menschen wurden getötet und elf verletzt, als Drohnen in der Nacht zwei Häuser in der Stadt trafen."),
    (
        "da",
        "Tre mennesker blev dræbt og elleve såret, da droner ramte to huse i byen natten til onsdag, siger guvernøren.",
    ),
    ("ar", "قتل ثلاثة أشخاص وأصيب أحد عشر آخرون عندما أصابت طائرات مسيرة منزلين في المدينة ليل الثلاثاء."),
    ("zh", "周二晚间，无人机袭击了该市两所房屋，造成三人死亡，十一人受伤，州长表示。"),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text):
    source = from_text(text)
    assert source.language == "en"
    assert source.blocks
    assert not [notice for notice in source.notices if notice.code.startswith("language")]


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_another_language_is_an_honest_empty_reading(language, text):
    source = from_text(f"{text}\n\n{text[::-1] if language == 'zh' else text.swapcase().swapcase()} 2025.")
    assert source.language == language
    assert source.blocks == ()
    assert {gap.reason for gap in source.skipped} == {"language"}
    assert [notice.code for notice in source.notices] == ["undated", "language"]


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_foreign_paragraphs_of_an_english_text(language, text):
    english = "Three people were killed and eleven were wounded, the governor of the region said on Wednesday. " * 4
    source = from_text(f"{english}\n\n{text}\n\nHe did not say who they were.")
    assert source.language == "en"
    assert [source.text[gap.start : gap.end] for gap in source.skipped] == [text]
    assert len(source.blocks) == 2


def test_the_callers_word_is_taken():
    spanish = FOREIGN[2][1]
    assert len(from_text(spanish, language="en").blocks) == 1
    assert from_text("Three people were killed.", language="uk").blocks == ()
    assert from_text("Three people were killed.", language="en-GB").language == "en"


def test_a_declared_language_that_the_text_contradicts():
    source = plain("Three people were killed and eleven were wounded.", Told(declared=Metadata(language="ru")))
    assert source.language == "en"
    assert source.blocks
    assert "language-declared" in {notice.code for notice in source.notices}


def test_a_short_text_goes_by_what_is_declared():
    assert plain("Tres muertos.", Told(declared=Metadata(language="es"))).blocks == ()
