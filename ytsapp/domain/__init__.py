"""The words of the product as plain frozen dataclasses and functions; imports nothing of ours."""
