import CommandEffects
import Foundation
import TestSupport
import Testing

/// The table of programs' names is what the readers say.
@Suite struct ToolNameTests {
  /// Written anew when the environment says `TAGOUT_WRITE_DOCS=1`, else compared.
  @Test("Each name of each reader stands in the table, and no other")
  func isCurrent() throws {
    let file = BuiltProducts.root.appending(path: "Sources/CommandEffects/Catalogs/ToolNameRows.swift")
    let rows = Tools.nameRows.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let text = """
      /// The names of all programs that have a reader, made by `ToolNameTests` from the readers' own lists.
      enum ToolNameRows {
        /// Sorted: a name, and its reader's place in `Tools.readers`.
        static let rows: StaticString = \"\"\"
      \(rows)
          \"\"\"
      }

      """
    if ProcessInfo.processInfo.environment["TAGOUT_WRITE_DOCS"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "write it with TAGOUT_WRITE_DOCS=1, and build again")
  }

  @Test("Each name leads to a reader")
  func leadsToAReader() {
    for reader in Tools.readers {
      for name in reader.names { #expect(Tools.isRead(name), "\(name)") }
    }
    #expect(Tools.isRead("terraform_1.5.7") && Tools.isRead("TERRAFORM.EXE") && !Tools.isRead("ls"))
  }
}
