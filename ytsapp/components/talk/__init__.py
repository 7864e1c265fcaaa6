"""A talk from the inside: its transcript, what finds words in it, and the line of its time."""
