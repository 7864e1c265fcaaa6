"""Fixtures of the search tests."""

import pytest

from tests.search.world import World


@pytest.fixture
def world(tmp_path) -> World:
    """An empty corpus."""
    return World(tmp_path, f"sqlite:///{tmp_path}/yts.db")
