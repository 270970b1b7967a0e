import Vocabulary

/// The state holds passwords and keys that whoever can read it can use.
enum StateSecrets: StateRule {
  static let code: FindingCode = "state.secrets-in-clear"
  static let summary = "the state holds passwords or keys in the clear"

  static let examples: [StateExample] = [
    .match("a password", .example(.example("aws_db_instance.db", ["password": "x"]))),
    .match("a private key", .example(.example("tls_private_key.a", ["private_key_pem": "x"]))),
    .pass("no password is set", .example(.example("aws_db_instance.db", ["password": .null]))),
    .pass("the name of a secret", .example(.example("aws_secretsmanager_secret.a", ["name": "password"]))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    let holders = subject.state.objects.filter { SecretAttributes.names(in: $0.attributes).first != nil }
    guard let first = holders.first else { return [] }
    let count = holders.count == 1 ? "one object" : "\(holders.count) objects"
    return [
      finding(
        .information, "this state holds secrets of \(count) in the clear, \(first.address) among them",
        at: first.address, remedy: "keep the state where only those may read it who may know them")
    ]
  }
}
