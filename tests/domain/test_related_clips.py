"""What leads on from a clip, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import (
    make_claim,
    make_comparison,
    make_concept,
    make_evidence,
    make_library,
    make_moment,
    make_side,
    make_spoken,
    make_talk,
    make_topic,
)
from ytsapp.domain.alias import Alias, Aliases
from ytsapp.domain.claim import Claim, Stance
from ytsapp.domain.comparison import Disagreement
from ytsapp.domain.moment import Found
from ytsapp.domain.related_clips import OTHERS, RelatedClips
from ytsapp.domain.ties import Tie

HEARD = replace(make_spoken("Ada"), topics=("rag", "search"))
FOUND = Found(100, 5, "auto", date(2026, 3, 4))


def make_spoken_on(name, *topics, **changes):
    return replace(make_spoken(name), topics=topics, **changes)


def claim_of(key, *pairs):
    return Claim(key, f"The sentence of {key}.", tuple(make_evidence(*pair) for pair in pairs))


def related(*moments, heard=HEARD, comparison=None, **pages):
    """Return what leads on from `heard` in a library of these moments."""
    comparisons = {"this-vs-that": comparison} if comparison else {}
    topics = {slug: make_topic(slug) for slug in ("rag", "search", "tuning")}
    held = pages.pop("concepts", {})
    library = make_library(
        heard, *moments, comparisons=comparisons, topics=topics, concepts=held, **pages
    )
    return RelatedClips(library).of_moment(heard)


@pytest.fixture
def bare():
    """A comparison without any evidence, to give some."""
    return make_comparison(
        a=make_side("This"), b=make_side("That"), checks=(), architecture=(), confusions=(),
        agreements=(), disagreements=(), mistakes=(), tradeoffs=(),
    )  # fmt: skip


def test_surest_tie_comes_first(bare):
    claim, concept, both, one = (make_spoken(name) for name in ("Bo", "Cy", "Di", "Ed"))
    claim, concept = replace(claim, topics=()), replace(concept, topics=())
    both, one = replace(both, topics=("rag", "search")), replace(one, topics=("rag",))
    pair = ((HEARD, Stance.SUPPORTS_A), (claim, Stance.CAUTIONS))
    found = related(
        one, both, concept, claim,
        comparison=replace(bare, agreements=(claim_of("c", *pair),)),
        concepts={"idea": make_concept("idea", best_moment=concept, supporting_moments=(HEARD,))},
    )  # fmt: skip
    assert [each.moment for each in found.others] == [claim, concept, both, one]
    assert [each.tie for each in found.others] == [Tie.CLAIM, Tie.CONCEPT, Tie.TOPIC, Tie.TOPIC]
    assert found.others[0].name == "The sentence of c."
    assert (found.others[0].comparison, found.others[0].key) == ("this-vs-that", "c")
    assert found.others[2].name == "RAG and SEARCH"


def test_words_found_in_captions_come_first_then_the_newest():
    old = make_spoken_on("Bo", "rag")
    old = replace(old, talk=replace(old.talk, published=date(2020, 1, 1)))
    new, found = make_spoken_on("Cy", "rag"), make_spoken_on("Di", "rag", found=FOUND)
    found = replace(found, talk=replace(found.talk, published=None))
    assert [each.moment for each in related(old, new, found).others] == [found, new, old]


def test_no_voice_is_heard_twice_nor_the_one_just_heard():
    again = replace(make_spoken("Ada", start_s=300), topics=("rag",))
    first, second = (replace(make_spoken("Bo", start_s=s), topics=("rag",)) for s in (10, 90))
    assert [each.moment for each in related(again, first, second).others] == [first]


def test_colleagues_are_one_voice():
    heard = make_spoken("Ada", employer="Loaf Inc.")
    colleague = make_spoken("Bo", employer="Loaf Inc.")
    assert related(colleague, heard=heard).others == ()


def test_only_a_glance_is_shown():
    many = [make_spoken_on(f"Voice {n}", "rag") for n in range(OTHERS + 3)]
    assert len(related(*many).others) == OTHERS


def test_plainest_opposition_is_the_dissent(bare):
    position, stance, side = (make_spoken(name) for name in ("Bo", "Cy", "Di"))
    mine = (HEARD, Stance.SUPPORTS_A)
    debate = Disagreement(
        "d", "Whether it holds", claim_of("yes", mine), claim_of("no", (position,)), "Time."
    )
    whole = replace(
        bare,
        b=make_side("That", claim_of("choose-that", (side, Stance.SUPPORTS_B))),
        agreements=(claim_of("agreed", mine, (stance, Stance.SUPPORTS_B)),),
        disagreements=(debate,),
    )
    found = related(position, stance, side, comparison=whole)
    assert (found.dissent.moment, found.dissent.tie) == (position, Tie.DISAGREEMENT)
    assert (found.dissent.name, found.dissent.key) == ("Whether it holds", "no")
    assert found.queries == ()
    without = replace(whole, disagreements=())
    assert related(stance, side, comparison=without).dissent.moment == stance
    left = replace(without, agreements=(claim_of("agreed", mine),))
    dissent = related(side, comparison=left).dissent
    assert (dissent.moment, dissent.tie, dissent.name) == (side, Tie.SIDE, "That")


def test_who_sells_nothing_dissents_stronger_then_who_was_found(bare):
    sells, plain, found = make_spoken("Bo"), make_spoken("Cy"), make_spoken("Di")
    found = replace(found, found=FOUND)
    theirs = [make_evidence(sells, tied="Loaf"), make_evidence(plain), make_evidence(found)]
    debate = Disagreement(
        "d", "Open", claim_of("yes", (HEARD,)), Claim("no", "No.", tuple(theirs)), "Time."
    )
    whole = replace(bare, disagreements=(debate,))
    assert related(sells, plain, found, comparison=whole).dissent.moment == found


def test_nobody_dissents_from_themselves(bare):
    own = make_spoken("Ada", start_s=500)
    debate = Disagreement("d", "Open", claim_of("yes", (HEARD,)), claim_of("no", (own,)), "Time.")
    assert related(own, comparison=replace(bare, disagreements=(debate,))).dissent is None


@pytest.mark.parametrize("stance", [Stance.CAUTIONS, Stance.BOTH])
def test_who_cautions_takes_no_side_and_is_no_dissent(bare, stance):
    other = make_spoken("Bo")
    pair = ((HEARD, stance), (other, Stance.SUPPORTS_B))
    found = related(other, comparison=replace(bare, agreements=(claim_of("c", *pair),)))
    assert found.dissent is None
    assert [each.tie for each in found.others] == [Tie.CLAIM]


def test_other_side_beside_the_same_claim_does_not_back_it(bare):
    other = replace(make_spoken("Bo"), topics=())
    pair = ((HEARD, Stance.SUPPORTS_A), (other, Stance.SUPPORTS_B))
    found = related(other, comparison=replace(bare, agreements=(claim_of("c", *pair),)))
    assert found.others == ()
    assert found.dissent.moment == other


def test_without_dissent_the_searches_of_editors_lead_on(bare):
    cited = replace(bare, agreements=(make_claim("c", HEARD),))
    assert related(comparison=cited).queries == ("this or that", "what it is")


# Words nobody curated


def said(text, talk=None, start_s=700):
    return make_moment(start_s, talk or make_talk("some-talk", speakers=()), quote=text)


def test_rare_terms_tie_closer_than_common_ones():
    common = [
        replace(make_spoken(f"V{n}"), heading="Of caches", quote="as it was said") for n in "123"
    ]
    rare = replace(make_spoken("Bo"), heading="A quorum", quote="and a cache", found=None)
    library = make_library(
        *common, rare, aliases=Aliases((Alias("cache"), Alias("quorum", also=("quora",))))
    )
    found = RelatedClips(library).of_words(said("The cache asks quora of its peers"), ())
    assert found.others[0].moment == rare
    assert (found.others[0].tie, found.others[0].name) == (Tie.TERMS, "cache and quorum")
    assert len(found.others) == 4
    assert found.queries[:2] == ("cache quorum", "problems with cache")


def test_names_of_concepts_and_topics_are_terms():
    named = replace(make_spoken("Bo"), heading="Sharding hurts")
    library = make_library(
        named,
        concepts={"sharding": make_concept("sharding", name="Sharding", best_moment=named)},
        topics={"rag": make_topic("rag")},
    )
    found = RelatedClips(library).of_words(said("so sharding it is, with rag"), ())
    assert [each.name for each in found.others] == ["Sharding"]
    assert "problems with RAG" in found.queries


def test_words_that_hold_a_curated_moment_lead_where_it_leads():
    talk = make_talk("some-talk", speakers=HEARD.speakers)
    held = replace(make_moment(710, talk), topics=("rag",))
    other = make_spoken_on("Bo", "rag")
    clips = RelatedClips(make_library(held, other, topics={"rag": make_topic("rag")}))
    assert clips.of_words(said("nothing known", talk), (held,)) == clips.of_moment(held)


def test_words_without_terms_are_on_what_the_talk_is_on():
    talk = make_talk("some-talk", speakers=HEARD.speakers)
    far = replace(make_moment(100, talk), topics=("rag",))
    other = make_spoken_on("Bo", "rag")
    clips = RelatedClips(make_library(far, other, topics={"rag": make_topic("rag")}))
    found = clips.of_words(said("nothing known", talk), (far,))
    assert [each.moment for each in found.others] == [other]
    assert found.queries == ("what it is",)


def test_words_of_which_nothing_is_known_lead_to_a_search_for_their_talk():
    found = RelatedClips(make_library(HEARD)).of_words(said("nothing known"), ())
    assert (found.others, found.dissent, found.queries) == ((), None, ("Talk some-talk",))


def test_every_curated_moment_leads_on(library):
    clips = RelatedClips(library)
    for moment in library.moments.values():
        found = clips.of_moment(moment)
        assert found.others or found.dissent or found.queries, moment.id
        assert bool(found.dissent) != bool(found.queries), moment.id
        shown = [each.moment.id for each in found.others]
        assert moment.id not in shown and len(set(shown)) == len(shown), moment.id
