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

  @Test("A platform's tool is read by its rows, unless the reader of that name hands on what is none of its own")
  func hiddenRows() {
    let own = Set(Tools.readers.flatMap { $0.names })
    let others = Tools.names.filter { name in !own.contains(name) }
    #expect(others.contains("heroku") && others.contains("gh") && !others.contains("gcloud"))
    let hidden = Tools.names.filter { own.contains($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }.filter {
      $0.value > 1
    }
    #expect(hidden.keys.sorted() == ["atlas", "copilot", "dotnet", "snow", "supabase"])
  }

  @Test("Each name leads to a reader")
  func leadsToAReader() {
    for reader in Tools.readers {
      for name in reader.names { #expect(Tools.isRead(name), "\(name)") }
    }
    #expect(Tools.isRead("terraform_1.5.7") && Tools.isRead("TERRAFORM.EXE") && !Tools.isRead("ls"))
  }
}
