"""Caption files of every format in, cues out; `read` is the door, each format has its module."""
