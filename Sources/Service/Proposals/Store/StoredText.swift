import Formats
import Vocabulary

/// Values as they stand in text columns.
enum StoredText {
  static func write(_ value: StructuredValue) throws -> String {
    String(decoding: try JSONWriter.canonical(value), as: UTF8.self)
  }

  static func read(_ text: String) throws -> StructuredValue {
    try JSONReader.read(Array(text.utf8), limits: .stored)
  }
}
