import Vocabulary

/// Reads the patches that Codex's `apply_patch` takes: `*** Begin Patch`, a section a file, `*** End Patch`.
package enum PatchText {
  /// One file's section.
  package struct Section: Sendable, Hashable {
    /// As the patch writes it, relative to the folder.
    package var path: String
    /// What becomes of its text.
    package var change: FileChange.Change
    /// Where the file goes; nil when it stays.
    package var destination: String?
  }

  /// Files of one patch that are told apart.
  private static let bound = 1024

  /// The sections of a patch, in their order; empty when the text is none.
  package static func sections(of text: String) -> [Section] {
    var sections: [Section] = []
    var hunks = Hunks()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let path = after("*** Add File: ", line) {
        hunks.finish(&sections)
        sections.append(Section(path: path, change: .whole("")))
      } else if let path = after("*** Update File: ", line) {
        hunks.finish(&sections)
        sections.append(Section(path: path, change: .parts([])))
      } else if let path = after("*** Delete File: ", line) {
        hunks.finish(&sections)
        sections.append(Section(path: path, change: .removed))
      } else if let path = after("*** Move to: ", line), !sections.isEmpty {
        sections[sections.count - 1].destination = path
      } else if line.utf8.starts(with: "@@".utf8) || line.utf8.starts(with: "***".utf8) {
        // A file that is added has one text, up to the next section.
        if sections.last?.change.isWhole != true { hunks.endPart() }
      } else {
        hunks.take(line)
      }
      if sections.count > bound { break }
    }
    hunks.finish(&sections)
    return sections
  }

  private static func after(_ head: String, _ line: Substring) -> String? {
    guard line.utf8.starts(with: head.utf8) else { return nil }
    let rest = line.utf8.dropFirst(head.utf8.count)
    let path = String(Substring(rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest))
    return path.isEmpty ? nil : path
  }

  /// The lines of one section, being gathered.
  private struct Hunks {
    private var parts: [TextPart] = []
    private var old: [Substring] = []
    private var new: [Substring] = []

    mutating func take(_ line: Substring) {
      let rest = line.dropFirst()
      switch line.utf8.first {
      case UInt8(ascii: "+"): new.append(rest)
      case UInt8(ascii: "-"): old.append(rest)
      default:
        old.append(rest)
        new.append(rest)
      }
    }

    mutating func endPart() {
      if old != new { parts.append(TextPart(old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))) }
      old = []
      new = []
    }

    /// Gives the lines to the last section.
    mutating func finish(_ sections: inout [Section]) {
      defer { self = Hunks() }
      guard let last = sections.indices.last else { return }
      switch sections[last].change {
      case .whole: sections[last].change = .whole(new.map { $0 + "\n" }.joined())
      case .parts:
        endPart()
        sections[last].change = .parts(parts)
      case .removed: break
      }
    }
  }
}
