import Formats
import Vocabulary

extension JSONScanner {
  /// The paths at which a tree of booleans is true: how plan JSON marks what is sensitive and what is not known yet.
  ///
  /// A lone `true` is the path without steps. Anything but `true` in the place of a mark is none.
  mutating func readMarks() throws(FormatError) -> [ValuePath] {
    var marks: [ValuePath] = []
    var path: [ValuePath.Step] = []
    try readMarks(at: &path, into: &marks)
    return marks
  }

  private mutating func readMarks(
    at path: inout [ValuePath.Step], into marks: inout [ValuePath]
  ) throws(FormatError) {
    switch try nextByte() {
    case UInt8(ascii: "t"):
      if try readBoolean() { marks.append(ValuePath(path)) }
    case UInt8(ascii: "{"):
      try enterObject()
      while let name = try nextMember() {
        if try skipMarkless() { continue }
        path.append(.attribute(name.text))
        try readMarks(at: &path, into: &marks)
        path.removeLast()
      }
    case UInt8(ascii: "["):
      try enterArray()
      var index: Int64 = 0
      while try nextElement() {
        path.append(.index(index))
        try readMarks(at: &path, into: &marks)
        path.removeLast()
        index += 1
      }
    default:
      try skipValue()
    }
  }

  /// Skips a value that can hold no mark: neither `true`, an object nor an array. Says whether it did.
  private mutating func skipMarkless() throws(FormatError) -> Bool {
    switch try nextByte() {
    case UInt8(ascii: "t"), UInt8(ascii: "{"), UInt8(ascii: "["): return false
    default:
      try skipValue()
      return true
    }
  }
}
