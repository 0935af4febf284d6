"""What tests of exports share: the small data directory, and each database in turn."""

from pathlib import Path

import pytest

from tests import builders
from tests.databases import database

__all__ = ["database"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory that is right."""
    return builders.write_data(tmp_path / "data")
