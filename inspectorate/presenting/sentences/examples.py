"""The example questions of the front page, each put as its reader would put it."""


def example_of_unit(name: str) -> str:
    """The question of somebody who lives there."""
    return f"What did inspectors find in {name}?"


def example_of_region(name: str) -> str:
    """The question of a director: whether it is one PDU of the region or all of them."""
    return f"Is one PDU of {name} weak on keeping other people safe (risk of harm), or all of them?"
