"""T: a button above ten elements, the yardstick of a rerun.

What a site like ours works with is loaded beside it: with default settings Streamlit looks through
all that is loaded after each run, so the same page alone costs much less.
"""

import altair  # noqa: F401
import pandas  # noqa: F401
import sqlalchemy  # noqa: F401
import streamlit as st

st.session_state["presses"] = st.session_state.get("presses", 0) + st.button("Again")
for number in range(1, 11):
    st.markdown(f"Element **{number}**, pressed {st.session_state['presses']} times")
