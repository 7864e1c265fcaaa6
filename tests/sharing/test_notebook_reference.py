"""What notebooks compare their clips with holds every comparison and moment, and nobody's clips."""

import json
from dataclasses import replace
from datetime import date

from tests.builders import (
    make_check,
    make_claim,
    make_comparison,
    make_evidence,
    make_library,
    make_side,
    make_spoken,
    make_talk,
)
from ytsapp.domain.claim import Claim, Stance
from ytsapp.domain.moment import Found
from ytsapp.sharing.notebook_reference import notebook_reference

FOR_THIS = make_spoken("Ada", employer="Acme")
FOR_THAT = make_spoken("Ben", start_s=20)


def reference_of(unavailable=None, **changes):
    a = make_side("This", Claim("choose-this", "This.", (make_evidence(FOR_THIS, tied="Acme DB"),)))
    b = make_side(
        "That", Claim("choose-that", "That.", (make_evidence(FOR_THAT, Stance.SUPPORTS_B),))
    )
    comparison = make_comparison(a=a, b=b, checks=(make_check(FOR_THAT),))
    library = make_library(FOR_THIS, FOR_THAT, comparisons={comparison.slug: comparison}, **changes)
    return notebook_reference(library, unavailable or {})


def test_a_comparison_has_its_question_sides_claims_and_checks():
    comparison = reference_of()["comparisons"]["this-vs-that"]
    assert comparison["question"] == "Which of the two?"
    assert comparison["sides"] == {"a": "This", "b": "That"}
    sides = {claim["id"]: claim["side"] for claim in comparison["claims"]}
    assert (sides["choose-this"], sides["debate-b"], sides["agreement"]) == ("a", "b", "")
    debates = {claim["id"]: claim["debate"] for claim in comparison["claims"]}
    assert (debates["debate-a"], debates["choose-this"]) == ("Open", "")
    assert comparison["claims"][0]["evidence"] == [
        {"moment": FOR_THIS.id, "stance": "supports-a", "tied": "Acme DB"}
    ]
    (check,) = comparison["checks"]
    assert (check["id"], check["yes"], check["no"]) == ("is-it-so", "a", "neither")
    assert check["evidence"][0]["moment"] == FOR_THAT.id


def test_a_moment_has_its_words_who_speaks_when_and_who_says_otherwise():
    found = Found(104, 4, "auto", date(2026, 1, 1))
    moment = replace(FOR_THIS, found=found)
    told = notebook_reference(make_library(moment), {})["moments"][moment.id]
    assert (told["said"], told["start"]) == (104, 100)
    assert told["speakers"] == [{"name": "Ada", "affiliation": "Acme"}]
    assert told["dissent"] == ""
    assert reference_of()["moments"][FOR_THIS.id]["dissent"] == FOR_THAT.id


def test_what_is_not_known_is_empty():
    talk = make_talk(
        "kept", published=None, channel="", series="A series", duration_s=None, language=""
    )
    library = make_library()
    library.talks["kept"] = talk
    told = notebook_reference(library, {})["talks"]["kept"]
    assert (told["published"], told["channel"]) == ("", "A series")
    assert (told["length"], told["language"]) == (0, "")


def test_former_ids_and_what_is_gone_are_told():
    told = reference_of({"talk-ada": date(2026, 2, 3)}, moved={"old-1": FOR_THIS.id})
    assert told["moved"] == {"old-1": FOR_THIS.id}
    assert told["unavailable"] == {"talk-ada": "2026-02-03"}


def test_every_moment_it_names_is_in_it(library):
    told = notebook_reference(library, {})
    named = {
        entry["moment"]
        for comparison in told["comparisons"].values()
        for backed in (*comparison["claims"], *comparison["checks"])
        for entry in backed["evidence"]
    }
    dissenting = {moment["dissent"] for moment in told["moments"].values()} - {""}
    assert named | dissenting <= set(told["moments"])
    assert {moment["talk"] for moment in told["moments"].values()} <= set(told["talks"])
    assert json.loads(json.dumps(told)) == told


def test_a_claim_nobody_backs_is_there_without_evidence():
    comparison = make_comparison(a=make_side("This", make_claim("bare")))
    told = notebook_reference(make_library(comparisons={"x": comparison}), {})
    assert told["comparisons"]["x"]["claims"][0]["evidence"] == []
