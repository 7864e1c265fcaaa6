"""From a recorded talk to passages: sources → captions → transcript → passages."""
