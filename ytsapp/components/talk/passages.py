"""The passages of a talk as text, with timecodes that play.

A talk of three hours has 300 of them. Their rows are written as one text: 1 ms instead of 190.
"""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.notebook.save_button import save_button
from ytsapp.domain.lines import Line
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.turns import Stretch


def passage_list(
    talk: Talk,
    passages: Sequence[Passage],
    stretches: Sequence[tuple[Stretch, ...]],
    moments: Sequence[Moment],
    *,
    queued: bool = True,
    marked: Passage | None = None,
) -> Html:
    """Return passages in the order they are said, each with the moments curated in it.

    Args:
        talk: the talk they belong to.
        passages: what is shown.
        stretches: the words of each.
        moments: the talk's curated moments, each shown in the passage that holds it.
        queued: whether the player makes its clips of the rows (`queue.js`); else the page has to
            name them.
        marked: the passage a page is about.
    """
    curated = _by_passage(passages, moments)
    html = "".join(
        _row(talk, passage, said, curated.get(n, []), passage == marked)
        for n, (passage, said) in enumerate(zip(passages, stretches, strict=True))
    )
    data = {
        "data-passages": "",
        "data-source": talk.source.value,
        "data-talk": talk.title,
        "data-voice": talk.byline,
        "data-media": talk.media,
        "data-channel": talk.publisher,
        "data-published": talk.published.isoformat() if talk.published else "",
    }
    return el.ol(
        Html(html), id="passages", class_name="passages", custom_attrs=data if queued else None
    )


def passage_words(said: Sequence[Stretch]) -> Html:
    """Return a passage's words as HTML, a paragraph for each who speaks.

    Each paragraph tells when its lines are said, so that the player can mark them (`lines.js`).
    """
    written = (
        f"<p{_said(part.lines)}>{_speaker(part)}{escape(part.text, quote=False)}</p>"
        for part in said
    )
    return Html("".join(written))


def _said(lines: Sequence[Line]) -> str:
    """Return when lines are said: start:end of all, then each next one's distance from the last.

    Times are tenths of a second, places are characters. Distances are short: a talk of an hour has
    a thousand lines.
    """
    if not lines:
        return ""
    marks = [f"{lines[0].start_ms // 100}:{lines[-1].end_ms // 100}"]
    for before, line in pairwise(lines):
        later = line.start_ms // 100 - before.start_ms // 100
        marks.append(f"{line.offset - before.offset}:{later}")
    return f' data-said="{" ".join(marks)}"'


def _speaker(part: Stretch) -> str:
    if part.speaker:
        same = "" if part.takes_over else " passage-same"
        return f'<b class="passage-speaker{same}">{escape(part.speaker, quote=False)}</b> '
    if part.takes_over:
        return '<b class="passage-turn" title="Somebody else speaks">–</b> '
    return ""


def _row(
    talk: Talk,
    passage: Passage,
    said: Sequence[Stretch],
    curated: Sequence[Moment],
    is_marked: bool,
) -> str:
    time = format_timecode(passage.start_s)
    href = escape(routes.moment(passage.moment_id))
    moments = "".join(
        f'<a class="passage-moment" href="{escape(routes.moment(moment.id))}">'
        f"{escape(moment.heading, quote=False)}</a>"
        for moment in curated
    )
    playing = f' data-clip="{escape(passage.moment_id)}" data-play="now"'
    verb = "Play from"
    if talk.source is TalkSource.NONE:
        playing, verb = "", "Moment at"
    return (
        f'<li class="passage{" passage-marked" if is_marked else ""}" id="t-{passage.start_s}" '
        f'data-start="{passage.lead_in_ms // 1000}" '
        f'data-end="{passage.end_s}">'
        f'<a class="passage-time" href="{href}"{playing} aria-label="{verb} {time}">'
        f'<span class="timecode">{time}</span></a>'
        f'<div class="passage-words">{moments}{passage_words(said)}</div>'
        '<div class="passage-tools">'
        f'<button type="button" class="passage-copy needs-script" data-copy="{href}">Copy link'
        f'<span class="visually-hidden"> to {time}</span></button>'
        f"{save_button(passage.moment_id, time, 'passage-copy')}</div></li>"
    )


def _by_passage(passages: Sequence[Passage], moments: Sequence[Moment]) -> dict[int, list[Moment]]:
    """Return the moments said in each passage, by its position."""
    found: dict[int, list[Moment]] = {}
    for moment in moments:
        begun = [n for n, passage in enumerate(passages) if passage.start_s <= moment.said_s]
        found.setdefault(begun[-1] if begun else 0, []).append(moment)
    return found
