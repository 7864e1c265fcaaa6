"""A talk from the inside: its transcript, what finds words in it, and the line it is laid out on."""
