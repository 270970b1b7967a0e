extension JSONScanner {
  /// Consumes the value that comes next without building anything, checking all of it.
  package mutating func skipValue() throws(FormatError) {
    let floor = depth
    var inObject = false
    repeat {
      switch try peek() {
      case UInt8(ascii: "\""): _ = try scanString()
      case UInt8(ascii: "{"):
        if try openSkipped(isObject: true) {
          inObject = true
          continue
        }
      case UInt8(ascii: "["):
        if try openSkipped(isObject: false) {
          inObject = false
          continue
        }
      case UInt8(ascii: "t"): try scanLiteral("true")
      case UInt8(ascii: "f"): try scanLiteral("false")
      case UInt8(ascii: "n"): try scanLiteral("null")
      default: _ = try scanNumber()
      }
      try leaveSkipped(floor: floor, inObject: &inObject)
    } while depth > floor
  }

  /// Goes into an object or array, and to the first value in it; false when it is empty, and left again.
  @inline(__always)
  private mutating func openSkipped(isObject: Bool) throws(FormatError) -> Bool {
    guard depth < limits.depth else { throw failure(.tooDeep(bound: limits.depth)) }
    position += 1
    if try peek() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position += 1
      return false
    }
    remember(isObject: isObject)
    depth += 1
    if isObject { _ = try scanName() }
    return true
  }

  /// After a value: moves to the next one, out of every level that ends here, down to the floor.
  @inline(__always)
  private mutating func leaveSkipped(floor: Int, inObject: inout Bool) throws(FormatError) {
    while depth > floor {
      let next = try peek()
      if next == UInt8(ascii: ",") {
        position += 1
        if inObject {
          _ = try scanName()
        }
        return
      }
      guard next == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw failure(.unexpected(next, wanted: inObject ? "\",\" or \"}\"" : "\",\" or \"]\""))
      }
      position += 1
      depth -= 1
      inObject = depth > floor && isObject(at: depth - 1)
    }
  }

  @inline(__always)
  private mutating func remember(isObject: Bool) {
    let slot = depth >> 6
    while kinds.count <= slot { kinds.append(0) }
    let bit: UInt64 = 1 << UInt64(depth & 63)
    if isObject { kinds[slot] |= bit } else { kinds[slot] &= ~bit }
  }

  @inline(__always)
  private func isObject(at level: Int) -> Bool {
    kinds[level >> 6] & (1 << UInt64(level & 63)) != 0
  }
}
