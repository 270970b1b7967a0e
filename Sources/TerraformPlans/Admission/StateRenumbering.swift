import Formats

/// Gives a state file another serial and lineage, every other byte being kept.
package enum StateRenumbering {
  /// The bytes of the state with these. Throws when they are no JSON object.
  package static func renumbered(_ bytes: [UInt8], serial: Int64, lineage: String) throws(FormatError) -> [UInt8] {
    let places = try JSONScanner.scan(bytes) { (scanner: inout JSONScanner) throws(FormatError) in
      var places: [(range: Range<Int>, isSerial: Bool)] = []
      try scanner.enterObject()
      while let name = try scanner.nextMember() {
        let (isSerial, isLineage) = (name.text == "serial", name.text == "lineage")
        let start = scanner.position
        try scanner.skipValue()
        if isSerial || isLineage { places.append((start..<scanner.position, isSerial)) }
      }
      return places
    }
    var result = bytes
    for place in places.reversed() {
      var value = JSONWriter()
      if place.isSerial { value.integer(serial) } else { value.string(lineage) }
      result.replaceSubrange(place.range, with: value.bytes)
    }
    return result
  }
}
