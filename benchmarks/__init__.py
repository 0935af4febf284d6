"""What the application costs in time and memory, against yardsticks measured in the same run."""
