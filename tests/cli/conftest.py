"""A command line over a home of its own."""

import pytest
from typer.testing import CliRunner

from ytsapp.cli.app import app
from ytsapp.settings import load_settings
from ytsapp.storage.corpus import Corpus


class Console:
    """Runs commands in an empty home and opens what they stored."""

    def __init__(self, home):
        self.environment = {"YTS_HOME": str(home), "YTS_DATABASE_URL": "", "COLUMNS": "200"}

    def run(self, *words):
        done = CliRunner().invoke(app, [str(word) for word in words], env=self.environment)
        assert "Traceback" not in done.output
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    def corpus(self):
        return Corpus.open(load_settings(self.environment).database_url)


@pytest.fixture
def console(tmp_path):
    return Console(tmp_path / "home")
