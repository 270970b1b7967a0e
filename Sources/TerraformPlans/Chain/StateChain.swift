import Formats
import Vocabulary

/// What is remembered of a workspace's states: one line of JSON each, every line with the digest of the one before.
package struct StateChain: Sendable, Hashable {
  /// A line with more is none of ours.
  private static let lineBound = 4096

  /// Which workspace's.
  package let key: String
  /// In their order, the oldest first.
  package let states: [SeenState]
  /// False when a line was changed, taken out or put in.
  package let isWhole: Bool
  private let end: String

  /// Reads the lines of a workspace.
  package init(_ bytes: [UInt8], key: String) {
    var states: [SeenState] = []
    var isWhole = true
    var end = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count <= StateChain.lineBound, let value = try? JSONReader.read(Array(line)),  // No JSON, no line.
        let state = StateChain.state(value, key)
      else {
        isWhole = false
        continue
      }
      // The first line that is kept may follow one that is not kept any more.
      if value["previous"]?.text != end, !states.isEmpty { isWhole = false }
      end = Hexadecimal.encode(SHA256.hash(Array(line)))
      states.append(state)
    }
    self.key = key
    self.states = states
    self.isWhole = isWhole
    self.end = end
  }

  /// The state seen last; nil when none was.
  package var last: SeenState? { states.last }

  /// The line that adds a state, with its line end; nil when the last one is the same or a newer one of its family.
  package func line(adding state: SeenState, at now: Instant) -> [UInt8]? {
    if let last, last.lineage == state.lineage, last.serial >= state.serial { return nil }
    return StateChain.line(state, after: end, at: now)
  }

  /// The first line of a chain that begins anew.
  package static func firstLine(_ state: SeenState, at now: Instant) -> [UInt8] {
    line(state, after: "", at: now)
  }

  private static func line(_ state: SeenState, after previous: String, at now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("count")
    writer.integer(state.count)
    writer.name("digest")
    writer.string(state.digest)
    writer.name("lineage")
    writer.string(state.lineage)
    writer.name("previous")
    writer.string(previous)
    writer.name("seen")
    writer.string(now.description)
    writer.name("serial")
    writer.integer(state.serial)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func state(_ value: StructuredValue, _ key: String) -> SeenState? {
    guard let serial = value["serial"]?.whole, let lineage = value["lineage"]?.text, let digest = value["digest"]?.text,
      let count = value["count"]?.whole
    else { return nil }
    return SeenState(key: key, serial: serial, lineage: lineage, digest: digest, count: Int(clamping: count))
  }
}
