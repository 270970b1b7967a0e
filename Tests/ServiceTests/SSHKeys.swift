import Processes
import Testing

/// Keys and signatures by the real `ssh-keygen`, in a folder of their own.
struct SSHKeys {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// Whether OpenSSH is here; the tests that need it say so in one line when it is not.
  static let isInstalled: Bool = {
    let isThere = ProgramSearch.find("ssh-keygen", path: "/usr/bin:/usr/local/bin:/bin") != nil
    if !isThere { print("no ssh-keygen here: signatures are not compared with OpenSSH's") }
    return isThere
  }()

  /// The path of a new private key without a passphrase; its public half lies beside it as `.pub`.
  func make(_ name: String, type: String = "ed25519") async throws -> String {
    let path = folder.path + "/" + name
    _ = try await run(["-q", "-t", type, "-N", "", "-C", name, "-f", path])
    return path
  }

  /// The armoured signature on a text.
  func sign(_ text: [UInt8], key: String, namespace: String) async throws -> String {
    try await run(["-Y", "sign", "-q", "-n", namespace, "-f", key], input: text)
  }

  private func run(_ words: [String], input: [UInt8] = []) async throws -> String {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand("ssh-keygen", words, input: input, timeLimit: .seconds(180))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    try #require(result.ending.isSuccess, "ssh-keygen \(words): \(result.errorText)")
    return result.text
  }
}
