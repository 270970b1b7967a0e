import Formats

/// A request in the one form that both sides hash (AWS Signature Version 4, "Create a canonical request").
struct CanonicalRequest: Sendable, Hashable {
  /// The text that is hashed.
  let text: String
  /// The names of the headers that are signed, separated by semicolons.
  let signedHeaders: String

  /// - Parameters:
  ///   - path: decoded, beginning with a slash.
  ///   - rules: how the service wants the path.
  ///   - headers: all that are signed, `host` among them.
  init(
    method: String, path: String, rules: PathRules, query: [(name: String, value: String)],
    headers: [(name: String, value: String)], payload: String
  ) {
    let folded = CanonicalRequest.folded(headers)
    signedHeaders = folded.map(\.name).joined(separator: ";")
    let parts = [
      method, rules.canonical(path), CanonicalRequest.canonical(query),
      folded.map { "\($0.name):\($0.value)\n" }.joined(), signedHeaders, payload,
    ]
    text = parts.joined(separator: "\n")
  }

  /// Sorted by encoded name, then by encoded value.
  static func canonical(_ query: [(name: String, value: String)]) -> String {
    let encoded = query.map { (PercentEncoding.encode($0.name), PercentEncoding.encode($0.value)) }
    let sorted = encoded.sorted { left, right in
      left.0 == right.0
        ? left.1.utf8.lexicographicallyPrecedes(right.1.utf8) : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }
    return sorted.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Names in lower case and sorted; values without white space at their ends, runs of blanks as one; those of one name
  /// joined by commas in their order.
  private static func folded(_ headers: [(name: String, value: String)]) -> [(name: String, value: String)] {
    var values: [String: [String]] = [:]
    for header in headers {
      let words = header.value.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" })
      values[header.name.lowercased(), default: []].append(words.joined(separator: " "))
    }
    return values.keys.sorted().map { ($0, (values[$0] ?? []).joined(separator: ",")) }
  }
}
