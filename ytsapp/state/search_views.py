"""Flat views of the search page: all its browser is told of an answer."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; a text is cut into these where its look changes.

    Attributes:
        text: its characters.
        marked: whether it is what was asked for.
        part: "rest" is shown only with the whole passage, "gap" only without it, "" always.
    """

    text: str
    marked: bool = False
    part: str = ""


@dataclass(frozen=True)
class LinkView:
    """A link, with what is said beside it; `chosen` where the reader has chosen it already."""

    label: str
    href: str
    detail: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class MoreView:
    """Another moment of a result's talk, folded under it."""

    id: str
    pieces: list[Piece]
    timecode: str
    page: str
    play_href: str


@dataclass(frozen=True)
class ResultView:
    """One result.

    `name` tells it from the others in a few words. `heading` is the editors' own, "" for a passage
    nobody curated. `is_cut` tells whether some pieces are hidden until the reader asks for the
    whole passage. What leads nowhere is "".
    """

    id: str
    name: str
    heading: str
    pieces: list[Piece]
    is_cut: bool
    voice: str
    channel: str
    talk: str
    talk_href: str
    timecode: str
    date: str
    captions: str
    clarity: str
    why: list[str]
    page: str
    play_label: str
    play_href: str
    outside_label: str
    outside_href: str
    fine: str
    more_label: str
    more: list[MoreView]


@dataclass(frozen=True)
class FacetView:
    """A filter with the values it could take; those in `rest` are shown on demand."""

    label: str
    choices: list[LinkView]
    rest: list[LinkView]
    rest_label: str


@dataclass(frozen=True)
class VoiceView:
    """One voice, how many passages it has, and its best results."""

    name: str
    detail: str
    href: str
    results: list[ResultView]


@dataclass(frozen=True)
class AnswerView:
    """What stands on the page under the field.

    `kind` is one of opening, found, empty, rebuilding, failed. `said` is the count in words.
    `best` holds the best explanation or nothing. `clips` is what the player reads of the results,
    as JSON. Each link leads to the same search with one thing changed.
    """

    kind: str = "opening"
    said: str = ""
    corrected: str = ""
    typed: str = ""
    typed_href: str = ""
    also: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    chips: list[LinkView] = field(default_factory=list)
    no_filters_href: str = ""
    facets: list[FacetView] = field(default_factory=list)
    sorts: list[LinkView] = field(default_factory=list)
    by_voice: LinkView = field(default_factory=lambda: LinkView("", ""))
    voices: list[VoiceView] = field(default_factory=list)
    best: list[ResultView] = field(default_factory=list)
    rows: list[ResultView] = field(default_factory=list)
    has_more: bool = False
    clips: str = "[]"
    looser: list[LinkView] = field(default_factory=list)
    topics: list[LinkView] = field(default_factory=list)
    searches: list[LinkView] = field(default_factory=list)
    pages: list[LinkView] = field(default_factory=list)
