"""`python -m ytsapp …`: one module a command."""
