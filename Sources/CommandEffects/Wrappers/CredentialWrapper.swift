import Vocabulary

/// Programs that start another one with credentials or settings of a profile that they are told, from their help texts:
/// `aws-vault exec prod -- terraform apply`.
struct CredentialWrapper {
  /// The verb before the profile; nil when there is none.
  private var verb: String?
  /// The variable that tells the program which profile it got.
  private var variable: String
  /// The options that name the profile; empty when it is an operand.
  private var naming: [String] = []
  /// Other options that take their value from the next word.
  private var valued: [String] = []
  /// The options whose value is shell text to be run.
  private var texts: [String] = []
  /// The options that end the program's own words as `--` does.
  private var markers: [String] = ["--"]

  /// What is run, or nil when this use of the program runs nothing.
  static func unwrap(_ name: String, _ invocation: Invocation) -> Unwrapped? {
    wrapper(named: name)?.unwrap(invocation)
  }

  private static func wrapper(named name: String) -> CredentialWrapper? {
    switch name {
    case "aws-vault", "aws-okta":
      CredentialWrapper(
        verb: "exec", variable: "AWS_VAULT",
        valued: [
          "-d", "--duration", "-t", "--mfa-token", "--region", "--assume-role-ttl", "--session-ttl", "-r", "-a",
          "--backend", "--mfa-provider", "--mfa-duo-device", "-c", "-e", "--prompt",
        ])
    case "aws-sso":
      CredentialWrapper(
        verb: "exec", variable: "AWS_VAULT", naming: ["-p", "--profile"],
        valued: ["-A", "--account", "-R", "--role", "-a", "--arn", "-S", "--sso", "--sts-refresh"])
    case "saml2aws":
      CredentialWrapper(
        verb: "exec", variable: "AWS_VAULT", naming: ["--exec-profile", "-p", "--profile"],
        valued: [
          "-a", "--idp-account", "--role", "--username", "--password", "--mfa", "--region", "--session-duration",
        ])
    case "assume", "awsume":
      CredentialWrapper(
        verb: nil, variable: "AWS_VAULT", valued: ["-r", "--region", "-d", "--duration", "--es", "-s"],
        texts: ["--exec", "-e"], markers: ["--"])
    case "chamber": CredentialWrapper(verb: "exec", variable: "CHAMBER_SERVICE", valued: ["-b", "--backend", "-r"])
    case "doppler":
      CredentialWrapper(
        verb: "run", variable: "DOPPLER_CONFIG", naming: ["-c", "--config"],
        valued: ["-p", "--project", "-t", "--token", "--mount", "--fallback", "--name-transformer"],
        texts: ["--command"])
    case "infisical":
      CredentialWrapper(
        verb: "run", variable: "INFISICAL_ENV", naming: ["-e", "--env"],
        valued: ["--path", "--projectId", "--token", "--tags", "--domain"], texts: ["-c", "--command"])
    default: nil
    }
  }

  private func unwrap(_ invocation: Invocation) -> Unwrapped? {
    var words = invocation.arguments[...]
    if let verb {
      words = words.drop { $0.knownPrefix.hasPrefix("-") }
      guard words.popFirst()?.literal == verb else { return nil }
    }
    var inner = invocation
    var profile: ArgumentWord?
    while let word = words.first {
      if let text = word.literal, markers.contains(text) {
        words = words.dropFirst()
        break
      }
      guard word.knownPrefix.hasPrefix("-") else {
        guard naming.isEmpty, profile == nil else { break }
        profile = words.popFirst()
        continue
      }
      words = words.dropFirst()
      guard let (name, value) = option(word, &words) else { continue }
      if naming.contains(name) { profile = value }
      if texts.contains(name), let value, value.literal != "--" {
        note(profile, in: &inner)
        return .script(value, arguments: [], inner)
      }
      if texts.contains(name), value?.literal == "--" { break }
    }
    note(profile, in: &inner)
    // Without a program it gives the credentials to a shell, or only fetches them.
    return words.isEmpty ? nil : SimpleWrapper.rest(words, of: inner)
  }

  /// The option's name and its value, which it takes from the words that follow when it stands there; nil for one that
  /// has no value.
  private func option(
    _ word: ArgumentWord, _ words: inout ArraySlice<ArgumentWord>
  ) -> (name: String, value: ArgumentWord?)? {
    guard let option = OptionWord(word) else { return nil }
    guard naming.contains(option.name) || texts.contains(option.name) || valued.contains(option.name) else {
      return nil
    }
    return (option.name, option.value ?? words.popFirst())
  }

  private func note(_ profile: ArgumentWord?, in inner: inout Invocation) {
    guard let profile else { return }
    inner.variables.assigned[variable] =
      profile.literal.map(Variables.Value.set) ?? .unknown(profile.reasonUnknown ?? "the profile")
    guard variable == "AWS_VAULT" else { return }
    for name in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWSUME_PROFILE", "AWS_ACCESS_KEY_ID"] {
      inner.variables.assigned[name] = .unset
    }
  }
}
