"""The frame of every page: what pages there are, their style, head and foot."""

import streamlit as st

from inspectorate.components import blocks, writers

st.set_page_config(layout="wide")
page = st.navigation(
    [
        st.Page("overview.py", title="Overview", default=True),
        st.Page("ratings.py", title="Ratings"),
        st.Page("organisation.py", title="Organisation"),
        st.Page("compare.py", title="Compare"),
        st.Page("all_units.py", title="All PDUs on one question"),
        st.Page("findings.py", title="Findings"),
        st.Page("recommendations.py", title="Recommendations"),
        st.Page("reviews_and_history.py", title="Reviews and history"),
        st.Page("covid_recovery.py", title="Covid-19 recovery"),
        st.Page("about_data.py", title="About the data"),
        st.Page("import_reports.py", title=blocks.IMPORT),
    ],
    position="hidden",
)
blocks.masthead(page.title, may_import=bool(writers.who_writes()))
page.run()
blocks.foot()
