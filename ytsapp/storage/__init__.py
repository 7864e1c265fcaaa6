"""The record: talks, transcripts and passages in a database; the one room that speaks SQL."""
