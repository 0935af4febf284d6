"""The store: reading, derivation, sessions, and the constraints of both databases."""
