"""Hurts told by a part of the body, a cut or a blow, who pulled through and who did not: best numbers."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # whose the part of the body is that was hit
        (0, 1, "A bullet grazed a cook's elbow during the robbery in Lund."),
        (0, 1, "A stray round grazed the chin of a 9-year-old girl in Lund."),
        (0, 1, "A bullet struck the baker's shoulder as she slept."),
        (0, 1, "The thief fired twice, hitting the waiter's knee."),
        (0, 0, "A bullet struck the baker's car as she slept."),
        (0, 0, "The council cut the cook's budget on Monday."),
        # a part of one's own body
        (0, 2, "A man was shot in the leg and his aunt broke her hip when she fell."),
        (0, 2, "A medic was stabbed in the thigh. A second medic sprained his wrist in the struggle."),
        (0, 2, "A waiter was shot in the ear, and a guest suffered a fractured wrist in the crush."),
        (0, 1, "A waiter was shot in the ear, and the mayor broke her silence."),
        (0, 0, "The goalkeeper sprained his wrist in the match in Lund on Monday."),
        # cuts, and blows with a pistol
        (0, 2, "A man was stabbed in the neck in Lund. His cousin was cut on the hand as he tried to help."),
        (0, 2, "A waiter was shot in the foot, and a guest was cut by flying glass."),
        (0, 1, "A waiter was shot in the foot. A guest was cut from the team."),
        (0, 1, "A waiter was pistol-whipped in a bar in Lund on Monday."),
        (0, 2, "Police shot the suspect in the arm. An officer was treated for a cut to the chin."),
        # a slight hurt is nobody's death
        (1, 1, "A man shot himself in a garage. He was taken to hospital, where he was declared dead. A neighbour "
               "suffered a minor injury."),
        # who did not make it, and who is expected to pull through
        (1, 0, "A man was stabbed on a tram in Lund and didn't make it, police said."),
        (1, 1, "Two gunshot victims arrived at a clinic by car. One did not make it. The other is in surgery."),
        (0, 1, "A man was shot in Lund and did not make it to work on Monday."),
        (0, 2, "Both victims of Monday's stabbing are expected to recover, officials said."),
        (0, 6, "All six victims are expected to live after a shooting at a rink in Lund."),
        (0, 2, "The two victims of the shooting are expected to pull through."),
        # who is taken off life support, and who is left paralysed
        (1, 0, "A woman who was stabbed in Lund on Sunday was taken off life support on Tuesday."),
        (0, 1, "A woman who was stabbed in Lund on Sunday was on life support on Tuesday."),
        (1, 1, "The shooting left Ivo Brandt, 30, paralysed. His cousin Max Orn, 29, was killed."),
        # told of in turn, over sentences
        (1, 1, "Police found two cooks who had been shot. The first was dead. The second was rushed to a clinic."),
        (1, 1, "One of the two men shot in a yard in Lund has died. The other man was released from the hospital."),
        (0, 3, "Two of the wounded were taken to hospital by ambulance; the third drove himself to a clinic."),
        (2, 1, "Three people, two women and a man, were stabbed. The man died. One of the women died at the hospital. "
               "The other woman is stable."),
    ],
)  # fmt: skip
def test_who_is_hurt_and_who_died(killed, injured, text):
    assert counted(text) == (killed, injured)
