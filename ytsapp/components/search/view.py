"""What `usePalette` in palette.js tells the components of the palette."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One thing to go to."""

    id: str
    title: str
    detail: str
    url: str


@dataclass(frozen=True)
class Group:
    """Options of one kind."""

    id: str
    name: str
    options: list[Option]


@dataclass(frozen=True)
class PaletteView:
    """What the palette shows.

    Attributes:
        text: what was typed.
        search_url: the page that answers it.
        active: id of the option in hand.
        groups: what the text may be meant for.
        message: how many there are, or why there are none.
        failed: whether asking again may help.
        opened_by: how the keys that open it are called on this machine.
    """

    text: str
    search_url: str
    active: str
    groups: list[Group]
    message: str
    failed: bool
    opened_by: str
