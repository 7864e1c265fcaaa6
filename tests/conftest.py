"""Fixtures of every test: the real library, its services, the built site."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from ytsapp.domain.library import Library
from ytsapp.settings import Settings, load_settings, today
from ytsapp.wiring import Services, build_services

# A slow machine is no reason to fail, and a run can be repeated.
hypothesis_settings.register_profile("yts", deadline=None, derandomize=True, max_examples=60)
hypothesis_settings.load_profile("yts")


@pytest.fixture(scope="session")
def the_day() -> date:
    return today()


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of this run: those the site was built with."""
    return load_settings()


@pytest.fixture(scope="session")
def services(settings: Settings, the_day: date) -> Services:
    """Services over the real `data/`, read once."""
    return build_services(settings, the_day)


@pytest.fixture(scope="session")
def library(services: Services) -> Library:
    return services.library


@pytest.fixture(scope="session")
def site(settings: Settings) -> Path:
    """Folder of the built site; a run without one fails instead of testing nothing."""
    if not (settings.built_site / "index.html").exists():
        pytest.fail(f"There is no built site in {settings.built_site}; run make build first.")
    return settings.built_site


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Collect `tests/build` too: pytest passes over folders of that name by default."""
    return False if collection_path == Path(__file__).parent / "build" else None
