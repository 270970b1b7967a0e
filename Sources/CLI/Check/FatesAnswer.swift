import Formats
import Posture
import RestorePoints
import Vocabulary

/// What data and the ways back to it share by a folder's code, drawn.
struct FatesAnswer {
  /// The most names that a line lists.
  private static let bound = 4

  private let fates: CodeFates
  private let drawing: FateDrawing

  init(_ fates: CodeFates) {
    self.fates = fates
    drawing = FateDrawing(
      data: FatesAnswer.dependencies(fates.dataLeans), point: FatesAnswer.dependencies(fates.waysBackLean))
  }

  private static func dependencies(_ leanings: Set<CodeLeaning>) -> RestorePointDependencies {
    RestorePointDependencies(
      leanings.compactMap { leaning in
        Dependency.Kind(rawValue: leaning.kind.rawValue).map { Dependency($0, leaning.name) }
      })
  }

  /// For people; nil where the code holds no data.
  var text: String? {
    guard !fates.data.isEmpty else { return nil }
    var lines = [
      "", "what shares a fate", "  data          \(FatesAnswer.listed(fates.data))",
      "  ways back     \(fates.waysBack.isEmpty ? "none in this code" : FatesAnswer.listed(fates.waysBack))",
    ]
    guard !fates.waysBack.isEmpty else { return lines.map { $0 + "\n" }.joined() }
    let shared = drawing.shared.filter { $0.thing.kind != .resource }.map {
      "\($0.thing.kind.rawValue) \($0.thing.name)"
    }
    lines.append("  both lean on  \(shared.isEmpty ? "nothing that the code tells" : shared.joined(separator: ", "))")
    if let gravest = drawing.gravest { lines.append("  ! \(gravest.mistake)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func listed(_ names: [String]) -> String {
    let rest = names.count - bound
    return names.prefix(bound).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The member `fates` of the JSON answer.
  func writeMember(to writer: inout JSONWriter) {
    writer.name("fates")
    writer.beginObject()
    FatesAnswer.write("data", fates.data, to: &writer)
    FatesAnswer.write("waysBack", fates.waysBack, to: &writer)
    writer.name("shared")
    writer.beginArray()
    for fate in drawing.shared {
      writer.beginObject()
      for (name, text) in [("kind", fate.thing.kind.rawValue), ("name", fate.thing.name), ("mistake", fate.mistake)] {
        writer.name(text: name)
        writer.string(text)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.name("mistake")
    if let gravest = drawing.gravest { writer.string(gravest.mistake) } else { writer.null() }
    writer.endObject()
  }

  private static func write(_ name: String, _ values: [String], to writer: inout JSONWriter) {
    writer.name(text: name)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }
}
