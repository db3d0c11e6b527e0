"""Which mentions are one actor: full names, surnames, abbreviations, and offices and bodies named again by their noun.

A short form joins an actor only where exactly one fits, in the text or in the sentences beside it; else it stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from histor.mentions.actors.draft import Draft
from histor.mentions.actors.lexicon import SUFFIXES


class Groups:
    """Numbers of actors, by which keys they are found again, where each was named first, and in which sentences."""

    def __init__(self) -> None:
        self.count = 0
        self.by_key: dict[str, set[int]] = defaultdict(set)
        self.sex: dict[int, str] = {}
        self.sentences: dict[int, set[int]] = defaultdict(set)
        self.begun: dict[int, int] = {}

    def new(self) -> int:
        """The number of a new actor."""
        self.count += 1
        return self.count

    def one(self, key: str, sex: str = "-") -> int | None:
        """The only actor with this key that the sex allows, or None."""
        fitting = self._fitting(key, sex)
        return fitting[0] if len(fitting) == 1 else None

    def introduced(self, key: str, sex: str, before: int) -> int | None:
        """The only such actor named in full before a token: the "Lind" above "his daughter, Ida Lind" is her father."""
        fitting = [group for group in self._fitting(key, sex) if self.begun.get(group, before) < before]
        return fitting[0] if len(fitting) == 1 else None

    def near(self, key: str, sex: str, sentence: int) -> int | None:
        """The only such actor of the sentence, else of the one before: "the spokesman" is the one just named."""
        fitting = self._fitting(key, sex)
        for at in (sentence, sentence - 1):
            named = [group for group in fitting if at in self.sentences[group]]
            if named:
                return named[0] if len(named) == 1 else None
        return None

    def _fitting(self, key: str, sex: str) -> list[int]:
        return [g for g in self.by_key.get(key, ()) if "-" in (sex, self.sex.get(g, "-")) or self.sex[g] == sex]


def join(drafts: list[Draft], sentence_of: Callable[[int], int]) -> None:
    """Sets `group` of each draft: the same number for mentions of one actor. `sentence_of` tells a token's sentence."""
    groups = Groups()
    names = {draft.head: draft for draft in drafts if draft.named}
    for draft in drafts:  # full names first: a short form may come before its long one, in a headline
        if draft.named and _is_full(draft):
            _place_full(groups, draft)
    for draft in drafts:
        if draft.group == -1 and draft.named:
            _place_short(groups, draft)
    for draft in drafts:
        if draft.group < -1:  # "a spokesman for the port, Ivan Rud": both are the man
            draft.group = names[-2 - draft.group].group
        elif draft.group == -1:
            _place_phrase(groups, draft, sentence_of(draft.first))
        groups.sentences[draft.group].add(sentence_of(draft.first))


def _is_full(draft: Draft) -> bool:
    return draft.kind != "person" or " " in draft.name


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


def _place_full(groups: Groups, draft: Draft) -> None:
    key = f"listed {draft.listed}" if draft.listed else f"name {_plain(draft.name)}"
    found = groups.one(key)
    draft.group = found if found is not None else groups.new()
    groups.begun.setdefault(draft.group, draft.first)
    keys = [key]
    if draft.kind == "person":
        parts = _plain(draft.name).split()
        surname = next((part for part in reversed(parts) if part.rstrip(".") not in SUFFIXES), parts[-1])
        keys += [f"name {surname}", f"given {parts[0]}"]
        if draft.title:
            keys.append(f"office {_plain(draft.title).split()[-1]}")
            keys.append(f"office {_plain(draft.title)}")
            keys += [f"office {word}" for word in _title_heads(draft.title)]
    else:
        keys += [f"body {word}" for word in (_body_word(draft.name),) if word]
        if draft.short:
            keys.append(f"name {draft.short.lower()}")
    if draft.title and draft.scope is not None:
        keys.append(f"phrase {_plain(draft.title).split(' of ')[0]} {draft.scope}")
    for each in keys:
        groups.by_key[each].add(draft.group)
    _note_sex(groups, draft)


def _title_heads(title: str) -> list[str]:
    """The office word of a title with "of": "head of the council" is found again as "the head"."""
    words = _plain(title).split()
    return [words[words.index("of") - 1]] if "of" in words[1:] else []


def _body_word(name: str) -> str:
    words = _plain(name).split()
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def _place_short(groups: Groups, draft: Draft) -> None:
    key = f"name {_plain(draft.name)}"
    found = groups.one(key, draft.sex) or groups.introduced(key, draft.sex, draft.first)
    if found is None and not groups.by_key.get(key) and not draft.title:
        found = groups.one(f"given {_plain(draft.name)}", draft.sex)
    if found is None:
        found = groups.new()
        groups.by_key[f"apart {draft.name}"].add(found)
        if not groups.by_key.get(key):
            groups.by_key[key].add(found)
            if draft.title:
                groups.by_key[f"office {_plain(draft.title).split()[-1]}"].add(found)
    draft.group = found
    _note_sex(groups, draft)


def _note_sex(groups: Groups, draft: Draft) -> None:
    if draft.sex != "-":
        groups.sex.setdefault(draft.group, draft.sex)


def _place_phrase(groups: Groups, draft: Draft, sentence: int) -> None:
    name = _plain(draft.name)
    prefix = "body" if draft.kind in ("organisation", "force") else "office"
    if draft.fresh:
        draft.group = groups.new()
        groups.by_key[f"phrase {name}"].add(draft.group)
        groups.by_key[f"{prefix} {name.split()[-1]}"].add(draft.group)
        _note_sex(groups, draft)
        return
    if (
        draft.scope is not None
    ):  # "the governor of Lisk region" is not the governor named before, as far as one can tell
        name = f"{name} {draft.scope}"
    found = groups.one(f"phrase {name}")
    if found is None and not groups.by_key.get(f"phrase {name}"):
        found = groups.one(f"{prefix} {name}", draft.sex) or groups.near(f"{prefix} {name}", draft.sex, sentence)
    if found is None:
        found = groups.new()
        groups.by_key[f"phrase {name}"].add(found)
        if draft.scope is not None:
            groups.by_key[f"{prefix} {_plain(draft.name).split()[-1]}"].add(found)
        elif " " in name:
            groups.by_key[f"{prefix} {name.split()[-1]}"].add(found)
    draft.group = found
    _note_sex(groups, draft)
