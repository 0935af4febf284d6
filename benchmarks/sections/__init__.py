"""The parts of the benchmark, in the order in which they run."""

from collections.abc import Callable

from benchmarks.report import Row
from benchmarks.run import Run
from benchmarks.sections import crowds, full_size, loading, memory, reruns, search, starting, store

SECTIONS: dict[str, Callable[[Run], list[Row]]] = {
    "store": store.measure,
    "search": search.measure,
    "start": starting.measure,
    "pages": loading.measure,
    "reruns": reruns.measure,
    "sessions": crowds.measure,
    "memory": memory.measure,
    "full size": full_size.measure,
}
