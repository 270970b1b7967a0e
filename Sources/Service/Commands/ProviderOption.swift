import ArgumentParser
import Formats
import Host
import Vocabulary

/// Which identity provider lets people in, if any.
struct ProviderOption: ParsableArguments {
  @Option(help: ArgumentHelp("The OpenID Connect provider, as it names itself.", valueName: "url"))
  var oidcIssuer: String?

  @Option(help: ArgumentHelp("By which name the provider knows this server.", valueName: "id"))
  var oidcClient: String?

  @Option(help: ArgumentHelp("The file with the provider's secret for this server.", valueName: "file"))
  var oidcSecretFile: String?

  @Option(help: ArgumentHelp("What a group of the provider is here; may be given often.", valueName: "group=role"))
  var oidcGroup: [String] = []

  func validate() throws {
    guard (oidcIssuer == nil) == (oidcClient == nil) else {
      throw ValidationError("--oidc-issuer and --oidc-client need one another")
    }
    if let oidcIssuer, ServedNames.host(ofOrigin: origin(of: oidcIssuer)) == nil {
      throw ValidationError("--oidc-issuer needs https://HOST, with a path if need be")
    }
    _ = try roles()
  }

  /// Nil where there is none.
  func settings() throws -> IdentityProvider.Settings? {
    guard let oidcIssuer, let oidcClient else { return nil }
    let secret = try oidcSecretFile.map {
      String(decoding: try HostFiles.read($0, bound: 4096), as: UTF8.self).trimmingPrefix { $0.isWhitespace }
        .split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
    }
    return IdentityProvider.Settings(issuer: oidcIssuer, client: oidcClient, secret: secret, roles: try roles())
  }

  private func roles() throws -> [String: PersonRole] {
    try oidcGroup.reduce(into: [:]) { roles, text in
      guard let equals = text.lastIndex(of: "="),
        let role = PersonRole(rawValue: String(text[text.index(after: equals)...]))
      else { throw ValidationError("\"\(text)\" is no GROUP=ROLE; roles are proposer, approver, auditor and admin") }
      roles[String(text[..<equals])] = role
    }
  }

  private func origin(of issuer: String) -> String {
    issuer.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
  }
}
