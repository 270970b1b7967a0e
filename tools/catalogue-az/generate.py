#!/usr/bin/env python3
"""Makes the table of az's commands out of the installed azure-cli.

    generate.py --write            writes the Swift table
    generate.py --check            says whether it differs from the Swift table; status 1 when it does, 2 when the
                                   installed azure-cli is another one than it was made from, or there is none
    generate.py --retired FILE     writes retired.txt from a list of an older version's commands, one a line
    generate.py --sample N SEED    prints N commands drawn at random
    generate.py --list CLASS       prints the commands of one class

It needs azure-cli: $(tools/venv azure-cli tools/catalogue-az/requirements.txt)/bin/python tools/catalogue-az/generate.py
"""

import pathlib
import random
import sys

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "catalogue-clouds")]

from commands import Classifier, command_text, condition_text, read_conditions, swift

OUTPUT = HERE.parent.parent / "Sources" / "CommandEffects" / "Catalogs" / "AzureCommandRows.swift"


def classified(source):
    """{path: (class, role)}"""
    classifier = Classifier(HERE)
    rows = {path: classifier.classify(path) for path in source.commands}
    classifier.check_used()
    return rows


def table(source):
    rows = classified(source)
    conditions = read_conditions(HERE, source.options(), rows)
    spelled = {
        path: [(source.spellings(path, option), *rest) for option, *rest in found] for path, found in conditions.items()}
    return swift(
        "catalogue-az", "AzureCommandRows", "Every command of az, with its class and the role of what it acts on.",
        source.versions,
        [
            ("commands", "Sorted: path, class and role letter, `?` with conditions.",
             command_text(rows, lambda path: "?" if path in conditions else "")),
            ("conditions", "Sorted by path: path, options with their shortest abbreviation, test, outcome and role letter, words; by tabs.",
             condition_text(spelled)),
        ])


def write_retired(source, older):
    """Writes retired.txt: what an older version has and the installed one has not."""
    found = {}
    for path in sorted(older - source.current):
        words = path.split()
        found.setdefault("/".join(words[:-1]) or ".", set()).add(words[-1])
    text = "# Commands that azure-cli 2.60.0 had and the installed version has not: GROUP VERB…\n"
    for group in sorted(found):
        text += f"{group} {' '.join(sorted(found[group]))}\n"
    (HERE / "retired.txt").write_text(text)


def main(arguments):
    if arguments[:1] not in (["--write"], ["--check"], ["--retired"], ["--sample"], ["--list"]):
        print(__doc__)
        return 64
    try:
        import az_source
    except ImportError:
        print("no azure-cli is installed for this Python")
        return 2
    source = az_source.Source()
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
            print(f"{OUTPUT.name} is stale: run tools/catalogue-az/generate.py --write")
            return 1
    elif arguments[0] == "--retired":
        write_retired(source, set(pathlib.Path(arguments[1]).read_text().splitlines()))
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
