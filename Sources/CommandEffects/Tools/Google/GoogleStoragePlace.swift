import Vocabulary

/// A place that `gcloud storage` and `gsutil` copy from or to: an address in a bucket, or a path.
struct GoogleStoragePlace: Sendable {
  /// As it is written, unknown runs as `…`.
  var text: String
  var word: ArgumentWord

  init(_ word: ArgumentWord) {
    self.word = word
    text = word.display
  }

  /// Whether it is in a bucket, of this or of another provider.
  var isRemote: Bool { ["gs://", "s3://", "https://"].contains { text.hasPrefix($0) } }

  private var path: Substring { text.utf8.count > 5 && isRemote ? text.dropFirst(5) : text[...] }

  /// What stands behind the bucket's name; empty for the bucket itself.
  var key: String {
    path.firstIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? ""
  }

  /// The key that an object from a place gets here: its own name under a prefix.
  func key(receiving source: GoogleStoragePlace) -> String {
    key.isEmpty || key.hasSuffix("/") ? key + PathText.lastComponent(source.text) : key
  }

  /// The file that an object from a place becomes here: its own name in a folder.
  func file(receiving source: GoogleStoragePlace) -> ArgumentWord {
    guard let literal = word.literal, literal.hasSuffix("/") || literal == "." || literal == ".." else { return word }
    let folder = literal.hasSuffix("/") ? literal : literal + "/"
    return ArgumentWord(folder + PathText.lastComponent(source.text), evidence: word.evidence)
  }

  /// Where a local folder matters: one below the folder where the command runs is work, another may be anything.
  func localEnvironment(_ invocation: Invocation) -> Environment {
    guard let literal = word.literal, let path = invocation.directory.resolve(literal),
      case .known(let here) = invocation.directory, path.hasPrefix(here + "/")
    else { return .unknown }
    return Environment(name: literal, tier: .development, evidence: "a folder below the one it runs in")
  }
}
