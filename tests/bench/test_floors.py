import pytest
from bench.floors import Pinned, Scores, complaints, load, pin, save, update
from bench.sets import BenchError, Metric

HIGH, LOW = Metric("found", "x"), Metric("over", "y", lower_is_better=True)


def scores(scope="full", digest="sha256:a", **of):
    return Scores("tiny", scope, digest, (HIGH, LOW), of)


# score, lower is better, scope, floor
@pytest.mark.parametrize(
    ("floor", "name", "score", "scope"),
    [
        (0.497, "found", 0.5, "full"),
        (0.490, "found", 0.5, "sample"),
        (0.496, "found", 0.4999, "full"),  # rounded down, never up
        (0.0, "found", 0.001, "full"),
        (0.997, "found", 1.0, "full"),
        (0.103, "over", 0.1, "full"),
        (0.104, "over", 0.1001, "full"),
        (1.0, "over", 0.999, "full"),
    ],
)
def test_a_floor_is_the_score_less_the_margin(floor, name, score, scope):
    assert pin(scores(scope, **{name: score})).floor == {name: floor}


@pytest.mark.parametrize(
    ("floor", "scope", "documents"),
    [(0.497, "full", 3000), (0.490, "full", 300), (0.490, "sample", 300), (0.475, "sample", 120)],
)
def test_a_floor_leaves_room_for_three_documents(floor, scope, documents):
    few = Scores("tiny", scope, "sha256:a", (HIGH,), {"found": 0.5}, documents)
    assert pin(few).floor == {"found": floor}


def test_what_has_no_score_gets_no_floor():
    assert pin(scores(found=None)).floor == {}


@pytest.mark.parametrize(
    ("complaint", "measured"),
    [
        (None, {"found": 0.5, "over": 0.1}),
        (None, {"found": 0.6, "over": 0.0}),
        ("found 0.4999 is under its floor 0.500", {"found": 0.4999, "over": 0.1}),
        ("over 0.1010 is over its ceiling 0.100", {"found": 0.5, "over": 0.101}),
        ("found has no score, floor 0.500", {"found": None, "over": 0.1}),
    ],
)
def test_what_a_check_complains_of(complaint, measured):
    floors = {("full", "tiny"): Pinned("sha256:a", {"found": 0.5, "over": 0.1})}
    assert list(complaints(scores(**measured), floors)) == ([f"tiny: {complaint}"] if complaint else [])


def test_nothing_is_lost_quietly():
    floors = {("full", "tiny"): Pinned("sha256:a", {"found": 0.5, "gone": 0.1})}
    assert list(complaints(scores(found=0.5, over=0.1), floors)) == [
        "tiny: no floor pinned for 'over'; --update-floors pins it",
        "tiny: a floor is pinned for 'gone', which is no longer measured",
    ]


def test_update_changes_only_what_was_measured_and_tells(tmp_path):
    other = Pinned("sha256:b", {"found": 0.7})
    floors = {("full", "other"): other, ("full", "tiny"): Pinned("sha256:old", {"found": 0.6, "gone": 0.3})}
    new, changes = update(floors, [scores(found=0.5)])
    assert new == {("full", "other"): other, ("full", "tiny"): Pinned("sha256:a", {"found": 0.497})}
    assert changes == [
        "tiny (full): data sha256:old -> sha256:a",
        "tiny (full): found 0.600 -> 0.497",
        "tiny (full): gone 0.300 -> none",
    ]
    save(tmp_path / "floors.toml", new)
    assert load(tmp_path / "floors.toml") == new
    assert update(new, [scores(found=0.5)]) == (new, [])


def test_a_broken_file_is_named(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text("[full.tiny]\nfloor = 3\n")
    with pytest.raises(BenchError, match=r"floors\.toml: not a file of floors"):
        load(path)
