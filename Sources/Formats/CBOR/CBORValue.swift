/// A value as CBOR writes it (RFC 8949).
package indirect enum CBORValue: Sendable, Hashable {
  case unsigned(UInt64)
  /// The number -1 - n.
  case negative(UInt64)
  case bytes([UInt8])
  case text(String)
  case array([CBORValue])
  /// In the order in which they stand.
  case map([Pair])
  case tagged(UInt64, CBORValue)
  case boolean(Bool)
  case null
  case undefined
  case simple(UInt8)
  case real(Double)

  /// A key of a map and its value.
  package struct Pair: Sendable, Hashable {
    package var key: CBORValue
    package var value: CBORValue

    package init(_ key: CBORValue, _ value: CBORValue) {
      self.key = key
      self.value = value
    }
  }

  /// The whole number, where it is one that fits.
  package var whole: Int64? {
    switch self {
    case .unsigned(let number): Int64(exactly: number)
    case .negative(let number): Int64(exactly: number).map { -1 - $0 }
    default: nil
    }
  }

  /// The bytes of a byte string.
  package var byteString: [UInt8]? {
    guard case .bytes(let bytes) = self else { return nil }
    return bytes
  }

  /// The text of a text string.
  package var textString: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The elements of an array.
  package var elements: [CBORValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of a map.
  package var pairs: [Pair]? {
    guard case .map(let pairs) = self else { return nil }
    return pairs
  }

  /// The value of a map's key; nil for anything but a map that has it.
  package subscript(key: CBORValue) -> CBORValue? {
    pairs?.first { $0.key == key }?.value
  }
}
