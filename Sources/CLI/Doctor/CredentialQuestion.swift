import Formats
import Host
import Processes
import Vocabulary

/// Asks those who know what credentials in this user's reach allow: the provider, and the user's ssh agent. Nothing is
/// changed by a question, and no secret is in its answer.
struct CredentialQuestion: Sendable {
  var host: HostEnvironment
  var keeper: ProcessKeeper

  /// What they answer; empty where there is nobody to ask.
  func run() async -> [Diagnosis.Credential] {
    async let cloud = cloud()
    async let keys = sshKeys()
    return await cloud + keys
  }

  /// By `tagout-server`, which speaks to clouds; each credential with the destroys that it allows.
  private func cloud() async -> [Diagnosis.Credential] {
    // Without the program beside this one nobody is asked, and the keys are named all the same.
    guard isPlausible, let program = try? ServerProgram.path() else { return [] }
    let command = ChildCommand(program, ["credentials", "reach"], timeLimit: .seconds(40))
    guard let result = try? await keeper.run(command), result.ending.isSuccess,  // As above.
      let answer = try? JSONReader.read(result.output)  // As above.
    else { return [] }
    return (answer.elements ?? []).compactMap(CredentialQuestion.credential)
  }

  private static func credential(_ value: StructuredValue) -> Diagnosis.Credential? {
    let place = value["place"]?.text ?? ""
    let names = [value["identity"]?.text].compactMap { $0 }
    let allows = (value["allows"]?.elements ?? []).compactMap(\.text)
    if !allows.isEmpty {
      return .init(what: "credentials that allow \(allows.joined(separator: ", "))", path: place, names: names)
    }
    guard let reason = value["unknown"]?.text else { return nil }
    return .init(what: "credentials of which AWS does not tell what they allow (\(reason))", path: place, names: names)
  }

  /// Whether AWS may have given anything to this machine or its user: others are not kept waiting.
  private var isPlausible: Bool {
    let names = [
      "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
    ]
    if names.contains(where: { host.variables[$0]?.isEmpty == false }) { return true }
    let files = [".aws/config", ".aws/credentials"].map { (host.home ?? "") + "/" + $0 }
    if files.contains(where: Caller.has) { return true }
    return Caller.text("/sys/class/dmi/id/sys_vendor")?.contains("Amazon") == true
  }

  /// What an agent for ssh would sign with, by its comments.
  private func sshKeys() async -> [Diagnosis.Credential] {
    guard let socket = host.variables["SSH_AUTH_SOCK"], !socket.isEmpty,
      let program = ProgramSearch.find("ssh-add", path: host.variables["PATH"] ?? "")
    else { return [] }
    let command = ChildCommand(program, ["-l"], timeLimit: .seconds(5))
    // An agent that does not answer signs nothing.
    guard let result = try? await keeper.run(command), result.ending.isSuccess else { return [] }
    let names = result.text.split(separator: "\n").prefix(20).compactMap { line -> String? in
      let words = line.split(separator: " ")
      return words.count >= 3 ? words.dropFirst(2).joined(separator: " ") : nil
    }
    return names.isEmpty ? [] : [.init(what: "keys of an ssh agent", path: socket, names: names)]
  }
}
