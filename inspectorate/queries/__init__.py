"""The questions that pages ask of the store, each answered by one tidy table."""
