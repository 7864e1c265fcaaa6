"""TTML (.ttml, .dfxp): paragraphs in divisions, each timed from where what is around it begins."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ytsapp.domain.cue import Captions
from ytsapp.ingest.captions.clock import within_limit
from ytsapp.ingest.captions.cue_list import Draft, finish_drafts
from ytsapp.ingest.captions.language import language_tag
from ytsapp.ingest.captions.plain_text import plain_name, scrub
from ytsapp.ingest.captions.ttml_clock import TtmlClock, read_clock
from ytsapp.ingest.captions.word_marks import Pieces
from ytsapp.ingest.captions.xml_file import attribute, name_of

Interval = tuple[int, int | None]
"""Start and end in milliseconds; the end is None where nothing says it."""

_BLANK = re.compile(r"\s+")
_TIMES = frozenset(("begin", "end", "dur"))


def parse_ttml(root: Element) -> Captions:
    """Return a cue for each paragraph with words; timed spans inside it mark their first word.

    Raises:
        CaptionError: a time cannot be read, or is beyond 48 hours.
    """
    clock = read_clock(root)
    names = _agents(root)
    drafts = []
    for body in root:
        if name_of(body) == "body":
            for paragraph, (start, end) in _paragraphs(body, clock):
                agents = attribute(paragraph, "agent").split()
                speaker = next((names[agent] for agent in agents if agent in names), "")
                drafts.append(_draft(paragraph, start, end, clock, speaker))
    return Captions(finish_drafts(drafts), "ttml", language_tag(attribute(root, "lang")))


def _agents(root: Element) -> dict[str, str]:
    """Return the names of the people who speak, by the id paragraphs name them with."""
    return {
        attribute(agent, "id"): plain_name(scrub(name.text))
        for agent in root.iter()
        if name_of(agent) == "agent"
        for name in agent
        if name_of(name) == "name" and name.text
    }


def _paragraphs(body: Element, clock: TtmlClock) -> Iterator[tuple[Element, Interval]]:
    """Yield each paragraph with its times, in the order of the file."""
    to_visit: list[tuple[Element, Interval]] = [(body, (0, None))]
    while to_visit:  # no recursion: hostile files nest elements by the million
        element, around = to_visit.pop()
        inside = _interval(element, around, clock)
        if name_of(element) == "p":
            yield element, inside
            continue
        children = []
        for child in element:
            children.append((child, inside))
            if element.get("timeContainer") == "seq":  # each begins when the one before it ends
                start, end = _interval(child, inside, clock)
                inside = (start if end is None else end, inside[1])
        to_visit.extend(reversed(children))


def _interval(element: Element, around: Interval, clock: TtmlClock) -> Interval:
    """Return the times of an element, which count from the start of the one around it."""
    base, end = around
    start = _after(base, element.get("begin"), clock)
    if "end" in element.attrib:
        end = _after(base, element.get("end"), clock)
    if "dur" in element.attrib:
        lasting = _after(start, element.get("dur"), clock)
        end = min(end, lasting) if "end" in element.attrib and end is not None else lasting
    return start, end


def _after(base: int, expression: str | None, clock: TtmlClock) -> int:
    return base if expression is None else within_limit(base + clock.ms(expression), expression)


def _draft(
    paragraph: Element, start: int, end: int | None, clock: TtmlClock, speaker: str
) -> Draft:
    """Return a paragraph's draft; one without times of its own has those of its spans."""
    pieces, span_ends = _cut_at_spans(paragraph, (start, end), clock)
    marks = [ms for _, ms in pieces if ms is not None]
    if marks and not _TIMES & paragraph.attrib.keys():
        start, end = min(marks), max([*marks, *span_ends])
    return Draft(start, end, pieces, speaker)


def _cut_at_spans(
    paragraph: Element, times: Interval, clock: TtmlClock
) -> tuple[Pieces, list[int]]:
    """Return a paragraph's text cut in front of timed spans, and when those end."""
    pieces: Pieces = []
    ends = []
    ms: int | None = None
    to_read: list[tuple[Element | str, Interval]] = [(paragraph, times)]
    while to_read:
        item, around = to_read.pop()
        if isinstance(item, str):
            pieces.append((scrub(_BLANK.sub(" ", item)), ms))
            ms = None
            continue
        if name_of(item) == "br":
            pieces.append(("\n", None))
        elif name_of(item) == "span" and _TIMES & item.attrib.keys():
            around = _span_interval(item, around, clock)
            ms = around[0]
            if around[1] is not None:
                ends.append(around[1])
        if name_of(item) in ("p", "span"):
            for child in reversed(item):
                to_read.append((child.tail or "", around))
                to_read.append((child, around))
            to_read.append((item.text or "", around))
    return pieces, ends


def _span_interval(span: Element, around: Interval, clock: TtmlClock) -> Interval:
    """Return a span's times; some makers count them from the start of the talk, not its own."""
    times = _interval(span, around, clock)
    end = around[1]
    if end is not None and times[0] > end:
        from_talk = _interval(span, (0, None), clock)
        if around[0] <= from_talk[0] <= end:
            return from_talk
    return times
