"""An empty page of an application that imports what most of its kind import."""

import altair  # noqa: F401
import pandas  # noqa: F401
import sqlalchemy  # noqa: F401
import streamlit as st

st.write("Nothing to see")
