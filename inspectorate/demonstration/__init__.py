"""Invented inspections of the real organisations, for a store of their own: never mixed with facts.

The same seed gives the same rows.
"""
