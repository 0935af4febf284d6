"""Tests of the questions, each against the same question asked of the CSV rows by plain loops."""
