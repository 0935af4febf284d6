"""Tests of the Streamlit parts that pages share."""
