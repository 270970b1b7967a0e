import Vocabulary

/// The flags that a file adds to a command of gcloud (`gcloud topic flags-file`).
enum GoogleFlagsFile {
  /// Files up to this many bytes are read.
  private static let bound = 64 * 1_024

  /// Adds the flags of each file that the line names; a file that cannot be read leaves the line open.
  static func add(to line: inout CloudLine, of invocation: Invocation, asking inspection: inout Inspection) {
    for option in line.options where option.name == "--flags-file" {
      guard let word = option.values.first, let path = word.literal.flatMap(invocation.directory.resolve),
        !inspection.touchedPaths.contains(path),
        case .documents(let documents)? = inspection.ask(
          .yaml(path: path, bound: bound), for: "the flags in \(word.display)")
      else {
        line.isOpen = true
        continue
      }
      for document in documents { add(document, option.evidence, to: &line) }
    }
  }

  /// A mapping of flags, or a list of such mappings.
  private static func add(_ document: LocatedValue, _ evidence: Evidence, to line: inout CloudLine) {
    for mapping in (document.elements ?? [document]).prefix(64) {
      for member in mapping.members ?? [] {
        guard let name = member.key.text else { continue }
        if name == "--flags-file" { line.isOpen = true }
        let parts = member.value.elements ?? [member.value]
        let texts = parts.compactMap { $0.text ?? $0.members?.compactMap { $0.key.text }.joined(separator: ",") }
        line.options.append(
          CloudLine.Option(
            name: name, values: texts.isEmpty ? [] : [ArgumentWord(texts.joined(separator: ","), evidence: evidence)],
            evidence: evidence))
      }
    }
  }
}
