"""What drills have found, put into a server's store as if they had just ended: no database is restored here."""

import json
import sqlite3
import time

QUESTIONS = {
    "isolation": 0, "fetch": 1, "continuity": 1, "checksums": 2, "target": 3, "indexes": 4, "reading": 5, "manifest": 6,
    "freshness": 7, "assertions": 8, "globals": 11, "key": 11,
}  # fmt: skip
HOUR = 3_600_000


def report(name, hours_ago=1.0, **other):
    """A drill all of whose checks are green, of a copy in another account, locked for a month."""
    ended = int(time.time() * 1000 - hours_ago * HOUR)
    checks = [
        {"evidence": "looked at", "name": name, "number": number, "outcome": "green"}
        for name, number in QUESTIONS.items()
    ]
    return {
        "checks": checks, "dataset": "courses",
        "dependencies": [
            {"kind": "account", "name": "aws 222222222222"}, {"kind": "bucket", "name": "s3://vault/courses"},
        ],
        "ended": ended, "engine": "pgbackrest", "format": "tagout-drill-v1", "id": name,
        "legs": [
            {"milliseconds": int(180_000 + hours_ago * 2_000), "name": "fetch"}, {"milliseconds": 95_000, "name": "start"},
        ],
        "local": False, "lock": {"mode": "compliance", "until": ended + 30 * 24 * HOUR},
        "measure": {"bytes": 1000, "objects": 9, "relations": {"courses.public.answers": 1_943_200}},
        "point": f"point-{name}", "reaches": ended - 600_000,
        "source": [{"kind": "account", "name": "aws 123456789012"}], "started": ended - 300_000, "target": "latest",
        "versions": {"pgbackrest": "2.59.1"},
    } | other  # fmt: skip


def put(bench, *reports):
    """Stores them, the oldest first."""
    with sqlite3.connect(bench.data / "tagout.db", timeout=20) as store:
        for one in reports:
            content = json.dumps(one, sort_keys=True, separators=(",", ":")).encode()
            store.execute(
                "INSERT INTO recovery_entry (kind, dataset, content) VALUES ('drill', ?, ?)", (one["dataset"], content)
            )
    store.close()


def proven(bench):
    """A first drill long ago, and one that is judged by it."""
    put(bench, report("first", 30), report("second", 1))


def history(bench):
    """What a page is looked at with: proofs, a failure, a gap, and a restore point that shares the data's region."""
    shared = [{"kind": "region", "name": "aws eu-west-1"}]
    base = report("one")
    both = {"dependencies": base["dependencies"] + shared, "source": base["source"] + shared}
    bad = [{"evidence": "3 segments are missing", "name": "continuity", "number": 1, "outcome": "red"}]
    put(
        bench, report("one", 200, **both), report("two", 170, **both),
        report("three", 100, checks=bad + base["checks"][3:], **both), report("four", 30, **both),
        report("five", 5, **both),
    )  # fmt: skip
