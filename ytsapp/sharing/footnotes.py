"""Evidence as footnotes of a Markdown page: each moment once, numbered as it is first cited."""

from collections.abc import Iterable

from ytsapp import routes
from ytsapp.domain.claim import Evidence
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import stance_words, time_words
from ytsapp.sharing.lines import one_line, web_address
from ytsapp.sharing.markdown import escape_markdown, link


class Footnotes:
    """The footnotes of one page; a page is written from top to bottom, then they are listed."""

    def __init__(self, public_url: str) -> None:
        self._public_url = public_url
        self._numbers: dict[str, int] = {}
        self._moments: list[Moment] = []

    def mark(self, moment: Moment) -> str:
        """Return the mark that leads to the footnote of a moment."""
        if moment.id not in self._numbers:
            self._moments.append(moment)
            self._numbers[moment.id] = len(self._moments)
        return f"[^{self._numbers[moment.id]}]"

    def source(self, moment: Moment) -> str:
        """Return voice and second with the mark, e.g. ``Ada Example, 2:56[^3]``."""
        voice = f"{escape_markdown(moment.voice)}, " if moment.voice else ""
        return f"{voice}{time_words(moment)}{self.mark(moment)}"

    def evidence(self, entries: Iterable[Evidence], comparison: Comparison) -> str:
        """Return pieces of evidence on one line: stance, voice, second, tie, mark."""
        return "; ".join(
            f"{escape_markdown(stance_words(entry.stance, comparison))}: "
            f"{self.source(entry.moment)}{_tie(entry)}"
            for entry in entries
        )

    def listed(self) -> str:
        """Return every footnote that was marked, with words, speaker, talk and second."""
        return "\n\n".join(self._note(moment) for moment in self._moments)

    def _note(self, moment: Moment) -> str:
        talk = moment.talk
        page = f"{self._public_url}{routes.moment(moment.id)}"
        recording = web_address(talk.url_at(moment.said_s), self._public_url)
        publisher = talk.publisher if talk.publisher != moment.voice else ""
        parts = [
            escape_markdown(moment.voice),
            link(f"{one_line(talk.title)}, {time_words(moment)}", page),
            escape_markdown(publisher),
            talk.published.isoformat() if talk.published else "",
            "" if moment.context_read else "context not read",
            link("recording", recording) if recording else "",
        ]
        source = ", ".join(part for part in parts if part)
        words = escape_markdown(f"“{one_line(moment.quote)}”")
        return f"[^{self._numbers[moment.id]}]: {words} — {source}."


def _tie(entry: Evidence) -> str:
    return f" (tied: {escape_markdown(entry.tied)})" if entry.tied else ""
