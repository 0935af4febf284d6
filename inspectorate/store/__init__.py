"""The tables, how the store is derived from the data, and how it is opened."""
