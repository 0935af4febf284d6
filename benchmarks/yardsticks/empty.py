"""E: a page with next to nothing on it."""

import streamlit as st

st.write("Nothing to see")
