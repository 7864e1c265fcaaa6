"""Run by Alembic: applies migrations on the connection and in the transaction it is handed.

A new migration is a file of `versions/` with the next number, which is its revision too. The tests
hold the migrated tables against `ytsapp.storage.tables`.
"""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
