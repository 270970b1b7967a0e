import TestSupport

/// Runs commands for real, each in its own copy of a small project in a temporary folder, and tells which files they
/// harmed.
struct FilesOracle {
  /// What the project holds, by relative path; folders are what they lie in.
  static let files = [
    "terraform.tfstate", "terraform.tfstate.backup", "prod.tfstate", ".terraform.lock.hcl", "backup.sql", "a.txt",
    "main.tf", "src/a.py", "src/b.py", "build/x.o", "infra/terraform.tfstate", "infra/main.tf", "old/terraform.tfstate",
    "old/main.tf", "backups/db.dump", ".git/HEAD", ".git/objects/aa", "notes/n.txt", "packed.tfstate",
  ]

  /// Files whose loss or change is harm.
  static let kept = files.filter { file in
    file.contains(".tfstate") || file.hasPrefix(".git/") || file.hasPrefix("backup") || file == ".terraform.lock.hcl"
  }

  /// Archives in it and what they hold.
  static let archives = [
    "state.tgz": ["terraform.tfstate", "main.tf"], "plain.tgz": ["a.txt", "src/a.py"],
    "nested.tgz": ["infra/terraform.tfstate"],
  ]

  private static let make = """
    set -e
    folder=$(mktemp -d)
    trap 'cd /; rm -rf "$folder"' EXIT
    export HOME="$folder/home"
    mkdir "$folder/template" && cd "$folder/template"
    for file in \(files.joined(separator: " ")); do mkdir -p "$(dirname "$file")"; echo "first $file" > "$file"; done
    gzip -c terraform.tfstate > packed.tfstate.gz
    mkdir ../other && cd ../other
    mkdir -p infra src
    for file in terraform.tfstate main.tf a.txt src/a.py infra/terraform.tfstate; do echo "other $file" > "$file"; done
    \(archives.map { "tar czf ../template/\($0) \($1.joined(separator: " "))" }.joined(separator: "\n"))
    cd ../template
    set +e

    """

  /// For each command the files that it harmed.
  static func harm(of commands: [String]) throws -> [[String]] {
    let script = make + commands.enumerated().map { step($0.offset, $0.element) }.joined()
    let printed = try Oracle.output(of: "bash --norc -s", input: Array(script.utf8))
    return String(decoding: printed, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(commands.count).map { $0.split(separator: " ").map(String.init) }
  }

  /// Runs one command in a fresh copy and prints what it harmed, on a line of its own.
  private static func step(_ index: Int, _ command: String) -> String {
    """
    cd .. && cp -r template case\(index) && cd case\(index) || exit 9
    timeout 10 bash -c \(Oracle.quoted(command)) < /dev/null > /dev/null 2>&1
    for file in \(kept.joined(separator: " ")); do
      lines=(); [ ! -f "$file" ] || mapfile -t lines < "$file"
      [ "${#lines[@]}:${lines[0]}" = "1:first $file" ] || printf '%s ' "$file"
    done
    echo

    """
  }
}
