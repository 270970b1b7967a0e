"""Says what a command of a cloud's tool does and to what: from its path, by verbs.txt, roles.txt and overrides.tsv.

Shared by catalogue-gcloud and catalogue-az; each has its own files of rules.
"""

import fnmatch
import re
import textwrap

CLASSES = {
    "read": "r", "create": "c", "update": "u", "disturb": "h", "unseen": "y", "destroy": "x", "disarm": "a",
    "disclose": "s", "issue": "l", "run": "e",
}
ROLES = {
    "data": "d", "backup": "b", "key": "k", "protection": "p", "container": "c", "identity": "i", "dns": "n",
    "compute": "m", "network": "w", "state": "s", "configuration": "f", "opaque": "o", "unknown": "u",
}
# What a condition makes of a command besides: what can be gone back to; nothing is done; the role is another.
OUTCOMES = CLASSES | {"saves": "v", "spares": "n"}


def meaningful(path):
    """The lines of a rule file, without comments and blank lines."""
    for line in path.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


class Classifier:
    """Applies the rules, and remembers which of them were of use."""

    def __init__(self, folder):
        self.folder = folder
        self.verbs = self.read_verbs()
        self.roles, self.common = self.read_roles()
        self.overrides = self.read_overrides()
        self.used = set()

    def read_verbs(self):
        """Verb → class."""
        verbs = {}
        for line in meaningful(self.folder / "verbs.txt"):
            kind, *words = line.split()
            if kind not in CLASSES:
                raise SystemExit(f'verbs.txt: "{kind}" is no class')
            for word in words:
                if word in verbs:
                    raise SystemExit(f'verbs.txt: "{word}" stands twice')
                verbs[word] = kind
        return verbs

    def read_roles(self):
        """Service → (default role, [(role, glob)]), and the rules common to all services."""
        services, common = {}, []
        for line in meaningful(self.folder / "roles.txt"):
            head, *rest = line.split()
            rules = [(part.split(":", 1)[0], glob) for part in rest if ":" in part for glob in part.split(":", 1)[1].split(",")]
            for role, _ in rules:
                if role not in ROLES:
                    raise SystemExit(f'roles.txt: "{role}" of {head} is no role')
            if head == "COMMON":
                common += rules
                continue
            if head in services or rest[0] not in ROLES:
                raise SystemExit(f'roles.txt: the line of "{head}" is doubled or has no default role')
            services[head] = (rest[0], rules)
        return services, common

    def read_overrides(self):
        """Rows (path pattern, class or None, role or None)."""
        rows = []
        for line in meaningful(self.folder / "overrides.tsv"):
            fields = line.split("\t")
            if len(fields) != 4:
                raise SystemExit(f"overrides.tsv: not four fields: {line}")
            path, kind, role, why = fields
            if kind not in CLASSES and kind != "-" or role not in ROLES and role != "-" or not why:
                raise SystemExit(f"overrides.tsv: unknown class or role, or no reason: {line}")
            rows.append((pattern(path), None if kind == "-" else kind, None if role == "-" else role, line))
        return rows

    def verb(self, words):
        """(class, the noun in the verb's own word, how many words stand before it)"""
        for index in range(len(words) - 1, -1, -1):
            word = words[index]
            first, _, noun = word.partition("-")
            if word in self.verbs:
                return self.verbs[word], "", index
            if first in self.verbs:
                return self.verbs[first], noun, index
        return None

    def role(self, service, noun, group):
        default, rules = self.roles[service]
        candidates = [noun] if noun else []
        candidates += [group[-1]] if group else []
        candidates += ["/".join(group)] if len(group) > 1 else []
        for candidate in candidates:
            for role, glob in rules + self.common:
                if fnmatch.fnmatchcase(candidate, glob):
                    return role
        return default

    def classify(self, path):
        """(class, role) of a command, by its path with blanks."""
        words = path.split()
        if words[0] not in self.roles:
            raise SystemExit(f'roles.txt lacks "{words[0]}" (of {path})')
        found = self.verb(words)
        kind, noun, length = found or (None, "", len(words) - 1)
        role = self.role(words[0], noun, words[1:length])
        for index, (test, kind2, role2, _) in enumerate(self.overrides):
            if test.fullmatch(path):
                kind, role = kind2 or kind, role2 or role
                self.used.add(index)
        if kind is None:
            raise SystemExit(f"verbs.txt and overrides.tsv lack a verb of {path}")
        return kind, role

    def check_used(self):
        """Stops when a rule is of no use."""
        for index, row in enumerate(self.overrides):
            if index not in self.used:
                raise SystemExit(f"overrides.tsv: no command is meant by: {row[3]}")


def pattern(path):
    """A glob over the words of a path: `*` is any run of letters, `|` stands between alternatives."""
    return re.compile("|".join(fnmatch.translate(part) for part in path.split("|")))


def command_text(rows, marks=lambda path: ""):
    """One line a command: path with "/" for blanks, letters of class and role, marks; sorted by path."""
    lines = [
        f"{path.replace(' ', '/')} {CLASSES[kind]}{ROLES[role]}{marks(path)}\n" for path, (kind, role) in rows.items()]
    return "".join(sorted(lines, key=lambda line: line.split(" ")[0]))


def read_conditions(folder, options_of, rows):
    """{path: [(option, test, outcome, role, words)]} out of conditions.tsv, in the order of the file.

    A row is meant for the commands that its pattern fits and that have its option; one that is of no use stops. What is
    only made has no protection yet that could be taken away.

    - options_of: {path: options}
    - rows: {path: (class, role)}
    """
    found = {}
    for line in meaningful(folder / "conditions.tsv"):
        fields = line.split("\t")
        if len(fields) != 6:
            raise SystemExit(f"conditions.tsv: not six fields: {line}")
        path, option, test, outcome, role, words = fields
        if outcome not in OUTCOMES or role not in ROLES:
            raise SystemExit(f"conditions.tsv: unknown outcome or role: {line}")
        fits, used = pattern(path), False
        for command, options in options_of.items():
            name = option.split("=")[0]
            if not fits.fullmatch(command) or name != "-" and name not in options:
                continue
            if outcome == "disarm" and rows[command][0] == "create":
                continue
            used = True
            row = (option, test, OUTCOMES[outcome] + ROLES[role], words)
            if not any(other[:2] == row[:2] for other in found.get(command, [])):
                found.setdefault(command, []).append(row)
        if not used:
            raise SystemExit(f"conditions.tsv: no command is meant by: {line}")
    return found


def condition_text(conditions):
    """One line a condition: path, option, test, letters, words; by tabs; sorted by path."""
    return "".join(
        "\t".join((path.replace(" ", "/"), *row)) + "\n" for path in sorted(conditions, key=lambda p: p.replace(" ", "/"))
        for row in conditions[path])


def swift(tool, name, doc, versions, texts):
    """A Swift file that holds the texts as static strings."""
    parts = [f"// Made by tools/{tool}/generate.py from {versions}.\n\n/// {doc}\nenum {name} {{\n"]
    parts.append(f'  /// What it was made from.\n  static let source: StaticString = "{versions}"\n')
    for label, comment, text in texts:
        body = textwrap.indent(text, "    ", lambda line: True)
        parts.append(f'\n  /// {comment}\n  static let {label}: StaticString = """\n{body}    """\n')
    return "".join(parts) + "}\n"
