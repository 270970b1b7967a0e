import Foundation
import TestSupport
import Testing

/// The manual pages that tools/man writes from the built programs.
@Suite("Manual pages") struct ManualPagesTests {
  private static let programs = BuiltProducts.path(of: "tagout").deletingLastPathComponent().path(percentEncoded: false)

  private func shell(_ script: String) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = BuiltProducts.root
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("There is one for each command, and roff has nothing to say against any")
  func pages() throws {
    let script = """
      set -eu; folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
      tools/man '\(Self.programs)' "$folder"
      for name in tagout tagout-hook tagout-init tagout-check-command tagout-proposal-watch tagout-doctor; do
        test -s "$folder/$name.1" || echo "no $name"
      done
      command -v groff >/dev/null || exit 0
      for page in "$folder"/*.1; do groff -man -Tutf8 -ww -z "$page" || echo "in $page"; done
      """
    let outcome = try shell(script)
    #expect(outcome.status == 0 && outcome.text.isEmpty, "\(outcome.text)")
  }

  @Test("Each shell that is at hand takes the completions", arguments: ["bash", "zsh", "fish"])
  func completions(_ name: String) throws {
    let script = """
      set -eu; file=$(mktemp); trap 'rm -f "$file"' EXIT
      '\(Self.programs)tagout' completions \(name) >"$file"; test -s "$file"; grep -q proposal "$file"
      if command -v \(name) >/dev/null; then \(name) -n "$file"; fi
      """
    let outcome = try shell(script)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("The catalogue of articles converts without a warning where the toolchain has docc")
  func catalogue() throws {
    let script = """
      set -eu; command -v docc >/dev/null || { echo 'docc is not here' >&2; exit 0; }
      folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
      docc convert docs/Documentation.docc --output-path "$folder/site" --fallback-display-name Tagout \\
        --fallback-bundle-identifier tagout --warnings-as-errors
      find "$folder/site/data" -name '*.json' | wc -l
      """
    let outcome = try shell(script)
    #expect(outcome.status == 0, "\(outcome.text)")
  }
}
