"""Joins the rooms: builds the one object that pages, the API and commands work with."""

from dataclasses import dataclass
from datetime import date

from ytsapp.content.load import load_library
from ytsapp.domain.library import Library
from ytsapp.settings import Settings


@dataclass(frozen=True)
class Services:
    """Everything a page or an endpoint may use; tests build their own."""

    settings: Settings
    library: Library


def build_services(settings: Settings, today: date) -> Services:
    """Return the services of a running product.

    Raises:
        ContentError: editorial content is broken; holds every problem.
    """
    return Services(settings=settings, library=load_library(settings.data, today))
