"""The table of moment pages has its lines, of pages that were really made."""

from ytsapp.bench import moment_pages
from ytsapp.bench.moment_pages import measure_moments


def test_pages_are_measured_beside_the_floor(monkeypatch, library):
    monkeypatch.setattr(moment_pages, "PAGES", 6)
    monkeypatch.setattr(moment_pages, "ROUNDS", 1)
    told = []
    figures = list(measure_moments((600,), library, told.append))
    assert [figure.name for figure in figures] == [
        "600 passages: a moment page, p50",
        "600 passages: a moment page, p95",
    ]
    assert all("ms" in figure.value and "bare Starlette" in figure.rival for figure in figures)
    assert all(float(figure.ratio) > 1 for figure in figures)
    assert len(told) == 2
