import Formats
import Host
import Vocabulary

/// Looks for keys that whoever works as this user can use, and names them without showing them.
struct CredentialSearch: Sendable {
  var host: HostEnvironment

  /// What is in reach, the worst first.
  func run() -> [Diagnosis.Credential] {
    [
      environmentKeys(), awsFile(), kubeconfig(), passwords(), googleDefault(), terraformCloud(), stateFiles(),
      environmentSecrets(), azureFolder(), googleFolder(),
    ].compactMap { $0 } + dotenvFiles()
  }

  private func path(_ name: String) -> String { (host.home ?? "") + "/" + name }

  /// Keys that begin with AKIA do not expire; ASIA ones do (AWS IAM, "Unique identifiers").
  private func environmentKeys() -> Diagnosis.Credential? {
    guard host.variables["AWS_ACCESS_KEY_ID"]?.hasPrefix("AKIA") == true else { return nil }
    return Diagnosis.Credential(
      what: "AWS keys that do not expire", path: "(environment)", names: ["AWS_ACCESS_KEY_ID"])
  }

  private func awsFile() -> Diagnosis.Credential? {
    let file = host.variables["AWS_SHARED_CREDENTIALS_FILE"] ?? path(".aws/credentials")
    guard let text = Caller.text(file) else { return nil }
    var profile = ""
    var names: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.filter { $0 != " " && $0 != "\t" }
      if words.hasPrefix("[") { profile = String(words.dropFirst().prefix { $0 != "]" }) }
      if words.lowercased().hasPrefix("aws_access_key_id=akia") { names.append(profile) }
    }
    return names.isEmpty ? nil : .init(what: "AWS keys that do not expire", path: file, names: names)
  }

  private func kubeconfig() -> Diagnosis.Credential? {
    let first = host.variables["KUBECONFIG"]?.split(separator: ":").first.map(String.init)
    let file = first ?? path(".kube/config")
    guard let text = Caller.text(file) else { return nil }
    let signs = ["client-key-data:", "client-key:", "token:", "password:"]
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "-" } }
    guard lines.contains(where: { line in signs.contains { line.hasPrefix($0) } }) else { return nil }
    let contexts = lines.filter { $0.hasPrefix("current-context:") }
    let names = contexts.map { String($0.dropFirst("current-context:".count).drop { $0 == " " }) }
    return .init(what: "keys of Kubernetes clusters", path: file, names: names)
  }

  private func passwords() -> Diagnosis.Credential? {
    let file = host.variables["PGPASSFILE"] ?? path(".pgpass")
    guard let text = Caller.text(file) else { return nil }
    let hosts = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    return hosts.isEmpty ? nil : .init(what: "database passwords", path: file, names: Array(Set(hosts)).sorted())
  }

  private func googleDefault() -> Diagnosis.Credential? {
    let file =
      host.variables["GOOGLE_APPLICATION_CREDENTIALS"] ?? path(".config/gcloud/application_default_credentials.json")
    guard let text = Caller.text(file), let value = try? JSONReader.read(text) else { return nil }  // No JSON, no key.
    return .init(what: "Google Cloud credentials", path: file, names: [value["type"]?.text].compactMap { $0 })
  }

  private func terraformCloud() -> Diagnosis.Credential? {
    let file = path(".terraform.d/credentials.tfrc.json")
    // What is no JSON holds no token.
    guard let text = Caller.text(file), case .object(let hosts)? = (try? JSONReader.read(text))?["credentials"] else {
      return nil
    }
    return .init(what: "tokens of Terraform Cloud", path: file, names: hosts.members.map(\.name))
  }

  private func stateFiles() -> Diagnosis.Credential? {
    guard let folder = host.directory else { return nil }
    let names = Caller.names(in: folder).filter { $0.hasSuffix(".tfstate") || $0.hasSuffix(".tfstate.backup") }
    return names.isEmpty ? nil : .init(what: "Terraform state on this disk, secrets inside", path: folder, names: names)
  }
}
