"""YTS: architecture choices, each claim backed by a playable second of a recorded talk."""
