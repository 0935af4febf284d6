"""Tidy table in, HTML or a sentence out; everything from the data is escaped."""
