"""The rules and words of the field: pure, standard library only, no files, clock or environment."""
