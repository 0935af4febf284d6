"""B: slider, select box, a scatter of 1,000 points and a data frame of 1,000 rows from SQLite."""

import os
import sqlite3
from contextlib import closing

import altair as alt
import pandas as pd
import streamlit as st


@st.cache_data
def read_points() -> pd.DataFrame:
    """All rows of the yardstick database."""
    address = f"file:{os.environ['BENCHMARK_POINTS']}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return pd.read_sql("SELECT * FROM points", connection)


st.set_page_config(layout="wide")
lowest = st.slider("Lowest", 0, 100, 0)
st.selectbox("Group", ["North", "South", "East", "West", "Middle"])
points = read_points()
points = points[points["across"] >= lowest]
scatter = alt.Chart(points, height=300).mark_point()
st.altair_chart(
    scatter.encode(x="across:Q", y="up:Q", color="team:N", tooltip=["label:N", "weight:Q"]),
    width="stretch",
)
st.dataframe(points, width="stretch")
