import pytest

from tests.builders import make_talk
from ytsapp.storage.database import Database
from ytsapp.storage.errors import StorageError
from ytsapp.storage.talks import save_talk


def refusal(url: str) -> str:
    """Return what is said when a URL is used; one line, without the password of these tests."""
    with pytest.raises(StorageError) as caught:
        Database(url).migrate()
    said = str(caught.value)
    assert len(said.splitlines()) == 1
    assert said.endswith(".")
    assert "s3cret" not in said
    return said


def test_missing_folders_are_made(tmp_path):
    Database(f"sqlite:///{tmp_path}/a/b/yts.db").migrate()
    assert (tmp_path / "a" / "b" / "yts.db").stat().st_size > 0


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "no database URL"),
        ("s3cret", "no database URL"),
        ("postgresql://yts:s3cret@db.example:port/yts", "no database URL"),
        ("sqlite:////srv/yts\0.db", "no database URL"),
        ("mysql://yts:s3cret@db.example/yts", "names mysql"),
        ("postgresql+asyncpg://yts:s3cret@db.example/yts", "package asyncpg"),
        ("postgresql+psycopg_async://yts:s3cret@db.example/yts", "write postgresql://"),
        ("postgresql+nosuch://yts:s3cret@db.example/yts", "nosuch"),
        ("sqlite://yts:s3cret@db.example/yts", "Invalid SQLite URL"),
        ("sqlite:///yts.db?timeout=soon", "soon"),
        ("postgresql://yts:s3cret@127.0.0.1:1/yts", "Connection refused; see that the server runs"),
        ("postgresql://yts@127.0.0.1:1/yts?password=s3cret", "Connection refused"),
        ("postgresql://yts:s3cret@127.0.0.1:1/yts?tiemout=1", "correct what follows the ?"),
    ],
)
def test_a_url_that_cannot_be_used_is_explained(url, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert words in refusal(url)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file")
    said = refusal(f"sqlite:///{tmp_path}/taken/yts.db")
    assert f"{tmp_path}/taken" in said
    assert "YTS_HOME" in said


def test_a_file_that_is_no_database_is_said(tmp_path):
    (tmp_path / "yts.db").write_bytes(b"not a database " * 400)
    assert "not a database; name another file" in refusal(f"sqlite:///{tmp_path}/yts.db")


def test_a_damaged_file_is_said(tmp_path):
    path = tmp_path / "yts.db"
    database = Database(f"sqlite:///{path}")
    database.migrate()
    database.close()
    intact = path.read_bytes()
    # The first page says that this is SQLite; all others are lost.
    path.write_bytes(intact[:4096] + b"\xff" * (len(intact) - 4096))
    assert "malformed; restore a backup" in refusal(f"sqlite:///{path}")


def test_a_folder_in_place_of_the_file_is_said(tmp_path):
    assert "unable to open" in refusal(f"sqlite:///{tmp_path}")


def test_a_file_that_may_only_be_read_is_said(tmp_path):
    Database(f"sqlite:///{tmp_path}/yts.db").migrate()
    read_only = Database(f"sqlite:///file:{tmp_path}/yts.db?mode=ro&uri=true")
    with pytest.raises(StorageError, match="let this user write"), read_only.write() as session:
        save_talk(session, make_talk())


def test_a_database_the_server_does_not_have_is_said(postgres):
    assert 'database "nowhere" does not exist; create it' in refusal(postgres.url("nowhere"))


def test_a_user_without_rights_is_told_who_gives_them(postgres):
    name = postgres.create_database()
    postgres.execute("DROP ROLE IF EXISTS guest")
    postgres.execute("CREATE ROLE guest LOGIN")
    said = refusal(postgres.url(name).replace("yts@", "guest@"))
    postgres.drop_database(name)
    assert "permission denied for schema public; let its user own the database" in said


def test_a_database_is_named_without_secrets():
    named = repr(Database("postgresql://yts:s3cret@db.example:5433/talks?sslmode=require"))
    assert named == "Database(postgresql://db.example:5433/talks)"
