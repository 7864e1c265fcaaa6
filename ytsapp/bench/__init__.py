"""The benchmarks behind `python -m ytsapp bench`: ratios against a named rival, medians."""
