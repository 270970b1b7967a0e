/// One field in which what would be applied now is not what was signed.
package struct SubjectDifference: Sendable, Hashable, CustomStringConvertible {
  /// What differs, in the words of the sentence: `the saved plan`, `the variable "count"`.
  package var field: String
  /// What was signed; nil when there was none.
  package var signed: String?
  /// What it is now; nil when there is none.
  package var now: String?

  package init(_ field: String, signed: String?, now: String?) {
    self.field = field
    self.signed = signed
    self.now = now
  }

  /// One sentence without a full stop: `the state's serial is 8 now, and 7 was signed`.
  package var description: String {
    switch (signed, now) {
    case (let signed?, let now?): "\(field) is \(now) now, and \(signed) was signed"
    case (let signed?, nil): "\(field) is gone, and \(signed) was signed"
    case (nil, let now?): "\(field) is \(now) now, and none was signed"
    case (nil, nil): "\(field) differs"
    }
  }
}
