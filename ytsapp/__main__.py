"""`python -m ytsapp` → the command line."""

from ytsapp.cli.app import app

if __name__ == "__main__":
    app(prog_name="python -m ytsapp")
