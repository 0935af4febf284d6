"""What findings and recommendations are about."""

from inspectorate.queries import findings
from tests.queries.conftest import Held


def test_every_theme_has_its_title(real: Held, awkward: Held):
    for held in (real, awkward):
        plain = {row["theme"]: row["title"] for row in held.data["themes"]}
        assert plain
        assert findings.get_theme_titles(held.store) == plain
