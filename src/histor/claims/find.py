"""Claims of one document: from triggers through frames, groups, roles and certainty to the record's claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from histor.claims.attach import Attacher
from histor.claims.bare import BareFinder
from histor.claims.beasts import is_by_animals
from histor.claims.certainty import least_sure, polarity
from histor.claims.crowds import by_crowd
from histor.claims.deadly import said_once
from histor.claims.draft import Draft, Fired
from histor.claims.earlier import is_earlier
from histor.claims.echoed import echoes, last_counted
from histor.claims.enumerated import listed_in_full
from histor.claims.episodes import episodes
from histor.claims.events import CLASHES, DEFAULT, Choice, Events
from histor.claims.evidence import evidence, inferred_from, with_its_none
from histor.claims.fates import is_fate, is_loss_of_a_side
from histor.claims.fitting import Fitting
from histor.claims.frames import agents, agents_but
from histor.claims.gainsaid import gainsaid, without_those_of_others
from histor.claims.groups import Counter, Group
from histor.claims.headings import Headings, is_counted_alone
from histor.claims.ids import Ids
from histor.claims.lexicon import data_file
from histor.claims.mixed import is_feeling, is_habit, is_nth_time
from histor.claims.natural import is_natural
from histor.claims.oneself import suicides
from histor.claims.outdated import is_outdated
from histor.claims.outlook import is_open
from histor.claims.ownplaces import with_own_places
from histor.claims.people import People
from histor.claims.persons import Persons
from histor.claims.pits import harmless
from histor.claims.proforms import as_more
from histor.claims.reflexive import is_reflexive
from histor.claims.roles import RoleFinder
from histor.claims.said import Sayings
from histor.claims.shares import Told, Wholes, shares
from histor.claims.sorts import Sorts
from histor.claims.states import is_included
from histor.claims.superlatives import Superlatives
from histor.claims.sureness import Sureness
from histor.claims.syntax import case_of, children
from histor.claims.taking import marks, measures, sure_first
from histor.claims.tally import as_parts, beside_others, further, is_far_before, joined, place_behind
from histor.claims.territory import territory
from histor.claims.triggers import Trigger, triggers
from histor.intake.source import Source
from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.mentions import Mentions
from histor.record import Claim, Count, Hedge, Measure, Roles, Statement, span

BEFORE = 3  # sentences that say what somebody "was hit" by
BEHIND = ("advcl", "conj", "xcomp", "acl")  # a clause behind that of the killing: "before taking his own life"
OF_THINGS = ("struck", "damaged", "destroyed", "intercepted", "seized")  # whose verb may name the kind of event
HARMS = ("killed", "injured")
LANDS = ("settlement", "region")
WIDE = ("displaced", "evacuated", "deployed")  # which follow from more than what was told last


def find(
    analysis: Analysis, source: Source, mentions: Mentions, statements: list[Statement], hedges: Sequence[Hedge] = ()
) -> list[Draft]:
    """The claims of a document, in order of their evidence, each with its trigger and its group."""
    finder = _Finder(analysis, source, mentions, statements, without_those_of_others(hedges, statements))
    document, ids = source.document(), Ids(source.document().id)
    drafts = as_parts(list(finder.drafts()))
    episode_of = episodes(drafts, analysis, mentions, document.title or "")
    drafts = [replace(d, episode=episode_of.get(d.trigger.sentence.index, 0)) for d in drafts]
    told = suicides(Persons(analysis, mentions, statements, drafts, finder.people).told(drafts), ids)
    told = [*told, *gainsaid(told, analysis, statements, hedges, ids), *finder.superlatives()]
    return sorted(told, key=lambda d: d.trigger.sentence.index)


class _Finder:
    def __init__(
        self,
        analysis: Analysis,
        source: Source,
        mentions: Mentions,
        statements: list[Statement],
        hedges: Sequence[Hedge],
    ) -> None:
        self._analysis, self._text = analysis, source.text
        self._ids = Ids(source.document().id)
        self._sayings = Sayings(analysis, statements)
        self._statement = self._sayings.of
        self._hedges, self._sure = hedges, Sureness(analysis, hedges)
        self._counter = Counter(mentions)
        self._kinds = self._counter.kinds
        self.people = People(source.text, mentions, self._kinds)
        self._sorts = sorts = Sorts(mentions, self._kinds)
        self._groups, self._attach = Fitting(self._counter, sorts), Attacher(analysis, mentions, statements)
        self._roles = RoleFinder(analysis, mentions, self._kinds, sorts)
        self._bare = BareFinder(
            source,
            mentions,
            sorts,
            roles=self._roles,
            attach=self._attach,
            said=self._statement,
            sure=self._sure,
            ids=self._ids,
        )
        self._events, self._pits = Events(analysis), harmless(analysis)
        self._superlatives = Superlatives(
            analysis, mentions, self._events, self._attach, said=self._sayings, sure=self._sure, ids=self._ids
        )
        self._mentions, self._wholes = mentions, Wholes()
        self._kind_at: dict[int, str] = {}  # what words of the sentence name with their clause
        self._statements, self._counted = statements, last_counted(())
        self._headings = Headings(self._counter, mentions)

    def drafts(self) -> Iterator[Draft]:
        number, told = 0, list[Draft]()
        for sentence in self._analysis.sentences:
            taken: set[tuple[int, str]] = set()
            last, told = [d for d in told if d.group is not None], []
            by_trigger: list[Told] = []
            acts = [a for a in self._bare.acts(sentence) if a.token.lemma.lower() not in self._pits]
            before = self._analysis.sentences[max(0, sentence.index - BEFORE) : sentence.index]
            self._kind_at = {a.token.i: a.kind.label for a in acts}
            self._events.note(sentence.index, self._kind_at.items())
            for trigger in sorted(
                (t for t in triggers(sentence, before) if not (is_habit(t) or is_feeling(t) or is_nth_time(t))),
                key=sure_first,
            ):
                number += 1
                fresh = [g for g in self._groups.of(trigger, sentence) if taken.isdisjoint(marks(g, trigger))]
                taken.update(mark for g in fresh for mark in marks(g, trigger))
                made = list(self._of(trigger, fresh, beside_others(trigger, fresh, [*last, *told]) or number))
                made = with_own_places(self._tallied(trigger, made, taken), self._mentions)
                told.extend(made)
                by_trigger.extend((trigger, draft) for draft in made)
                self._headings.note(trigger, made, sentence, number)
            told = said_once(told)
            told.extend(self._shared([t for t in by_trigger if t[1] in told], {word for word, _ in taken}))
            if all(is_counted_alone(d) for d in told):
                told = [self._item(*item) for item in self._headings.under(sentence)] or told
            self._counted = last_counted(t for t in by_trigger if t[1] in told) or self._counted
            told.extend(self._echoed(sentence, {word for word, _ in taken}, number))
            yield from sorted(told, key=lambda d: d.trigger.i)
            for draft in self._bare.of(acts, told, number):
                number = draft.siblings
                yield draft

    def _echoed(self, sentence: Sentence, taken: set[int], number: int) -> Iterator[Draft]:
        """The bare numbers that others give for what was counted last: "the army spoke of 19"."""
        for here, before, group in echoes(sentence, self._statements, self._counted, taken, self._counter):
            claim, fired = self._claim(here, group, before.claim.measure, [])  # type: ignore[arg-type]
            beside = here.verb is not here.token  # "of 12 dead and of 16": one statement
            statement = before.claim.statement if beside else claim.statement
            claim = changed(claim, event=before.claim.event, statement=statement)
            yield Draft(claim, here.token, group, siblings=number + group.head.i, voiced=True, fired=fired)

    def superlatives(self) -> Iterator[Draft]:
        """The superlatives of all sentences."""
        return (draft for sentence in self._analysis.sentences for draft in self._superlatives.of(sentence))

    def _tallied(self, trigger: Trigger, made: list[Draft], taken: set[tuple[int, str]]) -> list[Draft]:
        """The claims with the gapped items that follow, where a number and a place go with each."""
        if not (items := further(trigger, made, taken, self._counter, self._mentions)):
            return made
        for group, _ in items:
            taken.update(marks(group, trigger))
        drafts = [self._item(trigger, group, place, made[0].siblings) for group, place in items]
        return joined(made, drafts, self._mentions)

    def _shared(self, told: list[Told], taken: set[int]) -> Iterator[Draft]:
        """The claims of some of those that the sentence counts: "four of them children"."""
        listed = [(t, g) for t in told if t[1].claim.measure in HARMS for g in listed_in_full(t[1], self._counter)]
        listed = [(t, g) for t, g in listed if g.head.i not in {d.group.head.i for _, d in told if d.group is not None}]
        for (trigger, whole), group in (*shares(told, taken, self._counter), *listed):
            claim, fired = self._claim(trigger, group, whole.claim.measure, [], whole.claim.id)  # type: ignore[arg-type]
            told_of = replace(whole, claim=changed(claim, event=whole.claim.event), doers=(), person=None)
            yield replace(told_of, group=group, tally=False, fired=fired)

    def _item(self, trigger: Trigger, group: Group, place: int, number: int) -> Draft:
        claim, fired = self._claim(trigger, group, trigger.sense.measure, agents(trigger))  # type: ignore[arg-type]
        return Draft(changed(claim, place=place), trigger.token, group, siblings=number, tally=True, fired=fired)

    def _of(self, trigger: Trigger, groups: list[Group], number: int) -> Iterator[Draft]:
        whole: str | None = None
        included = is_included(trigger.token)
        if included or (trigger.sense.frame == "state" and case_of(trigger.token) == "among"):
            whole = self._wholes.last(trigger.sense.measure)  # "two children were among the wounded"
            groups = [replace(g, part=g.part or not included or g.head.i > trigger.token.i) for g in groups]
        groups = list(map(as_more, groups)) if trigger.sense.frame == "so" else groups
        doers = agents_but(trigger, [g.head for g in groups])
        if groups and not groups[0].part:  # of "hit Lind and others, including three women" the three are others
            groups = sorted(groups, key=lambda g: g.head.i) if any(g.part for g in groups) else groups
        for group in groups:
            for measure in measures(trigger, group):
                of = whole if group.part else self._wholes.of(trigger, measure, group)
                claim, fired = self._claim(trigger, group, measure, doers, of)
                if not group.part and of is None:
                    whole = self._wholes.note(measure, claim.id, group)
                yield Draft(
                    claim,
                    trigger.token,
                    group,
                    trigger.sense.inclusive,
                    number,
                    agentive=bool(doers),
                    reflexive=is_reflexive(trigger),
                    aftermath=trigger.sense.aftermath,
                    open=trigger.sense.open or is_open(trigger),
                    voiced=(said := self._statement(trigger.token)) is not None and said.source is not None,
                    doers=tuple(doers) if not group.part else (),
                    earlier=is_earlier(trigger.token, measure),
                    fired=fired,
                )

    def _claim(
        self, trigger: Trigger, group: Group, measure: Measure, doers: list[Token], whole: str | None = None
    ) -> tuple[Claim, Fired]:
        token, verb = trigger.token, trigger.verb
        statement = self._statement(token)
        words = evidence(self._text, token, verb, group.head, statement)
        words, fate = with_its_none(self._text, words, token) if group.high == 0 else words, is_fate(trigger.sense)
        sure = least_sure(() if fate else self._sure.signs(token, verb, statement))
        by_whom = [group.head] if not doers and is_reflexive(trigger) and verb.dep in BEHIND else doers
        event = territory(trigger, group) or self._event(trigger, by_whom)
        roles = self._roles.of(trigger, doers, [group], sure) if not group.part else Roles()
        earlier = is_earlier(token, measure)
        claim = Claim(
            id=self._ids.of(words.start, words.end, measure, group.head.start, group.low, group.high),
            evidence=words,
            statement=statement.id if statement else None,
            event=by_crowd(event.label, roles, measure),
            measure=measure,
            count=self._count(group, whole),
            roles=roles,
            place=self._place(trigger, group),
            time=None if earlier or trigger.sense.frame == "cared" or is_outdated(token) else self._attach.time(token),
            polarity=polarity(token, verb, statement, self._hedges) if group.high != 0 and not fate else "affirmed",
            certainty=sure,
        )
        return claim, Fired(trigger.sense.listed, trigger.sense.frame, verb, event)

    def _place(self, trigger: Trigger, group: Group) -> int | None:
        """The place of what a trigger tells; of a part or a bare number its own, where one follows it.

        A town that is taken or hit is its own place.
        """
        named: tuple[Token, ...] = ()
        if trigger.sense.measure == "seized" or (trigger.sense.measure == "struck" and group.unit in LANDS):
            named = (group.head, *children(group.head, "nmod", "appos", "flat"))
        if (at := next((p for t in named if (p := self._mentions.place_at(t.start)) is not None), None)) is not None:
            return at
        gapped = group.part or group.head.pos == "NUM"  # "four people in Brod and five in Lipa"
        gapped = gapped or is_far_before(self._attach.place(trigger.token), trigger.token, group.head, self._mentions)
        own = place_behind(group.head, self._mentions) if gapped else None
        if own is not None:
            return own
        return self._attach.place(group.head if trigger.sense.frame == "counted" else trigger.token)

    def _event(self, trigger: Trigger, doers: list[Token]) -> Choice:
        """The kind of event; an attack where nothing names one and people are said to have done it."""
        if trigger.sense.measure == "killed" and is_natural(trigger.verb):
            return Choice(DEFAULT, "a natural death")
        if is_loss_of_a_side(trigger.verb):
            return Choice(CLASHES[0], "what a side in war has lost", trigger.token.i)
        named = self._kind_at.get(trigger.token.i)
        of_launch = trigger.sense.measure == "launched" and named != "attack"  # "dropped two bombs", from the air
        if named is not None and (of_launch or trigger.sense.measure in OF_THINGS):
            return Choice(named, "the word itself names one with its clause", trigger.token.i)
        things = trigger.sense.measure in OF_THINGS
        event = self._events.of(trigger.token, trigger.sense.event, things, trigger.sense.measure in WIDE)
        doers = [] if trigger.sense.aftermath or is_by_animals(trigger.verb) else doers
        by_people = any(self._kinds.unit(d) == "person" and d.pos != "PRON" for d in doers)
        fighters = any(self._sorts.is_fighters(d) for d in doers if d.lower != "force")
        by_people = by_people or (trigger.sense.measure in HARMS and fighters)
        blast = event.at is None and event.label in data_file("families.toml")["laid"]
        if (event.label == DEFAULT or blast) and by_people:
            self._events.note(trigger.token.sentence.index, [(trigger.token.i, "attack")])
            return Choice("attack", "nothing names one, and people are said to have done it")
        return event

    def _count(self, group: Group, whole: str | None) -> Count | None:
        if group.nature == "plural":
            return None
        quantity = group.quantity
        where = span(self._text, quantity.start, quantity.end) if quantity is not None else None
        return Count(
            span=where,
            low=group.low,
            best=group.best,
            high=group.high,
            approximate=group.approximate,
            unit=group.unit or "person",
            part_of=whole,
            inferred=None if quantity is not None else inferred_from(group),
        )
