"""What `useBrief` of desk.js tells the components of the brief."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuoteView:
    """A saved clip as the brief quotes it; `side` is a, b, both, cautions or "".

    `page` is our page of the moment, `recording` where it plays elsewhere, "" where nowhere.
    """

    id: str
    number: int
    anchor: str
    back: str
    moment: str
    heading: str
    quote: str
    voice: str
    talk: str
    channel: str
    day: str
    timecode: str
    page: str
    page_url: str
    recording: str
    side: str
    stance_words: str
    note: list[str]
    tags: str


@dataclass(frozen=True)
class GroupView:
    """Moments under one heading; `side` as in a quote."""

    key: str
    title: str
    side: str
    quotes: list[QuoteView]


@dataclass(frozen=True)
class ChoiceView:
    """A saved clip that may stand in the brief; `before` and `after` are where a move puts it."""

    id: str
    moment: str
    name: str
    detail: str
    side: str
    is_in: bool
    can_rise: bool
    can_sink: bool


@dataclass(frozen=True)
class ChoiceGroupView:
    """Choices under the heading they have in the brief."""

    key: str
    title: str
    choices: list[ChoiceView]


@dataclass(frozen=True)
class OptionView:
    """One of a few to choose from."""

    key: str
    label: str
    is_on: bool


@dataclass(frozen=True)
class BriefView:
    """All the page shows.

    `phase` says which part is seen: loading, first (nothing saved yet), gone (the address names an
    investigation that is not here), refused (a link that cannot be opened), read. `is_own` is
    False for a brief somebody shared. Texts the reader writes are those of the record. `more` says
    how much is not drawn, "" where all is; `tools_open` is True where they have room beside.
    """

    phase: str
    message: str
    is_own: bool
    is_known: bool
    id: str
    notebook_href: str
    title: str
    question: str
    made: str
    comparison: str
    comparison_href: str
    drivers: list[str]
    answers: list[str]
    groups: list[GroupView]
    voices: list[str]
    open: list[str]
    outcome: str
    decision: list[str]
    consequences: list[str]
    sources: list[QuoteView]
    drivers_text: str
    decision_text: str
    consequences_text: str
    choices: list[ChoiceGroupView]
    chosen_label: str
    groupings: list[OptionView]
    outcomes: list[OptionView]
    investigations: list[OptionView]
    has_notes: bool
    trouble: str
    more: str
    tools_open: bool
