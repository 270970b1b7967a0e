import Vocabulary

/// Finds the objects in the text of manifests that stands in a command itself, where no YAML reader is at hand.
///
/// Enough for what people write in a here-document: block style with `kind:`, `apiVersion:` and `metadata:` at the left.
enum ManifestText {
  /// The objects; nil when a document has no `kind:` at the left margin, so that nothing is known.
  static func objects(in text: String, evidence: Evidence) -> [DoomedObjects]? {
    var all: [DoomedObjects] = []
    var document = Document()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(20_000) {
      if line.hasPrefix("---") {
        guard document.close(into: &all, evidence) else { return nil }
        document = Document()
      } else {
        document.read(line)
      }
    }
    return document.close(into: &all, evidence) ? all : nil
  }

  /// What was read of one document so far.
  private struct Document {
    var isEmpty = true
    var isInMetadata = false
    var kind: String?
    var version: String?
    var name: String?
    var namespace: String?

    mutating func read(_ line: Substring) {
      guard let first = line.utf8.first(where: { $0 != UInt8(ascii: " ") }), first != UInt8(ascii: "#") else { return }
      isEmpty = false
      guard let colon = line.firstIndex(of: ":") else { return }
      let key = line[..<colon]
      let value = ManifestText.plain(line[line.index(after: colon)...])
      switch key {
      case "kind": kind = value
      case "apiVersion": version = value
      case "metadata": isInMetadata = true
      case "  name" where isInMetadata: name = value
      case "  namespace" where isInMetadata: namespace = value
      default: if line.utf8.first != UInt8(ascii: " ") { isInMetadata = false }
      }
    }

    /// Adds the object; false when there is one whose kind is not known.
    func close(into all: inout [DoomedObjects], _ evidence: Evidence) -> Bool {
      guard !isEmpty else { return true }
      guard let kind, !kind.isEmpty, !kind.hasSuffix("List") else { return false }
      var object = KubernetesManifests.named(kind, version: version, name: name, evidence)
      object.namespace = namespace
      all.append(object)
      return true
    }
  }

  /// A value without blanks, quotes and comment.
  private static func plain(_ text: Substring) -> String {
    let bytes = text.utf8.prefix { $0 != UInt8(ascii: "#") }
      .filter { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
