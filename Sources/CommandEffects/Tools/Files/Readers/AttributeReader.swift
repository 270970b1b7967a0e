import Vocabulary

/// Reads `chattr`: taking the immutable or append-only mark away lifts a protection (chattr(1)).
enum AttributeReader: ToolReader {
  static let names = ["chattr"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let lifted = invocation.arguments.first { word in
      guard let text = word.literal, text.utf8.first == UInt8(ascii: "-") else { return false }
      return text.utf8.contains(UInt8(ascii: "i")) || text.utf8.contains(UInt8(ascii: "a"))
    }
    guard let lifted else { return }
    let name = invocation.arguments.last?.display ?? "a file"
    inspection.noteFile(.disarm, .outside, named: name, .reversible, lifted.evidence)
    inspection.note(
      Finding(
        FileCodes.disarmed, .high, "chattr would take the mark off \(name) that keeps it from being changed or removed",
        evidence: lifted.evidence, remedy: "leave the mark, or have a person take it off"))
  }
}
