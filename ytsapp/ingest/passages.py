"""Cuts a transcript into passages of 20 to 75 s that read on their own.

The cuts are those with the least cost in sum, found by dynamic programming over all places where
a passage may begin: a passage costs the square of its distance from the best length, a cut costs
what `breaks` says of its place.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ytsapp.domain.passage import MAX_PASSAGE_S, MIN_PASSAGE_S, Passage
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.breaks import Break, find_breaks
from ytsapp.ingest.lead_in import LeadIns

_BEST_MS = 42_000
"""Long enough for a point and its reason, short enough to be listened to whole: the middle of the
allowed range, a little to the short side."""

_SPREAD_MS = 16_000
"""A passage this far from the best length costs one unit, half of what it costs to begin one where
a sentence starts as likely as not."""

_APART_MS = 2_000
"""To a listener, and to the cost of a length, two seconds sooner or later are the same."""

_SHORT_COST = 100.0
_SHORT_END_COST = 50.0
"""More than any sum of ordinary costs: too short is chosen only without choice, and rather at the
end of a talk than in it."""

_SHORT_STEP_GAIN = 0.1
"""Of what is too short, longer is better."""

_MIN_MS, _MAX_MS = MIN_PASSAGE_S * 1000, MAX_PASSAGE_S * 1000
_STEP_MS = 250

_LENGTH_COSTS = [
    ((max(length_ms, _MIN_MS) - _BEST_MS) / _SPREAD_MS) ** 2
    for length_ms in range(0, _MAX_MS + 2 * _STEP_MS, _STEP_MS)
]
"""By length in steps. A shorter passage plays on into a silence, so that it costs what 20 s do."""


def cut_passages(video_id: str, transcript: Transcript) -> list[Passage]:
    """Return the passages of a talk in order; together they hold every word once."""
    every_break = find_breaks(transcript)
    if not every_break:
        return []
    breaks = _thinned(every_break)
    cuts = _cheapest_cuts(breaks)
    firsts = [breaks[cut] for cut in cuts]
    lasts = [breaks[cut - 1] for cut in cuts[1:]] + breaks[-1:]
    reaches = [place.start_ms for place in firsts[1:]] + [breaks[-1].end_ms]
    ends = [place.offset - 1 for place in firsts[1:]] + [len(transcript.text)]
    speakers = _speakers_at(transcript, (place.offset for place in firsts))
    lead_ins = LeadIns(every_break)
    return [
        Passage(
            video_id=video_id,
            start_ms=first.start_ms,
            end_ms=max(last.end_ms, min(first.start_ms + _MIN_MS, reach_ms)),
            lead_in_ms=lead_ins.before(first.start_ms),
            text=transcript.text[first.offset : end],
            speaker=speaker,
        )
        for first, last, reach_ms, end, speaker in zip(
            firsts, lasts, reaches, ends, speakers, strict=True
        )
    ]


def _thinned(breaks: Sequence[Break]) -> list[Break]:
    """Return the breaks without those soon after a better one.

    The search is as quick as breaks are few, however many a file has in one second.
    """
    kept = [breaks[0]]
    for place in breaks[1:]:
        last = kept[-1]
        if place.start_ms - last.start_ms < _APART_MS and place.cost >= last.cost:
            kept[-1] = last._replace(end_ms=place.end_ms)
        else:
            kept.append(place)
    return kept


def _cheapest_cuts(breaks: Sequence[Break]) -> list[int]:
    """Return the indexes of the breaks at which passages begin."""
    starts = [place.start_ms for place in breaks]
    steps = [start_ms // _STEP_MS for start_ms in starts]
    reaches = [*starts[1:], breaks[-1].end_ms]
    cut_costs = [*(place.cost for place in breaks[1:]), 0.0]
    best = [0.0]  # best[n]: least cost of all passages before break n
    origins = []  # origins[n]: where the last of those before break n + 1 begins
    soonest = 0
    for n, (place, reach_ms, cut_cost) in enumerate(zip(breaks, reaches, cut_costs, strict=True)):
        while place.end_ms - starts[soonest] > _MAX_MS:
            soonest += 1
        latest = bisect_right(starts, reach_ms - _MIN_MS, soonest, n + 1)
        end = place.end_ms // _STEP_MS
        costs = [
            cost + _LENGTH_COSTS[end - start]
            for cost, start in zip(best[soonest:latest], steps[soonest:latest], strict=True)
        ]
        is_last = n + 1 == len(breaks)
        if is_last or not costs:  # too short, wherever it begins
            short_cost = _SHORT_END_COST if is_last else _SHORT_COST
            costs += [
                cost + short_cost - _SHORT_STEP_GAIN * (end - start)
                for cost, start in zip(best[latest:], steps[latest : n + 1], strict=True)
            ]
        least = min(costs)
        best.append(least + cut_cost)
        origins.append(soonest + costs.index(least))
    cuts = [origins[-1]]
    while cuts[-1] > 0:
        cuts.append(origins[cuts[-1] - 1])
    return cuts[::-1]


def _speakers_at(transcript: Transcript, offsets: Iterable[int]) -> list[str]:
    """Return who speaks at each of some ascending offsets."""
    found = []
    turns = iter(transcript.turns)
    turn = next(turns, None)
    speaker = ""
    for offset in offsets:
        while turn is not None and turn.offset <= offset:
            speaker = turn.speaker
            turn = next(turns, None)
        found.append(speaker)
    return found
