"""T: a button above ten elements, the yardstick of a rerun."""

import streamlit as st

st.session_state["presses"] = st.session_state.get("presses", 0) + st.button("Again")
for number in range(1, 11):
    st.markdown(f"Element **{number}**, pressed {st.session_state['presses']} times")
