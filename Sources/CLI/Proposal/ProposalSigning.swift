import ArgumentParser
import Host
import Processes
import Vocabulary

/// Whose key signs.
struct ProposalSigning: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Your name, as it is enrolled (default: TAGOUT_PERSON).", valueName: "person"))
  var person: String?

  @Option(help: ArgumentHelp("Your private key, or the public half of one in the agent.", valueName: "file"))
  var key: String?

  /// The name under which this person is enrolled.
  func name() throws(CLIError) -> String {
    guard let name = person ?? HostEnvironment.current().variables["TAGOUT_PERSON"], !name.isEmpty else {
      throw .noPersonName
    }
    return name
  }

  /// The armoured signature, by the person's own `ssh-keygen`, which may ask for a passphrase, a PIN or a touch at the
  /// terminal.
  func signature(on text: String, namespace: String) throws -> String {
    let path = try keyPath()
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-sign", isPassable: false)
    // What is left behind is the text that was shown, in a folder of this user's alone.
    defer { try? FolderTree.remove(scratch.path) }
    let file = try scratch.write(text, to: "text")
    let status = try ForegroundProgram.run("ssh-keygen", ["-Y", "sign", "-q", "-n", namespace, "-f", path, file])
    guard status == 0 else { throw CLIError.notSigned(key: path, reason: "it ended with status \(status)") }
    return String(decoding: try HostFiles.read(file + ".sig", bound: 1 << 16), as: UTF8.self)
  }

  private func keyPath() throws(CLIError) -> String {
    if let key { return key }
    guard let home = HostEnvironment.current().home else { throw .noKey }
    for name in ["id_ed25519_sk", "id_ecdsa_sk", "id_ed25519", "id_ecdsa"] {
      if case .status(.file) = HostFiles.status(of: "\(home)/.ssh/\(name)") { return "\(home)/.ssh/\(name)" }
    }
    throw .noKey
  }
}
