import Formats
import Ledger
import Vocabulary

/// A key that does not expire lies in a file that an agent working here can read.
enum KeyInFile: PostureRule {
  static let code: FindingCode = "posture.key-in-file"
  static let summary = "a key that does not expire lies in a file beside the code"

  static let examples: [PostureExample] = [
    .match("an AWS key", [".env": "AWS_ACCESS_KEY_ID=AKIAQWERTYUIOPASDFGH\n"]),
    .match(
      "a private key",
      ["deploy.pem": "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\n"]),
    .match("a service account", ["key.json": #"{"type": "service_account", "private_key": "x"}"#]),
    .match("a kubeconfig", ["kubeconfig": "users:\n- user:\n    token: abcdef\n"]),
    .pass("one that expires", [".env": "AWS_ACCESS_KEY_ID=ASIAQWERTYUIOPASDFGH\n"]),
    .pass("the one of the documentation", [".env": "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n"]),
    .pass("a public key", ["deploy.pub": "ssh-rsa AAAA\n"]),
    .pass("a model of a file", [".env.example": "AWS_ACCESS_KEY_ID=\n"]),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.folder.files.compactMap { file in
      guard let (what, line) = key(in: file) else { return nil }
      return finding(
        .high, "\(file.path) holds \(what) that does not expire: whoever works here can use it",
        at: .line(file.path, line),
        remedy: "take it out, make it invalid, and use credentials that expire (a role, single sign-on)")
    }
  }

  /// The first key of a file, and its line.
  private static func key(in file: PostureFile) -> (String, Int)? {
    let source = ConfigurationSource(path: file.path, bytes: file.bytes)
    for range in KnownKeys.ranges(in: file.bytes) where range.upperBound <= file.bytes.count {
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      // Temporary keys expire; the documentation's own keys open nothing; a web token has its end in it.
      if text.hasPrefix("ASIA") || text.contains("EXAMPLE") || text.hasPrefix("eyJ") { continue }
      let isAWS = text.hasPrefix("AKIA")
      let before = String(decoding: file.bytes[max(0, range.lowerBound - 40)..<range.lowerBound], as: UTF8.self)
      let what = isAWS ? "an AWS key" : before.contains("PRIVATE KEY") ? "a private key" : "an access token"
      return (what, source.line(at: range.lowerBound))
    }
    if file.name.hasSuffix(".json"), let value = try? JSONReader.read(file.bytes),  // What is no JSON is no such key.
      value["type"] == .string("service_account"), value["private_key"] != nil
    {
      return ("the key of a Google Cloud service account", 1)
    }
    return file.name.contains("kubeconfig") ? clusterKey(in: file) : nil
  }

  private static func clusterKey(in file: PostureFile) -> (String, Int)? {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let signs = ["client-key-data:", "token:", "password:"]
    let index = lines.firstIndex { line in signs.contains { line.drop { $0 == " " || $0 == "-" }.hasPrefix($0) } }
    return index.map { ("the key of a Kubernetes cluster", $0 + 1) }
  }
}
