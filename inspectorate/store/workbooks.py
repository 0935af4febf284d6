"""The workbook in the shape of the tables: what its sheets are, for export, template and import."""

from sqlalchemy import Column

from inspectorate.store.tables import metadata

# One sheet per table, of the table's name, with its columns as header.
SHEETS = (
    "inspections",
    "ratings",
    "scores",
    "samples",
    "findings",
    "recommendations",
    "documents",
)
# Sheets for people, which an import leaves alone.
NOTES, EXAMPLE, LISTS = "Notes", "Example", "Lists"

# Columns that are ours and not the source's.
_OWN = frozenset({"import", "line"})


def sheet_columns(table: str) -> list[Column]:
    """The columns of a table's sheet."""
    return [column for column in metadata.tables[table].columns if column.name not in _OWN]


# What a person has to fill in, by sheet; the rest follows, or may stay unknown.
ASKED = {
    "inspections": ("organisation", "framework"),
    "ratings": ("standard", "rating"),
    "scores": ("standard", "key_question", "percent"),
    "samples": ("title", "population", "size"),
    "findings": ("section", "standard", "kind", "summary"),
    "recommendations": ("number", "addressed_to", "summary"),
    "documents": ("document", "title", "publisher", "kind"),
}
