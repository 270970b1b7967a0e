import Formats

/// Makes identifiers that nobody can guess.
package enum Identifier {
  /// A prefix and 128 random bits in hexadecimal, e.g. `p-5f0c…`.
  package static func random(_ prefix: String) -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return prefix + "-" + Hexadecimal.encode(bytes)
  }
}
