import Vocabulary

/// A profile that is named by an option or a variable, as the AWS SDKs choose among them.
struct AWSProfileChoice: Sendable {
  var name: String
  var evidence: String
  /// False when other credentials win over it.
  var decides: Bool

  /// All that are named; the first that decides is the one whose settings are read.
  ///
  /// Keys in the environment win over a profile that a variable names, not over `--profile`; the programs that put keys
  /// there say of which profile they are.
  static func all(_ word: ArgumentWord?, _ variables: Variables) -> [AWSProfileChoice] {
    if let word {
      return [AWSProfileChoice(name: word.display, evidence: "profile \"\(word.display)\"", decides: true)]
    }
    let keys = hasKeys(variables)
    let areGranted = variables.text("GRANTED_SSO") != nil || variables.text("GRANTED_SSO_ACCOUNT_ID") != nil
    var found: [AWSProfileChoice] = []
    for (variable, comesWithKeys) in order {
      guard let name = variables.text(variable), !name.isEmpty else { continue }
      let decides = keys ? comesWithKeys || areGranted : found.isEmpty
      found.append(AWSProfileChoice(name: name, evidence: "\(variable)=\(name)", decides: decides))
    }
    return found
  }

  /// Whether keys stand in the environment.
  static func hasKeys(_ variables: Variables) -> Bool {
    variables.text("AWS_ACCESS_KEY_ID").map { !$0.isEmpty } ?? false
  }

  /// The variables that name a profile, and whether whoever sets them sets the keys too.
  private static let order: [(String, Bool)] = [
    ("AWS_PROFILE", false), ("AWS_DEFAULT_PROFILE", false), ("AWS_VAULT", true), ("AWSUME_PROFILE", true),
  ]
}
