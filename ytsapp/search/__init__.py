"""Search over what the corpus says: the query language, spelling, and the vocabulary of talks."""
