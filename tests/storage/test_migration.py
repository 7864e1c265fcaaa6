import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from ytsapp.settings import ROOT
from ytsapp.storage.database import Database
from ytsapp.storage.engine import Access, make_engine, read_url, with_access
from ytsapp.storage.errors import StorageError
from ytsapp.storage.migration import FOLDER, known_revisions
from ytsapp.storage.tables import Row

MIGRATE_TOGETHER = """
import sys
from ytsapp.storage.database import Database
database = Database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
database.migrate()
"""

MIGRATE_AND_LOOK = """
import sys
from ytsapp.storage.database import Database
Database(sys.argv[1]).migrate()
print("alembic" in sys.modules)
"""


@pytest.fixture
def engine(url):
    engine = make_engine(read_url(url))
    yield engine
    engine.dispose()


def test_migrated_tables_are_those_of_the_code(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Row.metadata) == []


def test_migrated_keys_are_those_of_the_code(engine):
    found = inspect(engine)
    for table in Row.metadata.tables.values():
        keys = found.get_pk_constraint(table.name)["constrained_columns"]
        assert keys == [column.name for column in table.primary_key], table.name
        for key in found.get_foreign_keys(table.name):
            assert key["options"] == {"ondelete": "CASCADE"}, table.name


def test_the_last_file_is_what_alembic_takes_for_the_head():
    scripts = ScriptDirectory(str(FOLDER))
    assert scripts.get_current_head() == known_revisions()[-1]
    assert [script.revision for script in scripts.walk_revisions()][::-1] == known_revisions()


def test_migrating_again_changes_nothing(bare_url):
    for _ in range(2):
        database = Database(bare_url)
        database.migrate()
        database.close()
    assert tables_of(bare_url) == {*Row.metadata.tables, "alembic_version"}


def test_a_database_up_to_date_is_left_without_importing_alembic(url):
    looked = run_python(MIGRATE_AND_LOOK, url)
    assert looked.communicate(timeout=60)[0] == "False\n"


def test_two_processes_that_start_at_once_both_succeed(bare_url):
    started = [run_python(MIGRATE_TOGETHER, bare_url) for _ in range(2)]
    for process in started:
        assert process.stdout.readline() == "ready\n"
    for process in started:
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[1] for process in started] == ["", ""]
    assert [process.returncode for process in started] == [0, 0]
    assert tables_of(bare_url) == {*Row.metadata.tables, "alembic_version"}


def test_a_later_database_is_refused_by_name(bare_url):
    database = Database(bare_url)
    database.migrate()
    change(bare_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match=r"revision 9999.*update YTS"):
        database.migrate()
    database.close()


def test_a_migration_that_fails_leaves_nothing(bare_url):
    change(bare_url, "CREATE TABLE quote_check (something INTEGER)")
    database = Database(bare_url)
    with pytest.raises(StorageError, match="already exists; name an empty database"):
        database.migrate()
    database.close()
    assert tables_of(bare_url) == {"quote_check"}


def tables_of(url: str) -> set[str]:
    engine = make_engine(read_url(url))
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def change(url: str, statement: str) -> None:
    engine = make_engine(read_url(url))
    with with_access(engine, Access.WRITE).begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def run_python(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
