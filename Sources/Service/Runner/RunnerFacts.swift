import Formats
import Vocabulary

/// What was so while the runner planned, and must be so again when it applies.
package struct RunnerFacts: Sendable, Hashable {
  package var terraformVersion: String?
  /// Of `.terraform.lock.hcl` as the plan holds it, in hexadecimal.
  package var lockFileDigest: String?
  /// Of the modules that init fetched, in hexadecimal; nil when there are none.
  package var modulesDigest: String?
  /// The cloud accounts that the credentials are for, sorted.
  package var accounts: [String] = []
  package var backend: String?
  /// The digest of each variable's value, by name.
  package var variables: StructuredObject = [:]

  package init() {}

  /// The members of its JSON object.
  package var members: StructuredObject {
    let texts = [
      ("terraformVersion", terraformVersion), ("lockFileDigest", lockFileDigest), ("modulesDigest", modulesDigest),
      ("backend", backend),
    ]
    let told = texts.compactMap { name, text in text.map { StructuredObject.Member(name, .string($0)) } }
    return StructuredObject(
      told + [
        .init("accounts", .array(accounts.map { .string($0) })), .init("variables", .object(variables)),
      ])
  }

  /// The digest of each value: of a text's bytes, of another value's canonical JSON.
  package static func digests(of variables: StructuredObject) throws(FormatError) -> StructuredObject {
    var digests: [StructuredObject.Member] = []
    for member in variables.members {
      let bytes: [UInt8]
      if let text = member.value.text {
        bytes = Array(text.utf8)
      } else {
        bytes = try JSONWriter.canonical(member.value)
      }
      digests.append(.init(member.name, .string(Hexadecimal.encode(SHA256.hash(bytes)))))
    }
    return StructuredObject(digests)
  }
}
