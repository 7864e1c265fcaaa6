"""The fit check reads as a table without script, and tells its script all it needs."""

from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_check, make_comparison, make_evidence, make_spoken
from ytsapp.components.comparison.fit import ANSWERS, fit_bar, fit_check
from ytsapp.domain.claim import Stance
from ytsapp.domain.comparison import Choice, DecisionCheck

ADA = make_spoken("Ada Example")
EVIDENCE = (make_evidence(ADA, Stance.SUPPORTS_A, tied="Acme DB"),)
CHECKS = (
    DecisionCheck("facts-move", "Do <facts> move?", Choice.A, Choice.NEITHER, 3, "Why.", EVIDENCE),
    make_check(key="form-fails", yes=Choice.B, no=Choice.BOTH),
)


def parsed(html):
    return LexborHTMLParser(f"<body>{html}</body>").body


def drawn():
    return parsed(fit_check(make_comparison(checks=CHECKS)))


def test_each_check_says_what_it_asks_where_each_answer_leans_why_and_who_says_so():
    first, second = drawn().css(".check")
    assert first.css_first(".check-question").text() == "Do <facts> move?"
    assert [lean.text() for lean in first.css(".leaning")] == [
        "Yes: This · decides",
        "No: neither side",
    ]
    assert [lean.text() for lean in second.css(".leaning")] == [
        "Yes: That · a reason",
        "No: both · a reason",
    ]
    assert first.css_first(".check-because").text() == "Why."
    (chip,) = first.css("a.chip")
    assert chip.attributes["data-clip"] == ADA.id
    assert "tied" in chip.text()


def test_a_leaning_has_a_shape_beside_its_colour():
    yes, no = drawn().css_first(".check").css(".leaning")
    assert yes.css_first(".mark-supports-a") is not None
    assert no.css_first(".mark") is None


def test_the_script_finds_the_check_its_weight_and_its_leanings():
    row = drawn().css_first("#check-facts-move").attributes
    told = {name: row[f"data-{name}"] for name in ("check", "number", "yes", "no", "weight")}
    assert told == {
        "check": "facts-move", "number": "1", "yes": "a", "no": "neither", "weight": "3",
    }  # fmt: skip
    root = drawn().css_first("[data-fit]").attributes
    assert (root["data-fit"], root["data-side-a"], root["data-side-b"]) == (
        "this-vs-that",
        "This",
        "That",
    )


def test_toggles_are_named_by_their_question_and_hidden_without_script():
    group = drawn().css_first("[role=group]")
    named = drawn().css_first(f"#{group.attributes['aria-labelledby']}")
    assert named.text() == "Do <facts> move?"
    assert "needs-script" in group.attributes["class"]
    pressed = {
        button.attributes["data-answer"]: button.attributes["aria-pressed"]
        for button in group.css("button")
    }
    assert pressed == {answer: "false" for answer, _ in ANSWERS}


def test_a_phone_has_a_link_to_the_check_that_works_without_script():
    bar = parsed(fit_bar(make_comparison(checks=CHECKS))).css_first("a")
    assert bar.attributes["href"] == "#fit"
    assert "needs-script" not in bar.attributes["class"]
    assert "two questions" in bar.text()
