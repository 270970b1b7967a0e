import Formats
import Host
import Processes
import Vocabulary

/// A folder of files that are encrypted by openssl, each under its name and `.enc`.
///
/// AES-256 in CBC mode: it hides, and does not authenticate. That a file is whole is told by what is in it: pg_verifybackup
/// and the checksums of the log.
struct SealedStore: Sendable {
  static let suffix = ".enc"
  private static let known = "tagout"

  let ground: RecoveryGround
  let folder: String
  /// The file with the key, for openssl to read.
  let keyFile: String
  private let user: SystemUser?

  /// - Parameter work: the folder for the key's file; nil: in the scratch folder.
  init(_ ground: RecoveryGround, _ dataset: DatasetSettings, _ key: EscrowKey, work: String? = nil) throws {
    guard case .folder(let path) = dataset.repository else {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "vaults",
        reason: "of method basebackup must be folders; use pgbackrest for a bucket")
    }
    guard ProgramSearch.find("openssl", path: ground.path) != nil else {
      throw RecoveryError.programMissing("openssl", package: "openssl")
    }
    self.ground = ground
    folder = path
    user = PostgresPrograms.serverUser
    let place = work ?? "\(ground.scratch.path)/sealing"
    try OwnedFolder.make(place, for: user)
    keyFile = "\(place)/key"
    try AtomicFile.write(Array((key.secret + "\n").utf8), to: keyFile)
    try OwnedFolder.give(keyFile, to: user)
  }

  private var cipher: String { "openssl enc -aes-256-cbc -pbkdf2 -iter 10000 -pass file:\(keyFile)" }

  func path(_ name: String) -> String { "\(folder)/\(name)\(SealedStore.suffix)" }

  func has(_ name: String) -> Bool {
    if case .status = HostFiles.status(of: path(name)) { true } else { false }
  }

  func names(in name: String) -> [String] {
    guard case .names(let names, _) = HostFiles.names(in: "\(folder)/\(name)", bound: 10_000_000) else { return [] }
    return names.filter { !$0.hasSuffix(".new") }
  }

  /// Makes the folders and what the key is tried on.
  func prepare() async throws {
    for name in ["", "/base", "/wal"] { try OwnedFolder.make(folder + name, for: user) }
    guard !has("key") else { return try await checkKey() }
    try await shell("printf %s \(SealedStore.known) | \(sealing(to: "key"))", "set up the store")
  }

  /// Throws when the key is not the one that the store was made with.
  func checkKey() async throws {
    guard has("key") else { throw RecoveryError.file(path: path("key"), reason: "the store was never set up") }
    let result = try await ground.keeper.run(command("\(cipher) -d -in \(ShellQuoting.quoted(path("key")))"))
    guard result.ending.isSuccess, result.text == SealedStore.known else {
      throw RecoveryError.noKey(path: keyFile, reason: "the store does not open with it")
    }
  }

  /// Seals what a program writes; the name is only given to a file that is whole.
  func seal(output words: [String], as name: String, _ step: String) async throws -> ChildResult {
    let program = words.map { ShellQuoting.quoted($0) }.joined(separator: " ")
    return try await shell("\(program) | \(sealing(to: name))", step)
  }

  func seal(file: String, as name: String) async throws {
    try await shell("cat \(ShellQuoting.quoted(file)) | \(sealing(to: name))", "seal '\(file)'")
  }

  private func sealing(to name: String) -> String {
    let place = ShellQuoting.quoted(path(name))
    return "{ \(cipher) -out \(place).new && sync \(place).new && mv \(place).new \(place); }"
  }

  /// The words that open a file, as PostgreSQL runs them.
  func opening(_ name: String, to target: String) -> String {
    "test -f \"\(path(name))\" && \(cipher) -d -in \"\(path(name))\" -out \"\(target)\""
  }

  func unpack(_ name: String, into target: String, user: SystemUser?) async throws {
    let words =
      "\(cipher) -d -in \(ShellQuoting.quoted(path(name))) | tar --extract --directory=\(ShellQuoting.quoted(target))"
    try await shell(words, "unpack the backup")
  }

  func text(_ name: String) async throws -> String {
    try await shell("\(cipher) -d -in \(ShellQuoting.quoted(path(name)))", "open '\(name)'").text
  }

  /// Keeps a value that hides nothing.
  func keep(_ value: StructuredValue, as name: String) throws {
    try AtomicFile.write(try JSONWriter.canonical(value), to: "\(folder)/\(name)", mode: 0o640)
    try OwnedFolder.give("\(folder)/\(name)", to: user)
  }

  func kept(_ name: String) -> StructuredValue? {
    guard case .contents(let bytes) = HostFiles.contents(of: "\(folder)/\(name)", bound: 1 << 20) else { return nil }
    // What is no JSON was not kept by us.
    return try? JSONReader.read(bytes)
  }

  private func command(_ script: String) -> ChildCommand {
    ground.command(
      "bash", ["-c", "set -euo pipefail; umask 077; " + script], user: user, timeLimit: .seconds(86_400))
  }

  @discardableResult
  private func shell(_ script: String, _ step: String) async throws -> ChildResult {
    try await ground.succeed(command(script), step)
  }
}
