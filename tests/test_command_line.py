"""The command line as it is typed: output, exit status, and one line for each error."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.cli import main
from graph.cli.output import pieces
from graph.errors import UnwritableFile
from tests.conftest import CURATED, LETTER

VERBS = [
    "add",
    "show",
    "evaluate",
    "check",
    "ask",
    "questions",
    "query",
    "export",
    "network",
    "stats",
    "serve",
    "update",
    "token",
    "user",
    "log",
    "verify",
    "backup",
    "restore",
    "dump",
    "doctor",
]


def _run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "graph.cli", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


HELP = """
import sys
from graph.cli import main
try:
    main(["--help"])
except SystemExit:
    print(*sys.modules)
"""


def test_help_loads_nothing_heavy() -> None:
    told = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    loaded = set(told.stdout.splitlines()[-1].split())
    assert "argparse" in loaded
    assert not loaded & {"flask", "jinja2", "lxml", "networkx", "pyoxigraph", "pyshacl", "rdflib"}


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    assert stop.value.code == 0
    assert f"policygraph {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "keep the store:\n  log "),
        ("aks signatories", "policygraph: error: aks: no such verb; did you mean ask?"),
        ("xyzzy", "xyzzy: no such verb; policygraph --help lists all"),
        ("--store kb add x", "--store: options stand behind the verb"),
        ("ask", "policygraph ask: error: the following arguments are required: NAME\n"),
        ("export letter", "policygraph export: error: letter: one word too many; policygraph exp"),
        ("ask letters --formt=csv", "error: --formt: no such option; did you mean --format?"),
        ("ask letters --zzz", "error: --zzz: no such option; policygraph ask --help lists"),
        ("ask citations --norm trips", "takes; a value of a question is written norm=…"),
        ("serve --port x", "policygraph serve: error: argument --port"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_is_wrong(
    typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(typed.split())
    assert stop.value.code == 2
    assert told in capsys.readouterr().err


def test_a_day_that_is_none_is_told_with_its_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "WCO", "--as-of", "yesterday"]) == 1
    told = "policygraph report: --as-of yesterday: is not a date; write it as 2008-10-28\n"
    assert capsys.readouterr().err == told


def test_a_letter_goes_in_and_a_question_is_answered(tmp_path: Path) -> None:
    store = str(tmp_path / "kb")
    added = _run("add", "--store", store, str(LETTER), str(CURATED))
    assert added.returncode == 0, added.stderr
    assert added.stdout == ""
    assert "49 signature" in added.stderr
    asked = _run(
        "ask", "--store", store, "signatories", "letter=2008-10-28-wco-secure", "--format", "csv"
    )
    rows = list(csv.reader(io.StringIO(asked.stdout)))
    assert len(rows) == 50


def test_show_prints_records_with_their_words_and_stores_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["show", str(LETTER)]) == 0
    printed = capsys.readouterr().out
    assert "sig-41" in printed
    assert "“Third World Network (TWN), Malaysia”" in printed
    assert list(tmp_path.iterdir()) == []


def test_show_as_json_quotes_the_letter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(LETTER), "--format", "json"]) == 0
    listing = json.loads(capsys.readouterr().out)
    text = LETTER.read_bytes().decode("utf-8")
    assert len(listing["records"]) > 49
    for record in listing["records"]:
        assert record["quote"] == text[record["start"] : record["end"]]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask", "nosuchquestion"], "nosuchquestion"),
        (["ask", "signatories", "letter"], "KEY=VALUE; write for example letter="),
        (["ask", "ledger", "WCO"], "WCO: not KEY=VALUE; write for example body=orgn:wco"),
        (["ask", "letters", "WCO"], "WCO: not KEY=VALUE; letters takes none"),
        (["ask", "signatories", "colour=red"], "colour"),
        (["ask", "signatories", "letter=nosuchletter"], "nosuchletter"),
        (["ask", "signatories", "--format", "xlsx"], "no such format; use csv"),
        (["export", "--format", "docx"], "docx"),
        (["export", "--about", "nobody at all"], "nobody at all"),
        (["query", "nosuchfile.rq"], "nosuchfile.rq: cannot be read"),
        (["serve", "--port", "99999"], "--port: 99999 is no port; choose one"),
        (["serve", "--port", "-1"], "--port: port: -1 is no whole number"),
        (["serve", "--host", "256.1.1.1"], "256.1.1.1: no address"),
    ],
)
def test_an_error_is_one_line_with_the_cure(
    kb: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main([*arguments, "--store", str(kb)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"policygraph {arguments[0]}: ")
    assert told in captured.err
    assert captured.err.count("\n") == 1


def test_a_bad_query_is_told_with_line_and_column(kb: Path) -> None:
    asked = _run("query", "-", "--store", str(kb), stdin="SELECT ?s WHERE {\n  ?s ?p ?? }\n")
    assert asked.returncode == 1
    assert "line 2" in asked.stderr
    assert "Traceback" not in asked.stderr


def test_a_query_from_stdin_answers_on_stdout(kb: Path) -> None:
    sparql = "SELECT (COUNT(?s) AS ?n) WHERE { ?s a pg:Signature }"
    asked = _run("query", "-", "--store", str(kb), "--format", "csv", stdin=sparql)
    assert asked.stdout.split() == ["n", "49"]


def test_ask_and_construct_have_forms_of_their_own(kb: Path) -> None:
    asked = _run("query", "-", "--store", str(kb), stdin="ASK { ?s a pg:Letter }")
    assert asked.stdout == "true\n"
    built = _run(
        "query",
        "-",
        "--store",
        str(kb),
        stdin="CONSTRUCT { ?s a pg:Letter } WHERE { ?s a pg:Letter }",
    )
    assert "letter:2008-10-28-wco-secure a pg:Letter" in built.stdout


def test_the_query_behind_a_question_can_be_seen_and_run_again(kb: Path) -> None:
    arguments = ["ask", "signatories", "letter=2008-10-28-wco-secure", "--store", str(kb)]
    sparql = _run(*arguments, "--sparql").stdout
    again = _run("query", "-", "--store", str(kb), "--format", "csv", stdin=sparql)
    assert again.stdout == _run(*arguments, "--format", "csv").stdout


def test_no_store_is_made_by_asking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--store", str(tmp_path / "none")]) == 1
    assert "add a letter first" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_two_exports_are_the_same_bytes(kb: Path, tmp_path: Path) -> None:
    for name in ("one.ttl", "two.ttl"):
        assert main(["export", "--store", str(kb), "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.ttl").read_bytes() == (tmp_path / "two.ttl").read_bytes()
    assert not list(tmp_path.glob(".policygraph-*"))


def _written_halfway(path: Path) -> None:
    with pieces(str(path)) as (target, _):
        target.write(b"new")
        raise OSError(28, "No space left on device")


def test_a_file_is_replaced_when_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "kb.ttl").write_bytes(b"old\n")
    with pytest.raises(UnwritableFile, match="cannot be written"):
        _written_halfway(tmp_path / "kb.ttl")
    assert (tmp_path / "kb.ttl").read_bytes() == b"old\n"
    with pieces(str(tmp_path / "kb.ttl")) as (target, _):
        target.write(b"new")
    assert (tmp_path / "kb.ttl").read_bytes() == b"new\n"
    assert [one.name for one in tmp_path.iterdir()] == ["kb.ttl"]


def test_a_file_that_cannot_be_written_is_told(
    kb: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "no" / "such" / "kb.ttl"
    assert main(["export", "--store", str(kb), "--out", str(target)]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_check_passes_on_the_demo(kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--store", str(kb)]) == 0
    assert "0 broken" in capsys.readouterr().err


def test_stats_count_what_is_there(kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--store", str(kb), "--format", "csv"]) == 0
    counts = {row["kind"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert counts["Signature"]["things"] == "49"
    assert counts["Letter"]["things"] == "1"
    assert int(counts["Body"]["things"]) < 10 < int(counts["Body"]["known"])


def test_the_network_is_one_page(kb: Path, tmp_path: Path) -> None:
    page = tmp_path / "wco.html"
    assert main(["network", "--store", str(kb), "--out", str(page)]) == 0
    assert page.read_text("utf-8").lstrip().lower().startswith("<!doctype html>")


def test_of_many_letters_the_network_has_those_that_most_have_signed(
    kb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, name in (("5 May 2012", "Ana Ruiz"), ("6 May 2012", "Bo Lund")):
        file = tmp_path / f"{name}.txt"
        file.write_text(f"{day}\n\nDear Minister,\n\nAct now.\n\nSincerely,\n\n{name}\n", "utf-8")
        assert main(["add", "--store", str(kb), "--incomplete", str(file)]) == 0
    monkeypatch.setattr("graph.network.MOST_NODES", 3)
    page = tmp_path / "some.html"
    assert main(["network", "--store", str(kb), "--out", str(page)]) == 0
    told = page.read_text("utf-8")
    assert "The letter of 3 that most have signed" in told
    assert "Third World Network" in told
    assert "Bo Lund" not in told


@pytest.mark.parametrize("about", ["2008-10-28-wco-secure", "Third World Network"])
def test_the_network_of_a_letter_or_an_entity_shows_quotes(
    kb: Path, capfdbinary: pytest.CaptureFixture[bytes], about: str
) -> None:
    assert main(["network", "--store", str(kb), "--about", about]) == 0
    assert "Third World Network (TWN), Malaysia" in capfdbinary.readouterr().out.decode("utf-8")


def test_a_second_process_is_told_who_holds_the_store(kb: Path) -> None:
    from graph.store import open_store  # noqa: PLC0415 - held open while the other process runs

    with open_store(kb):
        asked = _run("stats", "--store", str(kb))
    assert asked.returncode == 1
    assert asked.stderr.count("\n") == 1
    assert str(kb) in asked.stderr


def test_a_reader_that_stops_reading_is_no_error(kb: Path) -> None:
    shell = f"{sys.executable} -m graph.cli export --store {kb} | head -1"
    asked = subprocess.run(  # noqa: S602 - a pipe is what is tested
        shell, shell=True, capture_output=True, text=True, timeout=60, check=False
    )
    assert asked.stderr == ""


def test_an_address_in_use_is_told(kb: Path) -> None:
    import socket  # noqa: PLC0415

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        served = _run("serve", "--store", str(kb), "--port", port)
    assert served.returncode == 1
    assert "--port" in served.stderr
    assert served.stderr.count("\n") == 1


def test_a_parameter_may_stand_after_an_option(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["capacities", "--store", str(kb), "letter=2008-10-28-wco-secure"]
    assert main(["ask", *typed, "--format", "csv"]) == 0
    assert "43" in capsys.readouterr().out


@pytest.mark.parametrize("typed", [["stats", "x=y"], ["ask", "letters", "--colour", "x=y"]])
def test_what_no_verb_takes_is_wrong_usage(typed: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(typed)
    assert stop.value.code == 2


def test_a_query_that_is_not_utf8_is_told_with_its_byte(kb: Path) -> None:
    typed = [sys.executable, "-m", "graph.cli", "query", "-", "--store", str(kb)]
    asked = subprocess.run(typed, input=b"ASK \xff", capture_output=True, timeout=60, check=False)
    assert asked.returncode == 1
    assert asked.stderr == b"policygraph query: stdin: not UTF-8 at byte 4; convert it first\n"


def test_a_full_disk_behind_stdout_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        typed = [sys.executable, "-m", "graph.cli", "questions"]
        told = subprocess.run(typed, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert told.returncode == 1
    assert told.stderr.startswith(b"policygraph questions: stdout: cannot be written")
    assert told.stderr.count(b"\n") == 1


OWN = """\
# title: Letters to a body
# parameter: body body = orgn:wco  A body
SELECT ?letter WHERE {
  VALUES ?body { orgn:wco } # parameter body
  ?letter pg:addressedTo ?body
}
"""


def test_a_user_s_own_questions_are_asked_and_listed(
    kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kb / "questions").mkdir()
    (kb / "questions" / "to-a-body.rq").write_text(OWN)
    assert main(["ask", "to-a-body", "body=WCO", "--store", str(kb)]) == 0
    assert "letter:2008-10-28-wco-secure" in capsys.readouterr().out
    assert main(["questions", "--store", str(kb), "--format", "csv"]) == 0
    assert "to-a-body," in capsys.readouterr().out


def test_a_broken_one_is_told_and_the_others_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.rq").write_text("SELECT * {")
    assert main(["questions", "--questions", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "signatories" in told.out
    assert told.err.startswith(f"policygraph questions: left out {tmp_path / 'bad.rq'}: line 1")
    assert main(["questions", "--questions", str(tmp_path / "none")]) == 1
    assert "no such folder of questions; check the name" in capsys.readouterr().err


def test_the_doctor_ends_with_1_only_where_something_does_not_work(
    kb: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["doctor", "--store", str(kb), "--format", "json"]) == 0
    subjects = {row["subject"] for row in json.loads(capsys.readouterr().out)}
    assert {"Python", "packages", "store", "confinement", "backups"} <= subjects
    monkeypatch.setenv("POLICYGRAPH_PORTS", "8000")
    assert main(["doctor", "--store", str(kb)]) == 1
    assert "did you mean POLICYGRAPH_PORT?" in capsys.readouterr().out
