"""What comes in: published reports, read into records in the shape of the tables."""
