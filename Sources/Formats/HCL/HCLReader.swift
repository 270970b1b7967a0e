import Vocabulary

/// Reads files of HCL's native syntax, such as `.tf` and `.terraform.lock.hcl`.
package enum HCLReader {
  /// How many blocks, brackets and interpolations may lie in one another.
  static let depthBound = 100
  /// How many bytes a file may have.
  static let sizeBound = 8 << 20

  /// The body of a file. Throws for what the syntax does not allow, and beyond the bounds.
  ///
  /// - Parameter source: the number of the file, for the places of what is read.
  package static func read(_ bytes: [UInt8], source: Int = 0) throws(FormatError) -> HCLBody {
    guard bytes.count <= sizeBound else {
      throw FormatError(.hcl, .tooLarge(bound: sizeBound), at: sizeBound)
    }
    var scanner = HCLScanner(bytes, source: source)
    scanner.skipByteOrderMark()
    return try scanner.body(isFile: true)
  }

  /// The expression that a quoted string of Terraform's JSON syntax stands for: a template.
  package static func template(_ text: String) throws(FormatError) -> HCLExpression {
    guard text.utf8.count <= sizeBound else {
      throw FormatError(.hcl, .tooLarge(bound: sizeBound), at: sizeBound)
    }
    var scanner = HCLScanner(Array(text.utf8))
    return try scanner.bareTemplate()
  }

  /// A reference that is written alone, as in `from = aws_db_instance.main`; nil when the text is none.
  package static func reference(_ text: String) -> HCLReference? {
    guard text.utf8.count <= 4096 else { return nil }
    var scanner = HCLScanner(Array(text.utf8))
    // Text that is no reference is an answer here, not an error.
    guard let found = try? scanner.expression(until: .end, depth: 0), case .reference(let reference) = found else {
      return nil
    }
    return reference
  }
}
