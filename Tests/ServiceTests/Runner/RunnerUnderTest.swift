import Foundation
import Glibc
import Host
import Processes
import Service
import TestSupport
import Vocabulary

/// The built runner, working for a `RunnerServer` in a folder of its own.
struct RunnerUnderTest {
  let server: RunnerServer
  let folder: TestFolder
  /// Where runs leave traces of what they did.
  var evidence: String { folder.path + "/evidence" }
  var work: String { folder.path + "/work" }
  static let token = "tagout_" + String(repeating: "5a", count: 32)

  init() async throws {
    server = try await RunnerServer()
    folder = try TestFolder()
    try AtomicFile.makeFolders(folder.path + "/work")
    try AtomicFile.write(Array((RunnerUnderTest.token + "\n").utf8), to: folder.path + "/token")
  }

  /// Starts it for one piece of work.
  func start(_ options: [String] = [], variables: [String: String] = [:]) throws -> StartedProgram {
    try StartedProgram(
      BuiltProducts.path(of: "tagout-server").path(),
      ["runner", "--server", server.url, "--token-file", folder.path + "/token", "--work", work, "--once"]
        + (options.contains("--sandboxed") ? [] : ["--no-sandbox"]) + options.filter { $0 != "--sandboxed" },
      variables: variables, log: folder.path + "/runner.log")
  }

  /// Does one piece of work; gives the runner's status.
  @discardableResult
  func once(_ options: [String] = [], variables: [String: String] = [:]) async throws -> Int32 {
    await RunnerUnderTest.ended(try start(options, variables: variables))
  }

  /// Waits for its end without holding up those who answer it.
  static func ended(_ program: StartedProgram) async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread { continuation.resume(returning: program.wait()) }.start()
    }
  }

  /// What the runner said.
  var words: String { String(decoding: bytes("runner.log"), as: UTF8.self) }

  /// The lines of a trace.
  func lines(_ name: String = "evidence") -> [String] {
    String(decoding: bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func bytes(_ name: String) -> [UInt8] {
    guard case .contents(let bytes) = HostFiles.contents(of: "\(folder.path)/\(name)", bound: 1 << 24) else {
      return []
    }
    return bytes
  }

  /// Whether the real Terraform is here; a line says so when it is not.
  static let hasTerraform: Bool = {
    let isHere = (try? Oracle.output(ofScript: "terraform version -json")) != nil
    if !isHere { print("terraform is not here: what a runner does with it is not tried") }
    return isHere
  }()

  /// A program in Terraform's place that knows nothing of configurations: `apply` is this shell text.
  func standIn(plan: String = ":", apply: String = ":") throws -> String {
    let path = folder.path + "/terraform-\(Identifier.random("t"))"
    let zip = #"PK\005\006\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000"#
    let script = """
      #!/bin/sh
      case $1 in
      version) echo '{"terraform_version":"1.11.4"}' ;;
      plan) for word; do case $word in -out=*) printf '\(zip)' >"${word#-out=}" ;; esac; done; \(plan) ;;
      apply) \(apply) ;;
      esac
      """
    try AtomicFile.write(Array(script.utf8), to: path, mode: 0o700)
    return path
  }

  /// A configuration of one file.
  static func tree(_ text: String, _ more: [String: String] = [:]) -> [TreeEntry] {
    [TreeEntry(path: "main.tf", bytes: Array(text.utf8))]
      + more.map { TreeEntry(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// Plans a configuration and offers it to be applied; gives the fencing token of the apply.
  func planned(_ tree: [TreeEntry], _ options: [String] = []) async throws -> Int64 {
    let planning = try server.offerPlan(tree)
    try await once(options)
    return try server.offerApply(of: planning, tree)
  }
}
