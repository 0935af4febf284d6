"""From rows of the store to a tidy table."""

import pandas as pd
from sqlalchemy import Select

from inspectorate.store.sessions import Store


def read(store: Store, statement: Select) -> pd.DataFrame:
    """The answer as a table of objects, unknown values None; it keeps its columns when empty."""
    columns = [column.name for column in statement.selected_columns]
    return pd.DataFrame(store.rows(statement), columns=columns, dtype=object)
