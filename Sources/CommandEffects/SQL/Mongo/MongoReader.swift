import Vocabulary

/// Reads scripts of the MongoDB shell: which methods they call on what. Linear; what stands in quotes is no code.
package enum MongoReader {
  /// What a script would do, as one statement a call. A NUL stands for what cannot be told.
  package static func read(_ text: [UInt8]) -> [SQLStatement] {
    var scanner = MongoScanner(text)
    return scanner.statements()
  }
}
