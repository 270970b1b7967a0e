/// Whether a name of a variable, option or member says that its value is a secret.
///
/// A name is read as its words: `db_password`, `DB-PASSWORD`, `dbPassword` and `db.password` are one name. A name whose
/// last word speaks of something beside the secret (`TOKEN_FILE`, `secret_arn`, `password-stdin`) is none.
enum SecretName {
  /// The value is a secret whatever it looks like, unless it is a path and the name ends in `key`.
  static func matches(_ name: ArraySlice<UInt8>) -> Bool {
    let words = words(of: name)
    guard let last = words.last, let first = words.first else { return false }
    if besides.contains(last) || counts.contains(first) { return false }
    return words.indices.contains { isSecret(words, at: $0) }
  }

  /// Whether the name's last word is `key`: such a value may be the path of a key file.
  static func endsInKey(_ name: ArraySlice<UInt8>) -> Bool {
    words(of: name).last?.hasSuffix("key") ?? false
  }

  private static func isSecret(_ words: [String], at index: Int) -> Bool {
    let word = words[index]
    if secrets.contains(word) || endings.contains(where: { word.hasSuffix($0) }) { return true }
    guard index > 0 else { return false }
    if word == "pwd" || word == "pat" { return true }
    guard word == "key" else { return false }
    return index == words.count - 1 ? !harmlessKeys.contains(words[index - 1]) : keys.contains(words[index - 1])
  }

  private static let secrets: Set<String> = [
    "pass", "passcode", "credential", "credentials", "dbpass", "userpass", "rootpass",
  ]
  private static let endings = [
    "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey",
  ]
  /// `key` after one of these is secret wherever it stands in the name.
  private static let keys: Set<String> = [
    "api", "access", "secret", "private", "encryption", "signing", "auth", "account", "master", "storage", "shared",
    "admin", "client", "session", "jwt", "hmac", "subscription", "webhook",
  ]
  /// `key` after one of these is a name, a place or something that everybody may know.
  private static let harmlessKeys: Set<String> = [
    "public", "primary", "foreign", "sort", "partition", "hash", "range", "kms", "state", "object", "bucket", "s3",
    "cache", "routing", "lookup", "index", "group", "host", "tag", "label", "config", "exclusive", "start", "last",
    "no", "ssh", "topology", "registry", "record",
  ]
  /// A last word that speaks of something beside the secret itself.
  private static let besides: Set<String> = [
    "id", "ids", "name", "names", "file", "files", "path", "dir", "directory", "arn", "arns", "url", "uri", "type",
    "length", "len", "size", "ttl", "expiry", "expires", "expiration", "policy", "version", "limit", "count",
    "algorithm", "format", "provider", "manager", "store", "ref", "selector", "rotation", "enabled", "required",
    "field", "mode", "hint", "prompt", "stdin", "age", "days", "method", "class", "endpoint", "region", "label",
    "column", "index", "helper", "source", "reset", "generator", "command", "cmd", "duration", "created",
  ]
  /// A first word that makes it a switch or a number.
  private static let counts: Set<String> = ["no", "max", "min", "num", "show", "use", "skip", "without"]

  /// Lower case; parted at `_`, `-`, `.` and before a capital that follows a small letter.
  private static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in name {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isLetter = byte.isAlphanumeric
      if !isLetter || (isCapital && wasSmall), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(byte.loweredASCII) }
      wasSmall = byte >= 0x61 && byte <= 0x7A
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
