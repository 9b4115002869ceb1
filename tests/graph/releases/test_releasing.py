"""Releases: the same bytes for the same graph, whole, checked, and with what changed since."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import pipeline
from graph.cli import main
from graph.errors import InputError
from graph.export import sorting
from graph.export.sorting import Sorter
from graph.releases import Published, release
from graph.store import Store, open_store

LETTER = Path("examples/2008-10-28-wco-secure.txt")


@pytest.fixture(scope="module")
def made(new_store: Callable[[], Path]) -> Path:
    found = new_store()
    with open_store(found) as store:
        pipeline.add(store, [LETTER])
    return found


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "kb"))


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _read(folder: Path, name: str, form: ox.RdfFormat) -> set[ox.Quad]:
    return set(ox.parse(gzip.decompress((folder / name).read_bytes()), form, lenient=True))


def _curate(store: Store) -> ox.Triple:
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    named = ox.Triple(ox.NamedNode(store.base.name("o", "new")), label, ox.Literal("New"))
    store.put_curated("new", [named])
    return named


def test_all_three_forms_say_what_the_store_says(place: Path, tmp_path: Path) -> None:
    release(place, tmp_path / "out")
    with open_store(place) as store:
        said = set(store.quads())
    assert _read(tmp_path / "out", "graph.nq.gz", ox.RdfFormat.N_QUADS) == said
    assert _read(tmp_path / "out", "graph.trig.gz", ox.RdfFormat.TRIG) == said
    turtle = _read(tmp_path / "out", "graph.ttl.gz", ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in turtle} == {quad.triple for quad in said}


def test_the_same_graph_gives_the_same_bytes_whatever_memory_there_is(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(place, tmp_path / "one")
    monkeypatch.setattr(sorting, "AT_ONCE", 10_000)
    release(place, tmp_path / "two")
    first = _bytes(tmp_path / "one")
    assert _bytes(tmp_path / "two") == first
    release(place, tmp_path / "one")
    assert _bytes(tmp_path / "one") == first


def test_check_sums_and_description_are_of_the_files(place: Path, tmp_path: Path) -> None:
    published = Published(url="https://example.net/kg", licence="https://example.net/licence")
    release(place, tmp_path / "out", published=published)
    files = _bytes(tmp_path / "out")
    sums = dict(line.split("  ")[::-1] for line in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    told = {str(quad.triple) for quad in ox.parse(files["description.ttl"], ox.RdfFormat.TURTLE)}
    for name in ("graph.nq.gz", "graph.trig.gz", "graph.ttl.gz"):
        node = f"<https://example.net/kg/{name}"
        assert any(line.startswith(f"{node}>") and f'"{len(files[name])}"' in line for line in told)
        assert any(line.startswith(f"{node}#checksum>") and sums[name] in line for line in told)
    licensed = {
        line.split("> <")[0] for line in told if "license> <https://example.net/lic" in line
    }
    assert len(licensed) == 4, "the data set and each of its three files"
    assert any('title> "Knowledge graph of 1 letter, as of commit ' in line for line in told)


def test_a_release_has_the_title_that_it_is_given(place: Path, tmp_path: Path) -> None:
    release(place, tmp_path / "out", published=Published(title="Letters on ports"))
    told = (tmp_path / "out" / "description.ttl").read_text("utf-8")
    assert 'dcterms:title "Letters on ports"' in told
    assert "Knowledge graph" not in told


@pytest.mark.parametrize("option", ["--licence", "--url"])
@pytest.mark.parametrize(
    "address", ["CC-BY-4.0", "https://x.example/by[1]", "https://x.example/%zz/"]
)
def test_what_is_no_address_is_refused_before_anything_is_written(
    option: str, address: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["dump", str(out), "--store", str(place), option, address]) == 1
    told = capsys.readouterr().err
    assert f"{option.strip('-')} {address}: is not a web address; give the" in told
    assert not out.exists()


def test_a_title_that_is_no_text_is_refused_and_capital_letters_of_a_scheme_are_not() -> None:
    with pytest.raises(InputError, match="is not text in UTF-8"):
        Published(title="Caf\udce9")
    assert Published(licence="HTTPS://licences.example/by/").licence


def test_a_release_without_a_licence_is_told_to_have_none(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dump", str(tmp_path / "out"), "--store", str(place)]) == 0
    assert "no licence is stated" in capsys.readouterr().err


def test_what_changed_since_the_release_before_is_told(place: Path, tmp_path: Path) -> None:
    first = release(place, tmp_path / "out")
    assert first.since is None
    with open_store(place) as store:
        new = _curate(store)
    second = release(place, tmp_path / "out")
    assert second.since == first.commit
    patch = gzip.decompress((tmp_path / "out" / "changes.patch.gz").read_bytes()).decode()
    assert f"A {new} <" in patch
    assert "1 statements added" in (tmp_path / "out" / "changes.txt").read_text("utf-8")
    before = _bytes(tmp_path / "out")
    assert release(place, tmp_path / "out") == second
    assert _bytes(tmp_path / "out") == before


def test_who_was_withdrawn_is_in_no_file_of_a_release(place: Path, tmp_path: Path) -> None:
    release(place, tmp_path / "before")
    with open_store(place) as store:
        asked = "SELECT ?who ?name { ?who a foaf:Person ; rdfs:label ?name ; pg:signed ?letter }"
        who, name = next((row["who"].value, row["name"].value) for row in store.query(asked))
    assert name in gzip.decompress((tmp_path / "before" / "graph.nq.gz").read_bytes()).decode()
    assert main(["withdraw", who, "--why", "asked for it", "--store", str(place)]) == 0
    for folder in ("before", "fresh"):
        release(place, tmp_path / folder)
        files = [
            gzip.decompress(content) if file.endswith(".gz") else content
            for file, content in _bytes(tmp_path / folder).items()
        ]
        assert not any(name in content.decode() for content in files)


@pytest.mark.parametrize("most_open", [2, 3, 64])
def test_lines_beyond_memory_are_sorted_too(
    most_open: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "MOST_OPEN", most_open)
    sorter = Sorter(tmp_path, at_once=3)
    sorter.add(b"%d\n" % (number * 7 % 10) for number in range(25))
    assert list(sorting.merged([sorter])) == [b"%d\n" % number for number in range(10)]
    assert not list(tmp_path.iterdir())
