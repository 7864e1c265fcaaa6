"""How long a share card takes the first time, how long once it is kept, and what it weighs."""

import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ytsapp.bench.measure import Figure, Times, cpu_seconds
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.second import Holder, Second
from ytsapp.sharing.card import Card, comparison_card, moment_card
from ytsapp.sharing.card_press import Theme, card_key, render_card
from ytsapp.sharing.card_shelf import Shelf

MOMENTS = 60
"""Curated moments measured, spread over all lengths of quotes; each is rendered in both themes."""

_PASSAGE_WORDS = 250
"""Words of a passage of 75 s, the longest, from a quick speaker."""

_Made = tuple[Card, Theme]


def measure_cards(library: Library) -> Iterator[Figure]:
    """Yield the figures. The first card of a process, which reads the fonts, is not counted."""
    quoted = [_curated_card(moment, library) for moment in _spread(library)]
    cut = [_passage_card(moment, library) for moment in _spread(library)[: MOMENTS // 2]]
    compared = [comparison_card(each) for each in library.comparisons.values()]
    both = [(card, theme) for card in (*quoted, *compared, *cut) for theme in Theme]
    render_card(*both[0])
    yield _figure("made the first time: all", both, lambda made: render_card(*made))
    passages = both[-2 * len(cut) :]
    yield _figure("… of passages cut to fit", passages, lambda made: render_card(*made))
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        images = {card_key(*made): render_card(*made) for made in both}
        for key, image in images.items():
            shelf.put(key, image)
        yield _figure("kept: named and read", both, lambda made: shelf.get(card_key(*made)))
    sizes = sorted(map(len, images.values()))
    yield Figure(
        "size", f"median {statistics.median(sizes) / 1000:.0f} KB, most {sizes[-1] / 1000:.0f} KB"
    )


def _spread(library: Library) -> Sequence[Moment]:
    """Return moments from the shortest quote to the longest."""
    ranked = sorted(library.moments.values(), key=lambda moment: len(moment.quote))
    if len(ranked) <= MOMENTS:
        return ranked
    return [ranked[at * (len(ranked) - 1) // (MOMENTS - 1)] for at in range(MOMENTS)]


def _curated_card(moment: Moment, library: Library) -> Card:
    return moment_card(Second(moment, Holder.CURATED, moment.id), library, plays=True)


def _passage_card(moment: Moment, library: Library) -> Card:
    words = f"{moment.quote} {moment.summary}".split()
    text = " ".join((words * (_PASSAGE_WORDS // len(words) + 1))[:_PASSAGE_WORDS])
    second = Second(replace(moment, quote=text), Holder.PASSAGE, moment.id)
    return moment_card(second, library, plays=True)


def _figure(name: str, made: Sequence[_Made], work: Callable[[_Made], object]) -> Figure:
    times = Times(tuple(cpu_seconds(partial(work, each)) for each in made))
    return Figure(f"{name} ({len(made)})", f"p50 {times.p50:.1f} ms, p95 {times.p95:.1f} ms")
