"""What the notebook's scripts tell its components: flat, as the browser can read it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InvestigationView:
    """One investigation in the list of them; `href` is its place in the notebook."""

    id: str
    name: str
    href: str
    clips: str
    clips_label: str
    is_current: bool
    archived: bool


@dataclass(frozen=True)
class ChoiceView:
    """One thing to choose from several."""

    value: str
    label: str


@dataclass(frozen=True)
class NotebookView:
    """What `useNotebook` of desk.js returns: all the page shows beside the rows of its list.

    `phase` says which part is seen: loading, first (no investigation yet), gone (the address names
    one that is not here), empty (no clip in it), unmatched (none that is looked for), clips.
    `view` is clips, voices or fit. Names of sides are "" when none were given; their labels never
    are. `said` is for those who hear the page.
    """

    phase: str
    investigations: list[InvestigationView]
    archived: list[InvestigationView]
    others: list[InvestigationView]
    any_archived: bool
    id: str
    name: str
    question: str
    comparison_href: str
    side_a: str
    side_b: str
    label_a: str
    label_b: str
    is_archived: bool
    view: str
    clips_href: str
    voices_href: str
    fit_href: str
    brief_href: str
    clips: int
    shown_label: str
    words: str
    starred: bool
    stance: str
    tag: str
    voice: str
    sort: str
    is_narrowed: bool
    tag_choices: list[ChoiceView]
    voice_choices: list[ChoiceView]
    own_tags: list[str]
    stance_choices: list[ChoiceView]
    sort_choices: list[ChoiceView]
    is_own_order: bool
    selected: int
    selected_label: str
    moving_label: str
    said: str


@dataclass(frozen=True)
class ChangeView:
    """What changed of a clip since it was saved; `moment` is the id to look at, or ""."""

    kind: str
    text: str
    moment: str


@dataclass(frozen=True)
class CardView:
    """A saved clip as its card shows it; `id` is the clip's, `moment` the moment's."""

    id: str
    moment: str
    quote: str
    heading: str
    voice: str
    talk: str
    channel: str
    name: str
    timecode: str
    page: str
    play_href: str
    play_label: str
    note: str
    tags: list[str]
    stance: str
    stance_words: str
    starred: bool
    side_a: str
    side_b: str
    changes: list[ChangeView]
    can_take_over: bool


@dataclass(frozen=True)
class RowView:
    """A row of the list: its card, its place counted from 1 of how many, and where it stands."""

    id: str
    at: int
    total: int
    style: dict[str, str]
    card: CardView
    is_selected: bool


@dataclass(frozen=True)
class RowsView:
    """What `useRows` of rows.js returns: the rows near the window, and the height of all."""

    rows: list[RowView]
    style: dict[str, str]
    total: int
