"""`python -m ytsapp` → the command line."""

from ytsapp.cli.app import run

if __name__ == "__main__":
    run()
