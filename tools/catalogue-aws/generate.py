#!/usr/bin/env python3
"""Makes the tables of AWS operations out of the installed botocore and awscli.

    generate.py --write            writes the Swift tables
    generate.py --check            says what differs from the Swift tables; status 1 when something does, 77 when the
                                   installed botocore is another one than they were made from, or is not there
    generate.py --comparable       only whether that is so; status 77 when it is
    generate.py --sample N SEED    prints N operations drawn at random, with their first words of documentation
    generate.py --list CLASS       prints the operations of one class, a service a line
"""

import html
import pathlib
import random
import re
import sys
import textwrap

from classify import CLASSES, HERE, ROLES, Classifier, meaningful, read_overrides

NOT_COMPARABLE = 77
OUTPUT = HERE.parent.parent / "Sources" / "CommandEffects" / "Catalogs"


def operations(source):
    """{(service, operation): (class, role, has dry run)} of the installed tools, retired.txt, and extra.tsv."""
    classifier, rows = Classifier(), {}
    for service, table in source.tables().items():
        for operation, command in table.items():
            if service in ("configure", "history"):
                continue
            kind, role = classifier.classify(service, operation)
            rows[service, operation] = (kind, role, kind != "read" and source.has_dry_run(command))
    for service, operation in retired():
        rows.setdefault((service, operation), (*classifier.classify(service, operation), False))
    for service, operation, kind, role in read_overrides("extra.tsv"):
        rows.setdefault((service, operation or "."), (kind, role, False))
    for index, row in enumerate(classifier.overrides):
        if index not in classifier.used:
            raise SystemExit(f"overrides.tsv: no operation is meant by {row[0]} {row[1]}")
    return rows


def retired():
    """(service, operation) of what older versions of the tools take."""
    text = "\n".join(meaningful("retired.txt")).replace("\n  ", " ")
    return [(line.split()[0], operation) for line in text.splitlines() for operation in line.split()[1:]]


def conditional():
    """The operations that conditions.tsv names, as "service operation"."""
    return {" ".join(line.split("\t")[:2]) for line in meaningful("conditions.tsv")}


def operation_texts(rows):
    """The index of services, "service offset length" in hexadecimal, and the operations, "operation code"."""
    index, blocks, offset, asking = [], [], 0, conditional()
    for service in sorted({service for service, _ in rows}):
        lines = []
        for operation in sorted(o for s, o in rows if s == service):
            kind, role, dry = rows[service, operation]
            marks = ("~" if dry else "") + ("?" if f"{service} {operation}" in asking else "")
            lines.append(f"{operation} {CLASSES[kind]}{ROLES[role]}{marks}\n")
        block = "".join(lines)
        index.append(f"{service} {offset:x} {len(block):x}\n")
        blocks.append(block)
        offset += len(block)
    return "".join(index), "".join(blocks)


def members(path, test):
    """The top members of the request that a condition looks at."""
    first = path if path.startswith("--") else re.split(r"[.\[]", path)[0]
    return [first] + ([test.split(" when ")[1].split("=")[0]] if " when " in test else [])


def condition_text(source):
    """One line a condition: operation, member, test, code, options, words, other words; by tabs, sorted by operation.

    Options are "name:letters of the shortest abbreviation:kind:member", by spaces.
    """
    tables, lines, letters = source.tables(), [], CLASSES | {"saves": "v"}
    for line in meaningful("conditions.tsv"):
        service, operation, path, test, kind, role, words, otherwise = line.split("\t")
        command = tables[service][operation]
        source.check_path(command, path)
        spelled = []
        for member in members(path, test):
            options = source.options(command, member)
            if not options:
                raise SystemExit(f"conditions.tsv: no option sets {member} of {service} {operation}")
            spelled += [f"{name}:{shortest}:{form}:{member}" for name, form, shortest in options]
        fields = [f"{service} {operation}", path, test, letters[kind] + ROLES[role], " ".join(spelled), words, otherwise]
        lines.append("\t".join(fields) + "\n")
    return "".join(sorted(lines, key=lambda line: line.split("\t")[0]))


def swift(name, doc, versions, texts):
    """A Swift file that holds the texts as static strings."""
    parts = [f"// Made by tools/catalogue-aws/generate.py from {versions}.\n\n/// {doc}\nenum {name} {{\n"]
    parts.append(f'  /// What it was made from.\n  static let source: StaticString = "{versions}"\n')
    for label, comment, text in texts:
        body = textwrap.indent(text, "    ", lambda line: True)
        parts.append(f'\n  /// {comment}\n  static let {label}: StaticString = """\n{body}    """\n')
    return "".join(parts) + "}\n"


def files(source, versions):
    index, blocks = operation_texts(operations(source))
    conditions = condition_text(source)
    return {
        "AWSOperationRows.swift": swift(
            "AWSOperationRows", "Every operation of the AWS command line, with its class and the role of what it acts on.",
            versions,
            [
                ("services", "Sorted: service, offset and length of its rows in `operations`, in hexadecimal.", index),
                ("operations", "Sorted within a service: operation, class and role letter, `~` with a dry run, `?` with conditions.", blocks),
            ]),
        "AWSConditionRows.swift": swift(
            "AWSConditionRows", "What operations do by the value of their options.", versions,
            [("text", "Sorted by operation: operation, member, test, code, options, words, other words; by tabs.", conditions)]),
    }


def sample(source, count, seed):
    rows, tables = operations(source), source.tables()
    for service, operation in random.Random(seed).sample(sorted(rows), count):
        kind, role, _ = rows[service, operation]
        command = tables.get(service, {}).get(operation)
        model = getattr(command, "_operation_model", None)
        text = html.unescape(re.sub(r"<[^>]+>", " ", model.documentation or "")) if model else ""
        print(f"{kind:9} {role:13} {service} {operation}: {' '.join(text.split())[:150]}")


def is_comparable(versions):
    """Whether the tables were made from the installed versions; says so when they were not."""
    for path in OUTPUT.glob("AWS*Rows.swift"):
        if f"from {versions}." not in path.read_text():
            print(f"{path.name} was made from another version than {versions}")
            return False
    return True


def main(arguments):
    try:
        import botocore_source
    except ModuleNotFoundError as error:
        print(f"{error}: the tables cannot be made or compared")
        return NOT_COMPARABLE
    if arguments[:1] in (["--check"], ["--comparable"]) and not is_comparable(botocore_source.VERSIONS):
        return NOT_COMPARABLE
    if arguments[:1] == ["--comparable"]:
        return 0
    source, versions = botocore_source.Source(), botocore_source.VERSIONS
    if arguments[:1] == ["--write"]:
        for name, text in files(source, versions).items():
            (OUTPUT / name).write_text(text)
            print(f"{name}: {len(text)} bytes")
    elif arguments[:1] == ["--check"]:
        for name, text in files(source, versions).items():
            if (OUTPUT / name).read_text() != text:
                print(f"{name} is stale: run tools/catalogue-aws/generate.py --write")
                return 1
    elif arguments[:1] == ["--sample"]:
        sample(source, int(arguments[1]), int(arguments[2]))
    elif arguments[:1] == ["--list"]:
        for (service, operation), (kind, role, _) in sorted(operations(source).items()):
            if kind == arguments[1]:
                print(service, operation, role)
    else:
        print(__doc__)
        return 64
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
