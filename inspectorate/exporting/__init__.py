"""What leaves: CSV, XLSX and the data package."""
