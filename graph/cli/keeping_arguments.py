"""What can be typed to keep a store: ``log``, ``verify``, ``backup``, ``snapshot``, ``doctor`` …"""

from __future__ import annotations

from graph.cli.parsers import Verbs, output, store, verb


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs to those of the command line."""
    log = verb(verbs, "log", "list who changed what in the store, and when")
    store(log)
    output(log, "table", "table, csv, tsv, json")
    verify = verb(verbs, "verify", "read all of the store and hold it against its log")
    verify.add_argument(
        "file", nargs="?", metavar="FILE", help="a cited answer to ask again instead"
    )
    verify.add_argument(
        "--accept",
        action="store_true",
        help="take what is there as it is and begin a new log; the old one is kept beside it",
    )
    store(verify)
    backup = verb(verbs, "backup", "write a backup of the store, while it is served too")
    backup.add_argument("target", metavar="FILE|DIR", help="a file to write, or a folder for it")
    backup.add_argument(
        "--with-accounts",
        action="store_true",
        help="with those who may sign in: names, roles and hashes of passwords; for nobody else",
    )
    store(backup)
    restore = verb(verbs, "restore", "make a store from a backup, where there is none")
    restore.add_argument("file", metavar="FILE", help="what policygraph backup wrote")
    store(restore)
    snapshot = verb(verbs, "snapshot", "keep the graph as it is now, while it is served too")
    what = snapshot.add_mutually_exclusive_group()
    what.add_argument(
        "--name",
        metavar="NAME",
        help="what to call it (default: commit-N, of which only the last ten are kept)",
    )
    what.add_argument("--list", action="store_true", help="list those that are kept instead")
    what.add_argument("--drop", metavar="NAME", help="delete one instead")
    store(snapshot)
    output(snapshot, "table", "table, csv, tsv, json")
    diff = verb(verbs, "diff", "tell what changed between two moments of the graph")
    for name, moment in (("former", "A"), ("later", "B")):
        diff.add_argument(
            name, metavar=moment, help="a snapshot's name, a commit's number, now, or a backup file"
        )
    store(diff)
    output(diff, "text", "text, json; patch for RDF Patch")
    dump = verb(verbs, "dump", "write a release of the graph into a folder, to be published")
    dump.add_argument("folder", metavar="FOLDER", help="where to; the release there is replaced")
    dump.add_argument("--url", help="the address at which the folder is published")
    dump.add_argument("--title", help="what the data set is called (default: what it holds)")
    dump.add_argument(
        "--licence", metavar="URL", help="the address of the licence that it is published under"
    )
    store(dump)
    doctor = verb(verbs, "doctor", "tell what is missing or wrong on this machine, with the cure")
    doctor.add_argument(
        "--backups", metavar="DIR", help="where backups are (default: the folder the store is in)"
    )
    doctor.add_argument("--settings", metavar="FILE", help="choices in TOML, as for serve")
    doctor.add_argument("--host", help="address to be listened on")
    doctor.add_argument("--port", type=int, help="port to be listened on")
    store(doctor)
    output(doctor, "text", "text, json")
