"""The services states work with, given to them once, where the app is composed.

Reflex makes a state for each visitor itself, so nothing can be handed to its constructor.
"""

from ytsapp.wiring import Services

_given: list[Services] = []


def provide_services(services: Services) -> None:
    """Give all states their services; called by composition, and by tests with their own."""
    _given[:] = [services]


def provided_services() -> Services:
    """Return what `provide_services` was given.

    Raises:
        LookupError: nothing was given yet.
    """
    if not _given:
        raise LookupError("no services were provided; composition calls provide_services first")
    return _given[0]
