"""Those found with wounds, and told of in a list of which one died: best numbers."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (0, 2, "Medics found Mara Holt, 39, and Nils Omer, 14, with gunshot wounds."),
        (0, 2, "Medics found Mara Holt, 39, and her nephew, Nils, 14, both suffering from gunshot wounds."),
        (1, 2, "Three guests were shot: a 27-year-old rower, who died, and two women."),
        (11, 0, "Seven guests died on the spot and four others in hospital."),
        # near misses: one of the two bears the wounds
        (0, 1, "Medics found Mara Holt and her nephew, who was suffering from gunshot wounds."),
    ],
)
def test_each_of_them_is_counted_as_the_words_say(killed, injured, text):
    assert counted(text) == (killed, injured)
