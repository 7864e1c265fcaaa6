"""How clear and how direct an explanation is, each score with its reasons in words."""
