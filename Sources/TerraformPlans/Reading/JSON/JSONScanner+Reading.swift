import Formats
import Vocabulary

extension JSONScanner {
  /// A string, or nil for `null`.
  mutating func readOptionalString() throws(FormatError) -> String? {
    try readNull() ? nil : try readString()
  }

  /// `true` or `false`, or nil for `null`.
  mutating func readOptionalBoolean() throws(FormatError) -> Bool? {
    try readNull() ? nil : try readBoolean()
  }

  /// An array of strings; none for `null`.
  mutating func readStrings() throws(FormatError) -> [String] {
    var strings: [String] = []
    guard try !readNull() else { return strings }
    try enterArray()
    while try nextElement() { strings.append(try readString()) }
    return strings
  }

  /// How many values of a length the rest of the text could hold, a plan's most at most.
  func count(like length: Int) -> Int {
    min(remaining / max(length, 1) + 1, PlanWriterDetector.bound)
  }

  /// The names of an object's members, in its order; none for `null`.
  mutating func readMemberNames() throws(FormatError) -> [String] {
    var names: [String] = []
    guard try !readNull() else { return names }
    try enterObject()
    while let name = try nextMember() {
      names.append(name.text)
      try skipValue()
    }
    return names
  }
}

extension ResourceMode {
  /// Whatever is not managed is only read.
  init(word: String?) {
    self = word == nil || word == "managed" ? .managed : .data
  }
}
