"""Sharing: the button that stands wherever something can be shared, and the dialog it opens."""
