import Foundation
import Host
import Processes

/// Where checkpoints are kept: away from the server, or they convict nobody.
enum CheckpointPlace {
  case file(String)
  /// An object, written by the aws program with whatever credentials it finds.
  case object(String)
  /// A working copy: a commit each time, pushed where it has a remote.
  case git(String)

  init(_ text: String) {
    if text.hasPrefix("s3://") {
      self = .object(text)
    } else if text.hasPrefix("git:") {
      self = .git(String(text.dropFirst(4)))
    } else {
      self = .file(text)
    }
  }

  /// Puts it there.
  func write(_ bytes: [UInt8], size: Int) async throws {
    switch self {
    case .file(let path): try AtomicFile.write(bytes, to: path, mode: 0o644)
    case .object(let address): try await CheckpointPlace.run(["aws", "s3", "cp", "-", address], input: bytes)
    case .git(let folder): try await commit(bytes, size: size, in: folder)
    }
  }

  private func commit(_ bytes: [UInt8], size: Int, in folder: String) async throws {
    try AtomicFile.write(bytes, to: folder + "/tagout.checkpoint", mode: 0o644)
    let git = ["git", "-C", folder]
    try await CheckpointPlace.run(git + ["add", "tagout.checkpoint"])
    let message = "Checkpoint of \(size) records"
    try await CheckpointPlace.run(
      git + ["commit", "--quiet", "--allow-empty", "-m", message, "--", "tagout.checkpoint"])
    let remotes = try await CheckpointPlace.run(git + ["remote"])
    if !remotes.isEmpty { try await CheckpointPlace.run(git + ["push", "--quiet"]) }
  }

  @discardableResult
  private static func run(_ words: [String], input: [UInt8] = []) async throws -> String {
    let scratch = try ScratchFolder.make(in: NSTemporaryDirectory(), prefix: "tagout-checkpoint", isPassable: false)
    let command = ChildCommand(words[0], Array(words.dropFirst()), input: input, timeLimit: .seconds(60))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    guard result.ending.isSuccess else {
      throw ServiceError.refused(
        reason: "`\(words.joined(separator: " "))` ended with \(result.ending): \(result.errorText)",
        remedy: "mend that, and write the checkpoint again")
    }
    return result.text
  }
}
