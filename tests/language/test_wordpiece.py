import pytest

from histor.language.reader import DATA
from histor.language.wordpiece import WordPieces


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces.read(DATA / "vocab.txt")


def spelled(pieces: WordPieces, word: str) -> list[str]:
    names = list(pieces.index)
    return [names[number] for number in pieces.of(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Drones", ["drones"]),
        ("Zaporizhzhia", ["za", "##por", "##iz", "##h", "##zhi", "##a"]),
        ("café", ["cafe"]),
        ("U.N.", ["u", ".", "n", "."]),
        ("10,000", ["10", ",", "000"]),
        ("\u200b", ["[UNK]"]),
        ("", ["[UNK]"]),
        ("日本", ["日", "本"]),
    ],
)
def test_pieces(pieces: WordPieces, word: str, expected: list[str]) -> None:
    assert spelled(pieces, word) == expected


def test_a_long_word_has_few_pieces(pieces: WordPieces) -> None:
    assert len(pieces.of("http://" + "a.b/" * 5000)) == 8


def test_as_the_tokenizers_library_has_them(pieces: WordPieces) -> None:
    library = pytest.importorskip("tokenizers")
    theirs = library.BertWordPieceTokenizer(str(DATA / "vocab.txt"), lowercase=True)
    for word in ("Pokrovsk", "well-known", "naïve", "“quoted”", "$1.2bn", "Ωμέγα", "I’m", "ﬁre", "Україна"):
        assert list(pieces.of(word)) == theirs.encode(word, add_special_tokens=False).ids[:8]
