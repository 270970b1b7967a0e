/// A script says in its first lines what it does and how it is called, and stops at the first error.
struct ScriptRule: HabitRule {
  let name = "script"

  func covers(_ path: String) -> Bool {
    (path.hasPrefix("tools/") || path.hasPrefix(".ci/")) && !path.hasSuffix(".txt")
  }

  func violations(in file: SourceFile) -> [Violation] {
    guard file.line(1).hasPrefix("#!") else { return [] }
    var found: [Violation] = []
    if !file.line(2).hasPrefix("# ") && !file.line(2).hasPrefix("\"\"\"") {
      found.append(violation(file, 2, "say what the script does right below its first line"))
    }
    let isShell = file.line(1).hasSuffix("sh")
    if isShell && file.lines(with: "set -").isEmpty {
      found.append(violation(file, 1, "a shell script without 'set -euo pipefail' goes on after an error"))
    }
    return found
  }

  var examples: [HabitExample] {
    [
      HabitExample(2, in: "tools/a", "#!/usr/bin/env bash\necho\n"),
      HabitExample(1, in: "tools/a", "#!/usr/bin/env bash\nset -euo pipefail\n"),
      HabitExample(0, in: "tools/a", "#!/usr/bin/env bash\n# Says a.\nset -euo pipefail\n"),
      HabitExample(0, in: "tools/a.py", "#!/usr/bin/env python3\n\"\"\"Says a.\"\"\"\n"),
      HabitExample(0, in: "tools/a.txt", "a\n"),
    ]
  }
}
