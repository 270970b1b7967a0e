#!/usr/bin/env python3
"""Makes the table of a cobra program's commands, and of their options that take a value, by asking the program.

    generate.py kubectl --write    writes Sources/CommandEffects/Catalogs/KubectlCommandRows.swift
    generate.py kubectl --compare delete exec
                                   the same for these commands only, in a moment
    generate.py docker --check     says what differs from the table; status 1 when something does, 77 when the program
                                   that is installed is another version than the table was made from, or is not there

Nothing is sent anywhere: the program gets an empty configuration, and only its help and its completion are read.
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OPTION = re.compile(r"^ +(?:(-\w), )?--([\w-]+)(?:=(.*):|(?: (\w+))?(?:  .*)?)$")
NOT_COMPARABLE = 77
PROGRAMS = {
    "kubectl": {"type": "KubectlCommandRows", "version": ["version", "--client"], "globals": ["options"]},
    "docker": {"type": "DockerCommandRows", "version": ["--version"], "globals": ["--help"]},
}


def ask(program, words):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "KUBECONFIG": "/dev/null", "COLUMNS": "1000"}
    done = subprocess.run([program, *words], capture_output=True, text=True, env=environment, timeout=20, check=False)
    return done.stdout + done.stderr


def subcommands(program, path):
    lines = ask(program, ["__complete", *path, ""]).splitlines()
    names = [line.split("\t")[0] for line in lines if "\t" in line]
    return [name for name in names if re.fullmatch(r"[a-z][a-z0-9-]*", name)]


def takes_value(program, path, name, default):
    """Whether an option's value may be the next word: not so for flags, and for `--dry-run[=client]` and the like."""
    if default in ("true", "false"):
        return False
    return "flag needs an argument" in ask(program, [*path, "--" + name])


def options(program, path, help_words):
    found = set()
    for line in ask(program, help_words).splitlines():
        match = OPTION.match(line)
        if not match or match[2] == "help":
            continue
        short, name, default, kind = match.groups()
        if default is None and kind is None:
            continue
        if takes_value(program, path, name, default):
            found.add("--" + name)
            if short:
                found.add(short)
    return found


def walk(program, path, rows, common):
    names = subcommands(program, path) if len(path) < 3 else []
    inner = [name for name in names if is_command(program, [*path, name])]
    if path:
        own = options(program, path, [*path, "--help"]) - common
        rows["/".join(path)] = (["+"] if inner else []) + sorted(own)
    for name in inner:
        walk(program, [*path, name], rows, common)


def is_command(program, path):
    """Whether it is a command of its own, not an argument that is offered (a kind, a shell)."""
    text = ask(program, [*path, "--help"])
    return re.search(r"^(Usage:\s+|  )" + re.escape(" ".join([program, *path])) + r"\b", text, re.M) is not None


def table(program):
    common = options(program, [], PROGRAMS[program]["globals"])
    rows = {}
    walk(program, [], rows, common)
    lines = [". " + " ".join(sorted(common))]
    return sorted(lines + [f"{path} {' '.join(row)}" for path, row in rows.items()], key=lambda line: line.split(" ")[0])


def render(program, version):
    rows = "\n".join("    " + row.rstrip() + ("" if " " in row.rstrip() else " -") for row in table(program))
    return f'''// Made by tools/catalogue-cobra/generate.py from {version}.

/// The commands of {program}, and which of their options take the next word as their value.
enum {PROGRAMS[program]["type"]} {{
  /// What it was made from.
  static let source: StaticString = "{version}"

  /// Sorted by command: the words of a command, `+` when it has commands of its own, its options with a value. The row
  /// `.` holds the options of all commands.
  static let text: StaticString = """
{rows}
    """
}}
'''


def compare(program, paths, before):
    """Whether the rows of some commands are what the program says."""
    common = options(program, [], PROGRAMS[program]["globals"])
    known = dict(line.strip().partition(" ")[::2] for line in before.splitlines())
    for path in paths:
        words = path.split("/")
        row = " ".join(sorted(options(program, words, [*words, "--help"]) - common)) or "-"
        if known.get(path, "").removeprefix("+ ") != row:
            print(f"{path} differs: {row}")
            return 1
    return 0


def main():
    program, mode, *paths = sys.argv[1:]
    try:
        answer = ask(program, PROGRAMS[program]["version"])
    except FileNotFoundError:
        print(f"{program} is not installed: the table cannot be compared")
        return NOT_COMPARABLE
    version = f"{program} " + re.search(r"v?(\d+\.\d+\.\d+)", answer)[1]
    file = ROOT / "Sources" / "CommandEffects" / "Catalogs" / f"{PROGRAMS[program]['type']}.swift"
    if mode == "--write":
        file.write_text(render(program, version))
        return 0
    before = file.read_text()
    if f'"{version}"' not in before:
        print(f"the table was made from another version than {version}")
        return NOT_COMPARABLE
    if mode == "--compare":
        return compare(program, paths, before)
    if before != render(program, version):
        print(f"{file.name} differs from what {version} says")
        return 1
    return 0


sys.exit(main())
