#!/usr/bin/env python3
"""Makes the table of gcloud's commands out of the installed Google Cloud SDK.

    generate.py --write            writes the Swift table
    generate.py --check            says whether it differs from the Swift table; status 1 when it does, 2 when the
                                   installed SDK is another one than it was made from, or there is none
    generate.py --hidden FILE      writes hidden.txt from what `gcloud meta list-commands --hidden` printed
    generate.py --sample N SEED    prints N commands drawn at random
    generate.py --list CLASS       prints the commands of one class
"""

import pathlib
import random
import sys

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "catalogue-clouds")]

from commands import Classifier, command_text, condition_text, read_conditions, swift

import gcloud_source

OUTPUT = HERE.parent.parent / "Sources" / "CommandEffects" / "Catalogs" / "GoogleCommandRows.swift"


def classified(source):
    """{path: (class, role)}"""
    classifier = Classifier(HERE)
    rows = {path: classifier.classify(path) for path in source.commands}
    classifier.check_used()
    return rows


def flag_text(source, rows):
    """The flags without a value, with a full stop; those that other commands give a value, with the paths where they have none.

    `--no-` and `--clear-` are such flags everywhere but where a line with `-` says that they have a value.
    """
    lines = []
    for flag, isFlag in source.flags().items():
        name = flag[2:]
        isUsual = name.startswith(("no-", "clear-"))
        if isFlag and not isUsual:
            lines.append(name + " .")
        elif isFlag is None:
            # Of a command that only reads it does not matter what its flags are.
            paths = sorted(
                p.replace(" ", "/") for p, flags in source.commands.items()
                if flags.get(flag) == "bool" and rows[p][0] != "read")
            lines.append(f"{name} {' '.join(paths) or '-'}")
        elif isFlag is False and isUsual:
            lines.append(f"{name} -")
    return "".join(line + "\n" for line in sorted(lines, key=lambda line: line.split(" ")[0]))


def table(source):
    rows = classified(source)
    conditions = read_conditions(HERE, source.options(), rows)
    return swift(
        "catalogue-gcloud", "GoogleCommandRows", "Every command of gcloud, with its class and the role of what it acts on.",
        source.versions,
        [
            ("commands", "Sorted: path, class and role letter, `?` with conditions.",
             command_text(rows, lambda path: "?" if path in conditions else "")),
            ("flags", "Sorted: flags without a value (`.`), those without one in the commands behind it alone, and `no-` and `clear-` flags with one (`-`).",
             flag_text(source, rows)),
            ("conditions", "Sorted by path: path, flag, test, outcome and role letter, words; by tabs.",
             condition_text(conditions)),
        ])


def write_hidden(source, lines):
    """Writes hidden.txt: what a listing with hidden commands has and the tree has not."""
    paths = {tuple(line.split()[1:]) for line in lines if line.startswith("gcloud ")}
    inner = {path[:length] for path in paths for length in range(1, len(path))}
    found = {}
    for path in sorted(paths - inner):
        words = path[1:] if path[0] in gcloud_source.TRACKS else path
        name = " ".join(words)
        if not words or name in source.tree_commands or name in source.groups:
            continue
        found.setdefault("/".join(words[:-1]) or ".", set()).add(words[-1])
    text = f"# Commands that {source.versions} has and keeps out of its help: GROUP VERB…\n"
    for group in sorted(found):
        text += f"{group} {' '.join(sorted(found[group]))}\n"
    (HERE / "hidden.txt").write_text(text)


def main(arguments):
    if arguments[:1] not in (["--write"], ["--check"], ["--hidden"], ["--sample"], ["--list"]):
        print(__doc__)
        return 64
    try:
        source = gcloud_source.Source()
    except ImportError as error:
        print(error)
        return 2
    if arguments[0] == "--write":
        text = table(source)
        OUTPUT.write_text(text)
        print(f"{OUTPUT.name}: {len(text)} bytes")
    elif arguments[0] == "--check":
        committed = OUTPUT.read_text()
        if f"from {source.versions}." not in committed:
            print(f"{OUTPUT.name} was made from another version than {source.versions}")
            return 2
        if committed != table(source):
            print(f"{OUTPUT.name} is stale: run tools/catalogue-gcloud/generate.py --write")
            return 1
    elif arguments[0] == "--hidden":
        write_hidden(source, pathlib.Path(arguments[1]).read_text().splitlines())
    elif arguments[0] == "--sample":
        rows = classified(source)
        for path in random.Random(int(arguments[2])).sample(sorted(rows), int(arguments[1])):
            print(f"{rows[path][0]:9} {rows[path][1]:13} {path}")
    else:
        for path, (kind, role) in sorted(classified(source).items()):
            if kind == arguments[1]:
                print(f"{role:13} {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
