"""Talks, transcripts, passages, anchors, quote checks and ingest runs.

Types are written out, not taken from `tables`: a migration stays as it was when applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Build the tables."""
    op.create_table(
        "talk",
        sa.Column("video_id", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_seen_on_video", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("duration_s", sa.Integer()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("captions", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("editorial", sa.Boolean(), nullable=False),
        sa.Column("unavailable_since", sa.Date()),
    )
    op.create_table(
        "talk_speaker",
        _of_talk(),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False, index=True),
        sa.Column("affiliation", sa.Text(), nullable=False),
    )
    op.create_table(
        "transcript",
        _of_talk(),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("automatic", sa.Boolean()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "passage",
        _of_talk(),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=False),
        sa.Column("lead_in_ms", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("clarity", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Index("ix_passage_start", "video_id", "start_ms"),
    )
    op.create_table(
        "moment_anchor",
        _of_talk(),
        sa.Column("start_s", sa.Integer(), primary_key=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "quote_check",
        sa.Column("moment_id", sa.Text(), primary_key=True),
        sa.Column("quote_digest", sa.Text(), nullable=False),
        sa.Column("transcript_digest", sa.Text(), nullable=False),
        sa.Column("found_ms", sa.BigInteger()),
        sa.Column("ratio", sa.Float(), nullable=False),
        sa.Column("automatic", sa.Boolean()),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("lead_in_ms", sa.BigInteger()),
    )
    op.create_table(
        "ingest_run",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("arguments", sa.Text(), nullable=False),
    )
    op.create_table(
        "ingest_item",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "run_id",
            sa.Integer(),
            sa.ForeignKey("ingest_run.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("video_id", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def _of_talk() -> sa.Column[str]:
    return sa.Column(
        "video_id", sa.Text(), sa.ForeignKey("talk.video_id", ondelete="CASCADE"), primary_key=True
    )
