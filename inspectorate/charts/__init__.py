"""Tidy table in, chart specification with its title and description out."""
