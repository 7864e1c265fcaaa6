"""What happens when an event fails: the operator reads it, the reader's page stays as it was."""

import logging

_log = logging.getLogger(__name__)


def report_failure(exception: Exception) -> None:
    """Log what an event raised; Reflex's own way would also show a box of its own."""
    _log.error("An event failed", exc_info=exception)
