"""Functions that return Reflex components, grouped by what a person sees."""
