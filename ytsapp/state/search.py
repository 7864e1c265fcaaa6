"""The search page's state: the answer to what its address asks.

It holds no query, filter or order of its own. Those stand in the address, which Reflex sends along
with every event, so that an answer can be shared, gone back to, and asked for again.
"""

import asyncio
import logging

import reflex as rx

from ytsapp.search.request import MAX_LIMIT
from ytsapp.state.provided import provided_services
from ytsapp.state.search_address import read_asked
from ytsapp.state.search_answers import answer_search
from ytsapp.state.search_views import AnswerView

PAGE = 10
"""Results shown at once: the best explanation and nine that support it."""

TYPING_PAGE = 6
"""Results while somebody types: more than a window holds, and done sooner at every key."""

_log = logging.getLogger(__name__)


class SearchState(rx.State):
    """What was found.

    Attributes:
        answered: query string of the address that was answered, as the browser wrote it.
        answer: what stands on the page.
    """

    answered: str = ""
    answer: AnswerView = AnswerView()
    _limit: int = PAGE

    # One handler for the keys, the address and the way back, because an event supersedes only its
    # own kind: what was asked last is answered last, and what was asked before is dropped.
    @rx.event(supersedes=True)
    async def answer_address(self, typing: bool = False) -> None:
        """Answer what the address asks; `typing` while its last word may be unfinished."""
        query = self.router.url.query
        shown = self._limit if query == self.answered else PAGE
        self._limit = TYPING_PAGE if typing else max(PAGE, shown)
        await self._answer(query, typing)

    @rx.event
    async def show_more(self) -> None:
        """Show one page of results more."""
        self._limit = min(MAX_LIMIT, max(PAGE, self._limit) + PAGE)
        await self._answer(self.answered, typing=False)

    async def _answer(self, query: str, typing: bool) -> None:
        services, asked = provided_services(), read_asked(query)
        try:
            # In a thread: a handler that blocks, blocks every visitor.
            answer = await asyncio.to_thread(answer_search, services, asked, self._limit, typing)
        except Exception:
            _log.exception("A search failed")
            answer = AnswerView(kind="failed")
        self.answered, self.answer = query, answer
