"""A demonstration store is the same for the same seed, and never takes the place of a real one."""

import resource
import subprocess
import sys

import pytest
from sqlalchemy import select

from inspectorate import config
from inspectorate.demonstration.writing import write_demonstration
from inspectorate.exporting.package import export
from inspectorate.store import derivation
from inspectorate.store.databases import OtherKindError
from inspectorate.store.problems import DataError
from inspectorate.store.sessions import ensure_built, open_store
from inspectorate.store.tables import metadata
from tests import builders
from tests.databases import database

__all__ = ["database"]


@pytest.fixture
def data(tmp_path):
    """A small data directory that is right."""
    return builders.write_data(tmp_path / "data")


def write(url: str, *, seed: int = 1):
    return write_demonstration(url, config.DATA_DIRECTORY, rounds=1, seed=seed)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(demonstration, tmp_path):
    again, other = tmp_path / "again.db", tmp_path / "other.db"
    same = write(f"sqlite:///{again}")
    different = write(f"sqlite:///{other}", seed=2)
    with open_store(demonstration) as store:
        assert (store.kind, store.version) == ("demonstration", same.version)
    with open(demonstration.removeprefix("sqlite:///"), "rb") as file:
        assert file.read() == again.read_bytes()
    assert different.version != same.version
    assert different.counts["inspections"] == same.counts["inspections"]


def test_published_and_invented_rows_never_take_each_others_place(database, data):
    derivation.build(database, data)
    with pytest.raises(OtherKindError, match=r"holds published data.*--out"):
        write(database)
    with open_store(database) as store:
        assert (store.kind, store.version) == ("published", derivation.data_version(data))


def test_a_demonstration_store_is_served_as_it_is_and_no_build_touches_it(database, data):
    written = write(database)
    with ensure_built(database, data) as store:
        assert (store.kind, store.version) == ("demonstration", written.version)
        rows = {name: len(store.rows(select(each))) for name, each in metadata.tables.items()}
    assert rows == written.counts
    with pytest.raises(OtherKindError, match="holds demonstration data, not real"):
        derivation.build(database, data)
    assert write(database, seed=2).version != written.version


def test_a_demonstration_store_is_served_without_any_data_beside_it(demonstration, tmp_path):
    with ensure_built(demonstration, tmp_path / "nowhere") as store:
        assert store.kind == "demonstration"


def test_a_damaged_store_says_nothing_of_its_kind_and_is_replaced(tmp_path, data):
    file = tmp_path / "store.db"
    derivation.build(f"sqlite:///{file}", data)
    file.write_bytes(file.read_bytes()[:5000])
    assert write(f"sqlite:///{file}").counts["inspections"]


def test_what_a_demonstration_exports_cannot_be_built_into_a_published_store(
    demonstration, tmp_path
):
    with open_store(demonstration) as store:
        export(store, tmp_path / "out")
    with pytest.raises(DataError) as caught:
        derivation.build(f"sqlite:///{tmp_path / 'store.db'}", tmp_path / "out")
    assert {problem.value for problem in caught.value.problems} == {"note"}
    assert not (tmp_path / "store.db").exists()


@pytest.mark.long
def test_ten_rounds_are_about_as_many_rows_as_promised_in_little_memory(tmp_path):
    command = [sys.executable, "-m", "inspectorate", "demo", "--out"]
    subprocess.run(
        [*command, f"sqlite:///{tmp_path / 'store.db'}"],
        cwd=config.ROOT,
        check=True,
        capture_output=True,
        timeout=300,
    )
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        counts = {
            name: len(store.rows(select(next(iter(metadata.tables[name].columns)))))
            for name in ("inspections", "scores", "findings")
        }
    assert counts == {
        "inspections": pytest.approx(1_200, rel=0.1),
        "scores": pytest.approx(170_000, rel=0.1),
        "findings": pytest.approx(35_000, rel=0.1),
    }
    assert most < 400
