"""`python -m ytsapp` → the command line."""

import sys

STOPPED = 130
"""What a shell gives a program that was stopped with Ctrl-C."""

if __name__ == "__main__":
    try:
        from ytsapp.cli.app import run  # takes a second or two, in which a person may change mind

        run()
    except KeyboardInterrupt:
        sys.exit(STOPPED)
