"""Small Streamlit pages with default settings; the goals are multiples of what these cost here."""
