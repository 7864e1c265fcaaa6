"""Where talks come from: YouTube, files, folders."""
