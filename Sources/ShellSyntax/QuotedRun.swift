import Vocabulary

/// The parts of a quoted text that is being read.
struct QuotedRun {
  var parts: [WordPart] = []
  /// Where the literal text begins that has not become a part yet.
  var start: Int
  /// What of it has been decoded.
  var decoded = ""
  /// Where the rest of it begins, which stands in the bytes as it is meant.
  var sliceStart: Int

  init(_ start: Int) {
    self.start = start
    sliceStart = start
  }
}
