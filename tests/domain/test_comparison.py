from datetime import date

from tests.builders import make_check, make_claim, make_comparison, make_moment, make_side
from ytsapp.domain.comparison import VerdictChange
from ytsapp.domain.errors import ContentError, Problem


def test_claims_come_from_every_section_once():
    ids = [claim.id for claim in make_comparison().claims()]
    assert sorted(ids) == sorted(
        ["choose-this", "choose-that", "agreement", "debate-a", "debate-b", "architecture",
         "confusion", "mistake", "tradeoff"]
    )  # fmt: skip


def test_moments_hold_each_once_the_best_first():
    best, cited, checked, more = (make_moment(n) for n in (1, 2, 3, 4))
    comparison = make_comparison(
        best_moment=best,
        a=make_side("This", make_claim("one", cited, best), make_claim("two", cited)),
        checks=(make_check(checked, cited),),
        supporting_moments=(more, cited),
    )
    assert comparison.moments() == (best, cited, checked, more)


def test_evidence_keeps_repeats_of_claims_and_checks():
    moment = make_moment()
    comparison = make_comparison(
        a=make_side("This", make_claim("one", moment)), checks=(make_check(moment),)
    )
    assert [entry.moment for entry in comparison.evidence()] == [moment, moment]


def test_updated_is_the_newest_verdict_in_any_order():
    days = (date(2026, 3, 1), date(2026, 9, 1), date(2026, 6, 1))
    comparison = make_comparison(verdict_log=tuple(VerdictChange(day, "Change.") for day in days))
    assert comparison.updated == date(2026, 9, 1)


def test_content_error_says_each_problem_once_in_order_of_files():
    problem = Problem("talks/b.toml", "moment[1].quote", "is missing; add it")
    error = ContentError([problem, Problem("talks/a.toml", "", "is not UTF-8"), problem])
    assert str(error).splitlines() == [
        "talks/a.toml: is not UTF-8",
        "talks/b.toml: moment[1].quote: is missing; add it",
    ]
