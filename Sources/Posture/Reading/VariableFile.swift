import Formats
import Vocabulary

/// A file of variables' values, `.tfvars` or `.tfvars.json`.
enum VariableFile {
  /// Whether a file is one by its name.
  static func isOne(_ name: String) -> Bool {
    name.hasSuffix(".tfvars") || name.hasSuffix(".tfvars.json")
  }

  /// What it sets, as far as it is written out; nothing for a file that cannot be read.
  static func values(of file: PostureFile) -> [(String, StructuredValue)] {
    attributes(of: file).compactMap { attribute in attribute.expression.literal.map { (attribute.name, $0) } }
  }

  /// Its attributes with their places, none for JSON.
  static func attributes(of file: PostureFile) -> [HCLAttribute] {
    if file.name.hasSuffix(".json") {
      // What cannot be read sets nothing.
      guard case .object(let object)? = try? JSONReader.read(file.bytes) else { return [] }
      return object.members.map { HCLAttribute($0.name, .literal($0.value)) }
    }
    // What cannot be read sets nothing.
    return (try? HCLReader.read(file.bytes))?.attributes ?? []
  }
}
