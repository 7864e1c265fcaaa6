"""The brief of an investigation: read, printed, taken along, shared, and taken in again."""
