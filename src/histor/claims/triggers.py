"""Triggers: the words of a sentence that may claim something, with their senses.

A trigger is only a candidate: its frame must find somebody or something that it happened to, and the nominal
checks here take away words that name no event of their own ("murder charge", "death penalty").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from histor.claims.aimed import is_aimed
from histor.claims.backward import is_pointed_at
from histor.claims.bothways import is_the_other_frame
from histor.claims.bullets import is_borne_bullet, shoots
from histor.claims.care import CARED, is_for_no_hurt, is_in_care, is_of_others
from histor.claims.deadly import NAMED_DEAD, dead_beside, deadly, is_named_by_the_coroner
from histor.claims.eventless import names_no_event
from histor.claims.fates import fates
from histor.claims.figurative import (
    is_contact,
    is_figurative,
    is_idiom,
    is_in_a_title,
    is_unhurt,
    tells_of_fire,
)
from histor.claims.harm import HARM
from histor.claims.inflicted import inflicts
from histor.claims.leading import by_authority
from histor.claims.lexicon import PEOPLE, Lexicon, Sense, lexicon, word_set
from histor.claims.limbs import BORNE, bears_cuts, has_own_part, hurt_in_a_part, is_broken
from histor.claims.natural import is_caution
from histor.claims.nobody import NONE
from histor.claims.oneself import TURNED, is_turned_on_oneself
from histor.claims.partly import number_of_some
from histor.claims.plights import PLIGHT, TREATED, TREATING, is_plight, is_treated, treats_some
from histor.claims.proforms import same, stood_for
from histor.claims.syntax import case_of, child, children, next_token, words_behind
from histor.claims.todeath import verb_of_death
from histor.claims.toll import behind_of, comes_to, put_at
from histor.claims.turned import turned
from histor.claims.war import in_war
from histor.claims.ways import ways
from histor.language.analysis import Sentence, Token
from histor.mentions.quantities.nouns import describe

MOST_TO_SOME = 8  # how many words behind "were wounded" the "two mortally" may stand
RESULTS = ("xcomp", "advmod", "obl", "obj", "acl", "ccomp", "advcl", "compound", "dep")
PARTLY = ("partly", "partially", "half")
VERBAL_TAGS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that claims something: `token` carries it, `verb` is the governor whose clause it stands in."""

    token: Token
    sense: Sense
    verb: Token


def triggers(sentence: Sentence, before: Sequence[Sentence] = ()) -> Iterator[Trigger]:
    """The triggers of a sentence, in order of their tokens; `before` are the sentences right before it."""
    words = lexicon()
    if before and (also := stood_for(sentence)) is not None:
        last = [t for t in triggers(before[-1], before[:-1]) if t.sense.measure in HARM and t.verb.is_root]
        yield from (Trigger(also, same(t.sense), also) for t in last[:1])
    fired_at = tells_of_fire(before)
    raided = tells_of_fire(before, "raids")
    near_fire = fired_at or tells_of_fire((*before, sentence), "fire", "blades")
    near_harm = near_fire or tells_of_fire((*before, sentence), "violence")
    for token in (t for t in sentence.tokens if not is_idiom(t)):
        if token.pos == "VERB" or token.tag in VERBAL_TAGS or turned(token) is not None:
            yield from _verbal(token, words, fired_at=fired_at, harm=near_harm)
            told = (
                *fates(token, fired_at=near_fire, harm=near_harm),
                *hurt_in_a_part(token, fired_at=near_fire),
                *ways(token),
                *(done for done in (inflicts(token), shoots(token)) if done is not None),
            )
            yield from (Trigger(token, sense, token) for sense in told)
            if near_harm and is_treated(token):
                yield Trigger(token, TREATED, token)
            if (near_harm or raided) and treats_some(token):
                yield Trigger(token, TREATING, token)
        yield from _state(token, words)
        yield from _of_some(token, words)
        yield from (Trigger(token, sense, token) for sense in in_war(token, words))
        if token.pos in ("NOUN", "PROPN", "ADJ") and not token.tag.startswith("VB"):
            yield from _nominal(token, words)
            if (deaths := deadly(token)) is not None:
                yield Trigger(token, deaths, token)
            yield from _number_of(token, words)
            if is_in_care(token, words, fired_at=fired_at, raided=raided, fire=near_fire):
                yield Trigger(token, CARED, token)
            if near_harm and is_plight(token):
                yield Trigger(token, PLIGHT, token)


def _verbal(token: Token, words: Lexicon, *, fired_at: bool, harm: bool) -> Iterator[Trigger]:
    lemma = turned(token) or _lemma(token, words)
    if (particle := _particle(token, lemma, words)) is not None:
        for sense in words.particles.get(f"{lemma} {particle.lemma.lower()}", ()):
            yield Trigger(token, by_authority(token, sense), token)
        if f"{lemma} {particle.lemma.lower()}" in words.particles:
            return
    yield from _light(token, lemma, words, harm=harm)
    if is_turned_on_oneself(token):
        yield Trigger(token, TURNED, token)
    if is_named_by_the_coroner(token):
        yield Trigger(token, NAMED_DEAD, token)
    if any(told(token) for told in (is_figurative, is_unhurt, is_pointed_at, has_own_part)):
        return
    senses = words.verbs.get(lemma, ())
    for sense in senses:
        if is_the_other_frame(token, sense, senses):
            continue
        by_contact = lemma in word_set("contact.toml", "verbs") and not is_contact(token, fired_at=fired_at)
        if sense.open and (by_contact or is_aimed(token)):
            continue
        yield Trigger(token, _final(token, sense, words), token)


def _light(token: Token, lemma: str, words: Lexicon, *, harm: bool) -> Iterator[Trigger]:
    """A verb that tells of a harm together with a noun: "took to hospital", "lost their lives"."""
    hostage = [t for t in children(token, "advmod") if t.lower == "hostage"]  # as the tree may take it
    for nominal in (*children(token, "obj", "nsubj:pass", "obl", "xcomp", "compound"), *hostage):
        for sense in words.light.get(f"{lemma} {_last_of_name(nominal)}", ()):
            if sense.frame == "light subject" and any(c.lower in NONE for c in children(nominal, "det")):
                continue  # "had no injuries"
            if is_of_others(token, nominal) or is_for_no_hurt(token, nominal, harm=harm):
                continue
            if sense.frame == "light object" and any(c.lower == "own" for c in nominal.children):
                yield Trigger(token, Sense(sense.measure, "light subject", sense.units), token)  # "took his own life"
            elif not (sense.frame == "light passive" and is_caution(token)):
                fatal = _final(nominal, sense, words) if sense.frame == "light subject" else sense
                yield Trigger(nominal if sense.frame == "light object" else token, fatal, token)


def _lemma(token: Token, words: Lexicon) -> str:
    """The lemma of a verb in lower case, mended where it is wrong ("grazed" is no "graz", "gunned" no "gunn")."""
    lemma = token.lemma.lower()
    whole = f"{lemma}e"
    if lemma not in words.verbs and whole in words.verbs and token.lower.startswith(whole):
        return whole
    short = lemma[:-1]
    doubled = lemma[-2:-1] == lemma[-1:] and lemma not in words.verbs
    known = short in words.verbs or any(phrase.startswith(f"{short} ") for phrase in words.particles)
    return short if doubled and known else lemma


def _last_of_name(nominal: Token) -> str:
    """The lemma of a nominal; of a name that of its last part ("to Mercy Hospital", "Holy Cross Medical Center")."""
    parts = [t for t in children(nominal, "flat") if t.i > nominal.i]
    return (parts[-1] if parts else nominal).lemma.lower()


def _particle(token: Token, lemma: str, words: Lexicon) -> Token | None:
    """The particle of a verb: what the tree makes one, or the next word where both together are a known verb."""
    following = next_token(token)
    if following is not None and f"{lemma} {following.lower}" in words.particles:
        off = following.lower == "off" and following.dep == "case" and following.head.kind != "person"
        return None if off else following  # "was bumped off the stage"
    away = (c for c in children(token, "advmod") if c.i > token.i and f"{lemma} {c.lower}" in words.particles)
    return child(token, "compound:prt") or next(away, None)  # "led him away"


def _final(token: Token, sense: Sense, words: Lexicon) -> Sense:
    """An open outcome becomes final beside "fatally": the sense of the measure that the adverb names."""
    if sense.measure == "destroyed" and any(c.lower in PARTLY for c in children(token, "advmod")):
        return _turned(sense, "damaged", "the adverb before it")
    if sense.measure != "injured":
        return sense
    if any(_is_of_some(t, words) for t in words_behind(token, MOST_TO_SOME)):
        sense = replace(sense, open=True)  # "six were wounded, two mortally": the six hold the dead
    if sense.open and (measure := dead_beside(token)) is not None:
        return _turned(sense, measure, "the result behind it")
    for adverb in children(token, "advmod", "amod"):
        measure = words.adverbs.get(adverb.lower) or words.adjectives.get(adverb.lower)
        if measure is not None and not _is_of_some(adverb, words):
            return _turned(sense, measure, adverb.text)
    return sense


def _turned(sense: Sense, measure: str, by: str) -> Sense:
    """The sense of another measure that a word beside it turns an open outcome into."""
    return Sense(measure, sense.frame, sense.units, listed=f"{sense.listed}, turned into {measure} by {by}")


def _state(token: Token, words: Lexicon) -> Iterator[Trigger]:
    left_for_dead = token.lower == "dead" and case_of(token) == "for"
    if left_for_dead or (token.tag == "NNP" and is_in_a_title(token)):
        return
    if token.lower == "deceased" and token.dep == "amod" and child(token.head, "nmod:poss") is not None:
        return  # "Lind's deceased husband": known to be dead, and no news
    put = next(put_at(token, words), None) is not None  # "the army put the dead at 12": it did not kill them
    verb = _resultative_verb(token) if token.lower in words.resultatives and not put else None
    done = verb is not None and any(verb.i < t.i < token.i for t in children(verb, "obj"))
    done = put or (done and verb is not None and _lemma(verb, words) in words.verbs)  # "police shot him dead": they did
    for sense in words.states.get(token.lower, ()) if not done else ():
        if token.pos in ("ADJ", "VERB", "NOUN", "ADV") and not _is_a_verb(token, words):
            yield Trigger(token, sense, token)
    if token.lower in words.conditions and token.head.lower in words.condition_nouns:
        for sense in words.conditions[token.lower]:
            yield Trigger(token.head, sense, token.head)
    if verb is not None:
        yield from (Trigger(token, sense, verb) for sense in words.resultatives[token.lower])


def _of_some(token: Token, words: Lexicon) -> Iterator[Trigger]:
    """ "Four men were shot, one fatally"."""
    number = number_of_some(token)
    if number is not None and _is_of_some(token, words):
        measure = words.adverbs[token.lower]
        sense = Sense(measure, "counted", PEOPLE, listed=f"measures/{measure}.toml [adverbs] words")
        yield Trigger(number, sense, number)


def _is_of_some(token: Token, words: Lexicon) -> bool:
    """Whether it is the adverb of "one fatally", and not that of "fatally shot"."""
    return token.lower in words.adverbs and number_of_some(token) is not None


def _is_a_verb(token: Token, words: Lexicon) -> bool:
    """Whether a word that may tell a state is a verb here: "was wounded", "wounded a man", "hurt the vote"."""
    if token.tag not in VERBAL_TAGS:
        return False
    known = token.lemma.lower() in words.verbs
    return (known and token.tag == "VBN") or child(token, "obj") is not None or is_figurative(token)


def _resultative_verb(token: Token) -> Token | None:
    """The verb of "shot dead", "beaten to death"; None for "to death" beside anything but a verb."""
    head = token.head
    if token.lower == "death" and (verb := verb_of_death(token)) is not None and child(token, "det") is None:
        return None if verb.lemma.lower() in word_set("nominal.toml", "to_death") else verb
    if head.pos != "VERB" or token.dep not in RESULTS or child(token, "nsubj") is not None:
        return None  # "received 60 wounded, nine of whom were dead"
    if token.lower == "death" and (
        case_of(token) != "to"
        or head.lemma.lower() in word_set("nominal.toml", "to_death")
        or child(token, "det") is not None  # "was connected to the death of"
    ):
        return None
    return head


def _nominal(token: Token, words: Lexicon) -> Iterator[Trigger]:
    if token.tag == "NNP" and is_in_a_title(token):
        return
    if is_broken(token) or bears_cuts(token) or is_borne_bullet(token):
        yield Trigger(token, BORNE, token)
    senses = words.nouns.get(token.lemma.lower()) or words.nouns.get(token.lower)
    if senses and not names_no_event(token):
        for sense in senses:
            if sense.frame == "counted" and (_is_borne(token) or (sense.open and not _are_victims_of_harm(token))):
                continue
            yield Trigger(token, _final(token, sense, words), token)


def _is_borne(noun: Token) -> bool:
    """ "The man had several injuries", "no injuries": hurts counted, and not those who have them."""
    if noun.dep != "obj" or noun.lemma.lower() not in word_set("nominal.toml", "hurts"):
        return False
    return any(t.kind == "person" for t in children(noun.head, "nsubj"))


def _are_victims_of_harm(noun: Token) -> bool:
    """ "Four shooting victims", "two other gunshot victims": several of whom the words before say what hurt them."""
    counted = [c for c in children(noun, "nummod") if c.lower not in ("one", "1")]
    harm = [c for c in children(noun, "compound", "amod") if c.lower in word_set("contact.toml", "victimising")]
    return bool(counted and harm) and noun.tag == "NNS"


def _number_of(token: Token, words: Lexicon) -> Iterator[Trigger]:
    """A number that is said to change, as a toll: "the number of dead rose to 25", "the number of people killed"."""
    if token.lemma.lower() not in word_set("toll.toml", "counting") or not comes_to(token):
        return
    whom = [t for t in children(token, "nmod") if case_of(t) == "of"] or behind_of(token)
    whom = [t for t in whom if t.lower in words.states or t.lower in word_set("toll.toml", "rising") or _is_people(t)]
    behind = [t for t in children(token, "acl", "amod") if t.i > token.i]  # "of dead" may hang on it as an adjective
    for word in (*behind, *(w for t in whom for w in (t, *children(t, "acl", "amod")))):
        known = (
            words.states.get(word.lower) or words.nouns.get(word.lemma.lower()) or words.verbs.get(word.lemma.lower())
        )
        for sense in known[:1] if known else ():
            if "person" in sense.units and not sense.open:
                yield Trigger(
                    token,
                    Sense(sense.measure, "toll", sense.units, listed=f"toll.toml counting, {sense.listed}"),
                    token,
                )
                return


def _is_people(noun: Token) -> bool:
    if noun.lemma.lower() in lexicon().nouns or noun.lower in word_set("pronouns.toml", "people"):
        return True
    return (known := describe(noun.lower)) is not None and known.unit == "person"
