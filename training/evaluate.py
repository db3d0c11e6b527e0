"""Measures the shipped language model, and its float32 twin when a training left one.

    python training/evaluate.py --sources ../shared/sources

Prints tables of figures on the treebanks' test parts: on given words, on raw text, of entities,
and the speed on one core. `--write` keeps them beside the model.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from training import figures  # noqa: E402
from training.treebank import Sentence, add_entities, documents, read  # noqa: E402

from histor.language import analyse, load  # noqa: E402
from histor.language.reader import DATA, Reader  # noqa: E402

Documents = list[list[Sentence]]
SETS = {
    "PUD": ("en-pud.test", "en-pud-ner.test"),
    "EWT test": ("en-ewt.test", "en-ewt-ner.test"),
    "GUM-open test": ("en-gum-open.test", ""),
}
CHOOSING = {"EWT dev": ("en-ewt.dev", "en-ewt-ner.dev"), "GUM-open dev": ("en-gum-open.dev", "")}


def main() -> None:
    """Prints, and writes when asked to."""
    options = _options()
    sets = {name: _documents(options.sources / "treebanks", *files)
            for name, files in (CHOOSING if options.dev else SETS).items()}  # fmt: skip
    models = {"int8": options.model, "float32": options.twin}
    found = {name: measure(Reader(path), sets) for name, path in models.items() if path.is_dir()}
    for table in ("given words", "raw text", "entities", "kinds"):
        for model in found:
            _print(f"{table}, {model}", found[model][table])
    speeds = {name: found[name]["speed"] for name in found}
    print("\nwords a second, one core:", speeds)
    if len(speeds) == 2:
        print("int8 to float32: {:.2f}".format(speeds["int8"]["analyse"] / speeds["float32"]["analyse"]))
    if options.write:
        (options.model / "figures.json").write_text(json.dumps(found, indent=1), "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=Path("../shared/sources"))
    parser.add_argument("--model", type=Path, default=DATA)
    parser.add_argument("--twin", type=Path, default=HERE / "work" / "float")
    parser.add_argument("--dev", action="store_true", help="measure on the parts for choosing")
    parser.add_argument("--write", action="store_true", help="write figures.json beside the model")
    return parser.parse_args()


def measure(reader: Reader, sets: dict[str, Documents]) -> dict[str, Any]:
    """All figures of one model."""
    pipeline = load()
    pipeline.get_pipe("histor_encoder").reader = reader
    found: dict[str, Any] = {name: {} for name in ("given words", "raw text", "entities", "kinds")}
    for name, some in sets.items():
        found["given words"][name] = figures.gold_words(reader, some)
        found["entities"][name] = figures.entities(reader, some)
        texts = [_text(document) for document in some]
        analysed = [(analyse(text, regions, pipeline), document, offsets)
                    for document, (text, regions, offsets) in zip(some, texts, strict=True)]  # fmt: skip
        found["raw text"][name] = figures.raw_text(analysed)
        if name.startswith("GUM"):
            found["kinds"][name] = figures.kinds(reader, some)
    found["speed"] = speed(pipeline, sets)
    return found


def speed(pipeline: Any, sets: dict[str, Documents]) -> dict[str, float]:
    """Words a second of the best of three readings: whole analyses, tokenising and building included."""
    name = next(iter(sets))
    # The documents of PUD are of one to three sentences: twenty make an article of four paragraphs.
    sentences = [sentence for document in sets[name] for sentence in document]
    articles = [sentences[start : start + 20] for start in range(0, len(sentences), 20)]
    texts = [_text(article, paragraph=5) for article in articles]
    words, best = sum(len(sentence.words) for sentence in sentences), 0.0
    for _ in range(3):
        began = time.perf_counter()
        for text, regions, _ in texts:
            analyse(text, regions, pipeline)
        best = max(best, words / (time.perf_counter() - began))
    return {"analyse": round(best)}


def _documents(folder: Path, trees: str, entities: str) -> Documents:
    sentences = read(folder / f"{trees}.conllu.gz")
    if entities:
        add_entities(sentences, folder / f"{entities}.iob2.gz")
    return documents(sentences)


def _text(document: list[Sentence], paragraph: int = 0) -> tuple[str, list[tuple[int, int]], list[int]]:
    """A document's text, its paragraphs, and where its sentences begin."""
    parts: list[str] = []
    regions: list[tuple[int, int]] = []
    offsets: list[int] = []
    at = 0
    for number, sentence in enumerate(document):
        begins = number % paragraph == 0 if paragraph else sentence.paragraph
        if begins or not regions:
            parts.append("\n\n" if regions else "")
            at += len(parts[-1])
            regions.append((at, at))
        else:
            parts.append(" ")
            at += 1
        offsets.append(at)
        parts.append(sentence.text)
        at += len(sentence.text)
        regions[-1] = (regions[-1][0], at)
    return "".join(parts), regions, offsets


def _print(title: str, rows: dict[str, dict[str, float]]) -> None:
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    print(f"\n{title}\n{'':16}" + "".join(f"{column:>12}" for column in columns))
    for name, row in rows.items():
        print(f"{name:16}" + "".join(f"{row.get(column, float('nan')):12.4f}" for column in columns))


if __name__ == "__main__":
    main()
