import Vocabulary

extension CloudAccess {
  /// Takes on a role, by an OIDC token where a file of one is given, else with the credentials that this machine has.
  ///
  /// - Parameter tokenFile: nil for what `AWS_WEB_IDENTITY_TOKEN_FILE` says, when no role of its own goes with it.
  package func assume(_ role: AssumedRole, tokenFile: String? = nil) async throws(CloudError) -> AssumedSession {
    let implied =
      surroundings.variable("AWS_ROLE_ARN") == nil ? surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE") : nil
    if let file = tokenFile ?? (profile == nil ? implied : nil) {
      let token = try TokenReader.read(file: file, surroundings)
      return try await SecurityTokenAPI(try client("STS", credentials: FixedCredentials(nil)))
        .assume(role, byToken: token.value)
    }
    return try await SecurityTokenAPI(try client("STS", credentials: try credentials())).assume(role)
  }

  /// The ARN of a role that may be given by its name alone, in the account that this machine's credentials are of.
  package func arn(ofRole name: String) async throws(CloudError) -> String {
    if name.hasPrefix("arn:") { return name }
    let identity = try await SecurityTokenAPI(try client("STS", credentials: try credentials())).identity()
    let partition = identity.arn.split(separator: ":").dropFirst().first.map(String.init) ?? "aws"
    return "arn:\(partition):iam::\(identity.account):role/\(name)"
  }
}
