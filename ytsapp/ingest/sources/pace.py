"""How often another host may be asked, and what happens when it does not answer.

Every request to YouTube goes through one `Pace`: `youtube-transcript-api`, `yt-dlp` and oEmbed
share it, so that three clients together stay below what one visitor may ask.
"""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from ytsapp.domain.errors import SourceError

Answer = TypeVar("Answer")

TOO_MANY_REQUESTS = 429


@dataclass(frozen=True)
class Manners:
    """How patient and how persistent we are.

    Attributes:
        pause_s: seconds between the starts of two requests. YouTube lets a visitor who is not
            signed in see about 1,000 pages an hour (the figure yt-dlp's documentation gives);
            a talk costs three of them and its captions, so 3 s stay below with 900.
        attempts: how often one request is sent before we give up: with the waits between
            them about half a minute, longer than a restart or a lost connection takes.
        first_wait_s: seconds before the second attempt; doubled for each further one.
        jitter_s: up to so many seconds more, by chance: two runs never knock together.
        longest_wait_s: a host that asks for a longer wait than these seconds is left alone.
        timeout_s: seconds until a connection or an answer counts as lost.
    """

    pause_s: float = 3.0
    attempts: int = 4
    first_wait_s: float = 4.0
    jitter_s: float = 2.0
    longest_wait_s: float = 120.0
    timeout_s: float = 20.0


class BlockedError(SourceError):
    """The host takes our requests for those of a robot: nothing more is asked in this run."""


class BusyError(Exception):
    """An answer that says "later", raised by what is passed to `Pace.ask`.

    Attributes:
        status: HTTP status; None where no answer came.
        retry_after_s: seconds the host asks us to wait; None where it does not say.
    """

    def __init__(self, status: int | None = None, retry_after_s: float | None = None) -> None:
        self.status = status
        self.retry_after_s = retry_after_s
        super().__init__("no answer" if status is None else f"HTTP {status}")


class Pace:
    """Spaces requests out, repeats those that failed for a while, stops when we are blocked."""

    def __init__(
        self,
        manners: Manners,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._manners = manners
        self._sleep = sleep
        self._clock = clock
        self._free_at = clock()
        self._blocked = False

    def ask(self, send: Callable[[], Answer]) -> Answer:
        """Return what `send` returns, in its turn and after as many attempts as it takes.

        Raises:
            BlockedError: the host refuses us, now or earlier in this run; nothing was sent then.
            SourceError: no attempt was answered.
        """
        attempts = Retrying(
            sleep=self._sleep,
            retry=retry_if_exception_type(BusyError),
            stop=self._is_hopeless,
            wait=self._wait,
            reraise=True,
        )
        try:
            answer: Answer = attempts(self._send_in_turn, send)
            return answer
        except BusyError as error:
            if error.status == TOO_MANY_REQUESTS:
                raise self.block() from error
            raise SourceError(
                f"YouTube does not answer ({error}); try again later, or look at the network"
            ) from error

    def block(self) -> BlockedError:
        """Stop asking for the rest of this run, and return the error that says so."""
        self._blocked = True
        return BlockedError(
            "YouTube blocks requests from this network address; "
            "wait some hours or use another network, then ask again"
        )

    def _send_in_turn(self, send: Callable[[], Answer]) -> Answer:
        if self._blocked:
            raise self.block()
        early_s = self._free_at - self._clock()
        if early_s > 0:
            self._sleep(early_s)
        self._free_at = self._clock() + self._manners.pause_s
        return send()

    def _is_hopeless(self, state: RetryCallState) -> bool:
        asked = _asked_wait(state)
        if asked is not None and asked > self._manners.longest_wait_s:
            return True
        return stop_after_attempt(self._manners.attempts)(state)

    def _wait(self, state: RetryCallState) -> float:
        asked = _asked_wait(state)
        backoff = self._manners.first_wait_s * 2 ** (state.attempt_number - 1)
        return (backoff if asked is None else asked) + random.uniform(0, self._manners.jitter_s)


def check_status(status: int, headers: Mapping[str, str]) -> None:
    """Raise `BusyError` for an answer that says "later": 429, or a server's own failure (5xx)."""
    if status == TOO_MANY_REQUESTS or status >= 500:
        raise BusyError(status, _retry_after_s(headers))


def _asked_wait(state: RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    return error.retry_after_s if isinstance(error, BusyError) else None


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Read `Retry-After`: seconds, or a date counted from the answer's own `Date`."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
        return max(0.0, (until - parsedate_to_datetime(headers.get("Date", ""))).total_seconds())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
