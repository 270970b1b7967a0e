import Formats
import Vocabulary

/// Where in a plan's message those of its resource changes lie, which need nothing of each other.
struct ChangeMessages {
  private var places: [Range<Int>] = []
  /// How many bytes they have in all.
  private(set) var size = 0

  /// Finds them in a plan's message.
  init(in message: UnsafeRawBufferPointer) throws(FormatError) {
    var fields = ProtobufReader(message)
    while let field = try fields.next() {
      guard field.number == PlanMessageReader.changeField else { continue }
      let place = try field.place(in: message)
      places.append(place)
      size += place.count
    }
  }

  /// The changes, in order, from the bytes of the plan's message; their problems follow those that are there.
  func read(
    _ bytes: [UInt8], _ writer: Plan.Writer, _ lanes: any Lanes, _ problems: inout PlanProblems
  ) throws(FormatError) -> [ResourceChange] {
    var start = 0
    var middle = 0
    while start < size / 2, middle < places.count {
      start += places[middle].count
      middle += 1
    }
    let halves = (places[..<middle], places[middle...])
    let sizes = (start, size - start)
    let (early, late) = lanes.both(
      { Part.read(halves.0, of: bytes, writer, size: sizes.0) },
      { Part.read(halves.1, of: bytes, writer, size: sizes.1) })
    var changes: [ResourceChange] = []
    changes.reserveCapacity(places.count)
    for part in [early, late] {
      let part = try part.get()
      changes += part.changes
      problems.add(part.problems)
    }
    return changes
  }

  /// Some of them, read.
  private struct Part: Sendable {
    var changes: [ResourceChange]
    var problems: PlanProblems

    static func read(
      _ places: ArraySlice<Range<Int>>, of bytes: [UInt8], _ writer: Plan.Writer, size: Int
    ) -> Result<Part, FormatError> {
      bytes.withUnsafeBytes { bytes in
        Result { () throws(FormatError) in
          var reader = ChangeMessageReader(writer: writer, size: size, limits: .half(of: size))
          var changes: [ResourceChange] = []
          changes.reserveCapacity(places.count)
          for place in places { changes.append(try reader.change(UnsafeRawBufferPointer(rebasing: bytes[place]))) }
          return Part(changes: changes, problems: reader.problems)
        }
      }
    }
  }
}
