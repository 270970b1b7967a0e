import Vocabulary

/// A place that `aws s3` copies from or to: an address in a bucket, or a path.
struct AWSStoragePlace: Sendable {
  /// As it is written, unknown runs as `…`.
  var text: String
  private var word: ArgumentWord

  init(_ word: ArgumentWord) {
    self.word = word
    text = word.display
  }

  /// Whether it is in a bucket.
  var isRemote: Bool { text.hasPrefix("s3://") }

  /// The bucket's name; the commands that want one take it without its scheme too.
  var bucket: String { String((isRemote ? text.dropFirst(5) : text[...]).prefix { $0 != "/" }) }

  /// What stands behind the bucket's name; empty for the bucket itself.
  var key: String {
    let rest = isRemote ? text.dropFirst(5) : text[...]
    return rest.firstIndex(of: "/").map { String(rest[rest.index(after: $0)...]) } ?? ""
  }

  /// The bucket may tell of more and of less to lose, the key only of more.
  var identifier: AWSIdentifiers.Identifier {
    let own = AWSIdentifiers.identifier(bucket, from: "bucket")
    let inner = AWSIdentifiers.identifier(key, from: "key", mayLower: false)
    return AWSIdentifiers.Identifier(name: text, environment: inner.environment ?? own.environment)
  }

  /// The key that an object from a place gets here: its own name under a prefix.
  func key(receiving source: AWSStoragePlace) -> String {
    key.isEmpty || key.hasSuffix("/") ? key + PathText.lastComponent(source.text) : key
  }

  /// The file that an object from a place becomes here: its own name in a folder.
  func file(receiving source: AWSStoragePlace) -> ArgumentWord {
    guard let literal = word.literal else { return word }
    guard literal.hasSuffix("/") || literal == "." || literal == ".." else { return word }
    let folder = literal.hasSuffix("/") ? literal : literal + "/"
    return ArgumentWord(folder + PathText.lastComponent(source.text), evidence: word.evidence)
  }

  /// How much a local folder matters: one below the folder where the command runs is work, another may be anything.
  func localEnvironment(_ invocation: Invocation) -> Environment {
    guard let literal = word.literal, let path = invocation.directory.resolve(literal),
      case .known(let here) = invocation.directory, path.hasPrefix(here + "/")
    else { return .unknown }
    return Environment(name: literal, tier: .development, evidence: "a folder below the one it runs in")
  }
}
