"""The W3C's SPARQL 1.1 test suites against `policygraph serve`, over HTTP.

    python -m benchmarks.conformance FOLDER

``FOLDER`` is that of the SPARQL 1.1 suites as the W3C publishes them, with ``aggregates`` and
the others below it; they are not ours to ship. The service is started on an empty store. Tests
of entailment and of federated queries are left out. A name of ours may stand for a blank node
in a stored graph; for the comparison it is read as one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.conformance import graph_store, protocol
from benchmarks.conformance.manifests import Files
from benchmarks.conformance.outcomes import Failed, Refused
from benchmarks.conformance.service import Service, serving
from benchmarks.conformance.suites import Runner, suite_of


def main() -> None:
    """Run all suites and tell how many tests passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    files = Files(parser.parse_args().folder)
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as place, serving(Path(place)) as service:
        for suite, name, run in _all(service, files):
            outcome = _outcome(run, f"{suite}: {name}")
            counts[suite, outcome] += 1
    if not counts:
        sys.exit(f"{files.folder}: no manifests below it; name the folder of the suites")
    for suite in dict.fromkeys(suite for suite, _ in counts):
        passed, refused, failed = (counts[suite, one] for one in ("passed", "refused", "failed"))
        more = f", {refused} understood and refused" if refused else ""
        print(f"{suite:<24} {passed:>4} of {passed + refused + failed}{more}")


def _all(service: Service, files: Files) -> Iterator[tuple[str, str, Callable[[], None]]]:
    runner = Runner(service, files)
    tests = [(suite, test) for test in files.tests() if (suite := suite_of(test))]
    yield from ((s, t.name, partial(runner.run, t)) for s, t in tests if s.startswith("update"))
    runner.load([test for _, test in tests])
    yield from ((s, t.name, partial(runner.run, t)) for s, t in tests if not s.startswith("update"))
    yield from (("graph store", name, partial(one, service)) for name, one in graph_store.cases())
    protocol.prepare(service)
    yield from ((suite, name, partial(one, service)) for suite, name, one in protocol.cases())


def _outcome(run: Callable[[], None], name: str) -> str:
    try:
        run()
    except Refused as told:
        print(f"{name}: refused: {told}", file=sys.stderr)
        return "refused"
    except Failed as told:
        print(f"{name}: {told}", file=sys.stderr, flush=True)
        return "failed"
    return "passed"


if __name__ == "__main__":
    main()
