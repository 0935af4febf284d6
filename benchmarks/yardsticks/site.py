"""The yardsticks as pages of one site, as ours are; stands in for ours in a rehearsal."""

import streamlit as st

FILES = {"empty.py": "Empty", "chart_and_table.py": "Chart and table", "ten_elements.py": "Ten"}

pages = [st.Page(file, title=title, default=file == "empty.py") for file, title in FILES.items()]
st.navigation(pages).run()
