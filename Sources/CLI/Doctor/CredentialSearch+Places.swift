import Formats
import Host
import Vocabulary

extension CredentialSearch {
  /// Variables that hold what opens a cloud, a cluster, a database or a store of secrets.
  private static let variables: Set<String> = [
    "ARM_ACCESS_KEY", "ARM_CLIENT_SECRET", "ARM_SAS_TOKEN", "AWS_SESSION_TOKEN", "AZURE_CLIENT_SECRET",
    "CLOUDFLARE_API_KEY", "CLOUDFLARE_API_TOKEN", "DIGITALOCEAN_ACCESS_TOKEN", "DIGITALOCEAN_TOKEN",
    "GOOGLE_CREDENTIALS", "GOOGLE_OAUTH_ACCESS_TOKEN", "HCLOUD_TOKEN", "HEROKU_API_KEY", "KUBE_TOKEN",
    "LINODE_TOKEN", "MONGODB_URI", "MYSQL_PWD", "PGPASSWORD", "PULUMI_ACCESS_TOKEN", "SCW_SECRET_KEY", "VAULT_TOKEN",
  ]

  func environmentSecrets() -> Diagnosis.Credential? {
    let names = host.variables.filter { Self.opens($0.key, $0.value) }.map(\.key).sorted()
    return names.isEmpty
      ? nil : .init(what: "secrets of clouds and databases", path: "(environment)", names: names)
  }

  /// One entry a file of variables in the folder that the agent works in.
  func dotenvFiles() -> [Diagnosis.Credential] {
    guard let folder = host.directory else { return [] }
    let files = Caller.names(in: folder).filter { $0 == ".env" || $0.hasPrefix(".env.") || $0.hasSuffix(".env") }
    return files.sorted().prefix(20).compactMap { file in
      guard let text = Caller.text("\(folder)/\(file)") else { return nil }
      let names = DotenvReader.read(Array(text.utf8)).filter { Self.opens($0.key, $0.value) }.map(\.key).sorted()
      return names.isEmpty
        ? nil : .init(what: "secrets of clouds and databases", path: "\(folder)/\(file)", names: names)
    }
  }

  func azureFolder() -> Diagnosis.Credential? {
    folder(host.variables["AZURE_CONFIG_DIR"] ?? home(".azure"), "Azure credentials") { name in
      ["accessTokens.json", "msal_token_cache.bin", "msal_token_cache.json", "service_principal_entries.json"]
        .contains(name)
    }
  }

  func googleFolder() -> Diagnosis.Credential? {
    folder(host.variables["CLOUDSDK_CONFIG"] ?? home(".config/gcloud"), "Google Cloud credentials of gcloud") {
      ["access_tokens.db", "credentials.db"].contains($0)
    }
  }

  private func home(_ name: String) -> String { (host.home ?? "") + "/" + name }

  private func folder(_ path: String, _ what: String, _ isKept: (String) -> Bool) -> Diagnosis.Credential? {
    let names = Caller.names(in: path).filter(isKept).sorted()
    return names.isEmpty ? nil : .init(what: what, path: path, names: names)
  }

  /// Whether a variable by its name, or an address by the password in it, opens something.
  private static func opens(_ name: String, _ value: String) -> Bool {
    guard !value.isEmpty else { return false }
    if variables.contains(name) || name.hasPrefix("TF_TOKEN_") || name == "AWS_SECRET_ACCESS_KEY" { return true }
    guard name.hasSuffix("_URL") || name.hasSuffix("_URI") || name.hasSuffix("_DSN"),
      let mark = value.firstRange(of: "://")
    else { return false }
    let authority = value[mark.upperBound...].prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@") else { return false }
    return authority[..<at].contains(":")
  }
}
