import Foundation
import FoundationXML

extension XMLTree {
  /// The deepest nesting and the most elements that are read.
  static let depthBound = 32
  static let elementBound = 400_000

  /// Reads a whole text. Document types and entities of its own are refused, and so is what is beyond the bounds.
  package static func read(_ bytes: [UInt8], operation: String) throws(CloudError) -> XMLTree {
    guard !bytes.isEmpty else { throw .strangeAnswer(operation: operation, reason: "it is empty") }
    guard !hasDocumentType(bytes) else {
      throw .strangeAnswer(operation: operation, reason: "it declares a document type")
    }
    let builder = XMLTreeBuilder()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isWhole = parser.parse()
    guard isWhole, let root = builder.root, builder.problem == nil else {
      throw .strangeAnswer(operation: operation, reason: builder.problem ?? "it is no XML")
    }
    return root
  }

  /// No answer of these services has one, and entities that it declares could grow without bound.
  private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array("<!DOCTYPE".utf8)) != nil || bytes.firstRange(of: Array("<!ENTITY".utf8)) != nil
  }
}
