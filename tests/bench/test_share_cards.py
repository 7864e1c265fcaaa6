"""The benchmark of share cards measures every kind of them."""

from tests.builders import make_comparison, make_library, make_moment
from ytsapp.bench.share_cards import measure_cards


def test_every_kind_is_measured_in_both_themes():
    library = make_library(
        make_moment(10), make_moment(50), comparisons={"a-vs-b": make_comparison("a-vs-b")}
    )
    figures = {figure.name: figure.value for figure in measure_cards(library)}
    assert list(figures) == [
        "made the first time: all (10)",
        "… of passages cut to fit (4)",
        "kept: named and read (10)",
        "size",
    ]
    assert all("ms" in value or "KB" in value for value in figures.values())
