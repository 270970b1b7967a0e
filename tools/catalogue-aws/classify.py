"""Says what an AWS operation does and to what: from its name, by the rules of verbs.txt, roles.txt and overrides.tsv."""

import fnmatch
import pathlib

HERE = pathlib.Path(__file__).parent

CLASSES = {
    "read": "r", "create": "c", "update": "u", "destroy": "x", "disarm": "a", "disclose": "s", "run": "e",
}
ROLES = {
    "data": "d", "backup": "b", "key": "k", "protection": "p", "container": "c", "identity": "i", "dns": "n",
    "compute": "m", "network": "w", "state": "s", "configuration": "f", "opaque": "o", "unknown": "u",
}
# The words before which the real verb stands: batch-delete-image, admin-delete-user.
PREFIXES = ("batch", "admin", "bulk")


def meaningful(name):
    """The lines of a rule file, without comments and blank lines."""
    for line in (HERE / name).read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def read_verbs():
    """Verb → class."""
    verbs = {}
    for line in meaningful("verbs.txt"):
        kind, *words = line.split()
        if kind not in CLASSES:
            raise SystemExit(f'verbs.txt: "{kind}" is no class')
        for word in words:
            if verbs.setdefault(word, kind) != kind:
                raise SystemExit(f'verbs.txt: "{word}" has two classes')
    return verbs


def read_roles():
    """Service → (default role, [(role, glob)]), and the rules common to all services."""
    services, common = {}, []
    for line in meaningful("roles.txt"):
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


def read_overrides(name="overrides.tsv"):
    """Rows (service glob, operation glob, class or None, role or None, reason)."""
    rows = []
    for line in meaningful(name):
        fields = line.split("\t")
        if len(fields) != 5:
            raise SystemExit(f"{name}: not five fields: {line}")
        service, operation, kind, role, why = fields
        if kind not in CLASSES and kind != "-" or role not in ROLES and role != "-" or not why:
            raise SystemExit(f"{name}: unknown class or role, or no reason: {line}")
        rows.append((service, operation, None if kind == "-" else kind, None if role == "-" else role))
    return rows


class Classifier:
    """Applies the rules, and remembers which of them were of use."""

    def __init__(self):
        self.verbs = read_verbs()
        self.roles, self.common = read_roles()
        self.overrides = read_overrides()
        self.by_service = {}
        self.used = set()

    def split(self, operation):
        """The verb and the noun of an operation's name."""
        words = operation.split("-")
        if words[0] in PREFIXES and len(words) > 1:
            words = words[1:]
        return words[0], "-".join(words[1:])

    def role(self, service, noun):
        default, rules = self.roles[service]
        for role, glob in rules + self.common:
            if fnmatch.fnmatchcase(noun, glob):
                return role
        return default

    def classify(self, service, operation):
        """(class, role)"""
        verb, noun = self.split(operation)
        if verb not in self.verbs:
            raise SystemExit(f'verbs.txt lacks "{verb}" (of {service} {operation})')
        if service not in self.roles:
            raise SystemExit(f'roles.txt lacks the service "{service}"')
        kind, role = self.verbs[verb], self.role(service, noun)
        if verb in ("tag", "untag"):
            role = "configuration"
        for index, operation_glob, kind2, role2 in self.overrides_of(service):
            if fnmatch.fnmatchcase(operation, operation_glob):
                kind, role = kind2 or kind, role2 or role
                self.used.add(index)
        return kind, role

    def overrides_of(self, service):
        """The rows that are meant for a service, in their order, with their numbers."""
        if service not in self.by_service:
            self.by_service[service] = [
                (index, operation, kind, role)
                for index, (glob, operation, kind, role) in enumerate(self.overrides)
                if fnmatch.fnmatchcase(service, glob)
            ]
        return self.by_service[service]
