"""Lists of talks, comparisons, concepts, topics and collections."""
