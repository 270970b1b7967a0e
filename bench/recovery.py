"""Backups and drills beside the engine's own commands, by hand, on the same PostgreSQL and the same repository.

A backup by hand is `pgbackrest backup`. A drill by hand is the same work: a mark in the log, `pgbackrest restore` to it, a
server over the copy until it is promoted, every table counted, pg_amcheck, pg_dump and pg_checksums, the copy removed.
Each takes its turn in each round, so that a ratio is of one and the same run.
"""

import contextlib
import glob
import os
import pathlib
import pwd
import shutil
import statistics
import subprocess
import time

ISOLATED = (
    "-c listen_addresses= -c archive_mode=off -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    " -c autovacuum=off -c shared_buffers=128MB -c max_wal_size=1GB -c maintenance_work_mem=128MB -c port=5432")
COUNTS = """
select format('select count(*), %s from %I.%I', case when k.key is null then 'null' else 'max(' || k.key || ')' end,
  n.nspname, c.relname)
from pg_class c join pg_namespace n on n.oid = c.relnamespace left join lateral (
  select quote_ident(a.attname) as key from pg_index i
  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
  where i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1) k on true
where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'tagout') \\gexec
"""


class Source:
    """A PostgreSQL of our own that archives to a repository of pgBackRest's."""

    def __init__(self, program, root, scale):
        self.program, self.root, self.scale = program, root, scale
        self.bin = pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])
        self.user = "postgres" if os.geteuid() == 0 else None
        self.settings = root / "home" / "engines" / "shop" / "pgbackrest.conf"
        self.policy = root / "policy.yaml"

    def run(self, *words, text="", is_ours=False, **options):
        """Runs a program of PostgreSQL's, as whom its server runs."""
        prefix = ["runuser", "-u", self.user, "--"] if self.user and not is_ours else []
        done = subprocess.run(
            prefix + [str(word) for word in words], input=text, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd="/", check=False, **options)
        if done.returncode not in ((0, 10) if is_ours else (0,)):
            raise SystemExit(f"error: {words} ended with {done.returncode}: {done.stderr[-2000:]}{done.stdout[-2000:]}")
        return done.stdout

    def ours(self, *words):
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.root), "XDG_STATE_HOME": str(self.root / "state")}
        return self.run(
            self.program, *words, "--policy", self.policy, "--home", self.root / "home", "--json", is_ours=True,
            env=environment)

    def give(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        if self.user:
            entry = pwd.getpwnam(self.user)
            os.chown(folder, entry.pw_uid, entry.pw_gid)
        return folder

    def psql(self, folder, text, database="shop"):
        return self.run(
            self.bin / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", folder, "-p", "5432", "-U", "app", "-d", database,
            "-f", "-", text=text).strip()

    @contextlib.contextmanager
    def running(self):
        folder = self.give(self.root / "pg")
        self.run(self.bin / "initdb", "-D", folder / "data", "-U", "app", "-A", "trust", "--data-checksums", "--no-sync")
        command = f"pgbackrest --config={self.settings} --stanza=shop archive-push %p"
        options = (
            f"-c listen_addresses= -c unix_socket_directories={folder} -c port=5432 -c wal_level=replica"
            f" -c archive_mode=on -c 'archive_command={command}' -c max_wal_size=2GB -c dynamic_shared_memory_type=mmap")
        self.control(folder / "data", "start", options, folder / "log")
        try:
            self.psql(folder, "create database shop", "postgres")
            self.run(
                self.bin / "pgbench", "-i", "-q", "-s", self.scale, "-h", folder, "-p", "5432", "-U", "app", "shop")
            self.policy.write_text(
                "datasets:\n  shop: { engine: postgresql, source: \"host=" + str(folder)
                + " port=5432 user=app dbname=shop\", vaults: [\"" + str(self.root / "vault") + "\"], escrow: \""
                + str(self.root / "key") + "\" }\n")
            yield folder
        finally:
            self.control(folder / "data", "stop")

    def control(self, data, verb, options="", log=None):
        words = [self.bin / "pg_ctl", "-D", data, "-w", "-s", "-m", "fast", verb]
        if verb == "start":
            words = [self.bin / "pg_ctl", "-D", data, "-w", "-s", "-t", "600", "-o", options, "-l", log, verb]
        self.run(*words)

    def backrest(self, *words):
        return self.run("pgbackrest", f"--config={self.settings}", "--stanza=shop", *words)

    def drill(self, folder):
        """The same work as `drill run`, by hand."""
        place, segment = self.psql(
            folder,
            "select pg_create_restore_point('by hand') \\gset\nselect pg_current_wal_insert_lsn();\n"
            "select pg_walfile_name(pg_switch_wal());").splitlines()[-2:]
        while self.psql(folder, "select coalesce(last_archived_wal, '') from pg_stat_archiver") < segment:
            time.sleep(0.05)
        copy = self.give(self.root / "copy")
        data = self.give(copy / "data")
        os.chmod(data, 0o700)
        self.backrest(
            f"--pg1-path={data}", "--type=lsn", f"--target={place}", "--target-action=promote", "--archive-mode=off",
            "restore")
        self.control(data, "start", f"{ISOLATED} -c unix_socket_directories={copy}", copy / "log")
        while self.psql(copy, "select pg_is_in_recovery()") != "f":
            time.sleep(0.05)
        self.psql(copy, COUNTS)
        common = ["-h", copy, "-p", "5432", "-U", "app"]
        self.run(
            self.bin / "pg_amcheck", *common, "--install-missing", "--heapallindexed", "--parent-check", "--rootdescend",
            "--jobs=2", "--database=shop", "--database=postgres")
        for database in ("shop", "postgres"):
            self.run("sh", "-c", f"{self.bin}/pg_dump {' '.join(map(str, common))} {database} >/dev/null")
        self.run(self.bin / "pg_dumpall", *common, "--globals-only")
        self.control(data, "stop")
        self.run(self.bin / "pg_checksums", "--check", "-D", data)
        shutil.rmtree(copy)


def taken(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(table, name, by_hand, ours, rounds):
    """One turn of each a round, the first of them left out; the median of each and of their ratios."""
    pairs = [(taken(by_hand), taken(ours)) for _ in range(rounds + 1)][1:]
    hand, own = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    table.add(
        name, f"{own:.2f} s beside {hand:.2f} s by hand: {(own / hand - 1) * 100:+.0f} % (median of {rounds})",
        "within 10 %")


def bench_recovery(table, options, scratch):
    program = (options.build / "tagout-server").resolve()
    if not (program.exists() and shutil.which("pgbackrest") and glob.glob("/usr/lib/postgresql/*/bin")):
        table.add("backup and drill", "not measured: tagout-server, PostgreSQL and pgBackRest are needed")
        return
    scale, rounds = (20, 2) if options.quick else (100, 5)
    scratch.chmod(0o755)
    source = Source(program, scratch / "recovery", scale)
    source.root.mkdir(mode=0o755)
    source.root.chmod(0o755)
    with source.running() as folder:
        source.ours("backup", "run", "shop", "--full")
        size = int(source.psql(folder, "select pg_database_size('shop')")) / 1e6
        compare(
            table, f"backup of {size:.0f} MB by pgBackRest, full, with its signed manifest",
            lambda: source.backrest("backup", "--type=full"), lambda: source.ours("backup", "run", "shop", "--full"), rounds)
        compare(
            table, f"drill of {size:.0f} MB: restored, promoted, counted, checked, read",
            lambda: source.drill(folder), lambda: source.ours("drill", "run", "shop"), rounds)
