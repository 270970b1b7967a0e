import Formats
import Foundation
import Host
import TestSupport
import Testing
import Vocabulary

@Suite struct RunnerRefusalTests {
  /// Why a configuration was not planned.
  private func error(of tree: [TreeEntry], _ options: [String] = []) async throws -> (String, log: String) {
    let runner = try await RunnerUnderTest()
    let planning = try runner.server.offerPlan(tree)
    try await runner.once(options)
    return (runner.server.memory.with { $0.planned[planning]?["error"]?.text } ?? "none", runner.server.log)
  }

  @Test(
    "A provider that was not allowed is not started, be it in the lock file or only asked for",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func providers() async throws {
    let null = #"terraform { required_providers { null = { source = "hashicorp/null" } } }"#
    let lock = #"provider "registry.terraform.io/hashicorp/null" { version = "3.2.1" }"#
    let named = try await error(of: RunnerUnderTest.tree(null, [".terraform.lock.hcl": lock + "\n"]))
    #expect(named.0.hasPrefix(#"the provider "registry.terraform.io/hashicorp/null" is not allowed here"#))
    #expect(named.0.contains("--allow-provider"))
    let asked = try await error(of: RunnerUnderTest.tree(null))
    #expect(asked.0.hasPrefix("`terraform init` ended with exit 1"), "\(asked.log)")
    #expect(asked.log.contains("tagout: providers that may be installed here: none"))
  }

  @Test(
    "A lock file that the configuration does not fit is not changed on the way",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func lockFile() async throws {
    let lock = """
      provider "registry.terraform.io/hashicorp/null" {
        version = "3.2.1"
        hashes = ["h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]
      }

      """
    let found = try await error(
      of: RunnerUnderTest.tree(#"resource "terraform_data" "a" {}"#, [".terraform.lock.hcl": lock]),
      ["--allow-provider", "hashicorp/null"])
    #expect(found.0.hasPrefix("`terraform init` ended with exit 1"), "\(found)")
    #expect(found.log.contains("lock"), "\(found.log)")
  }

  @Test(
    "Where there is no bwrap it does not start, with a token that others may read, or beside another runner, it does not start"
  )
  func starts() async throws {
    let runner = try await RunnerUnderTest()
    let tools = runner.folder.path + "/broken"
    try AtomicFile.makeFolders(tools)
    try AtomicFile.write(Array("#!/bin/sh\necho 'bwrap: no' >&2; exit 1\n".utf8), to: tools + "/bwrap", mode: 0o700)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    #expect(try await runner.once(["--sandboxed"], variables: ["PATH": "\(tools):\(path)"]) == 1)
    #expect(runner.words.contains("bwrap does not work here (bwrap: no)"), "\(runner.words)")
    #expect(runner.words.contains("--no-sandbox"))
    let open = runner.folder.path + "/open-token"
    try AtomicFile.write(Array(RunnerUnderTest.token.utf8), to: open, mode: 0o644)
    #expect(try await runner.once(["--token-file", open]) != 0)
    let lock = try FolderLock(folder: runner.work)
    #expect(lock != nil)
    #expect(try await runner.once() == 1)
    #expect(runner.words.contains("another runner works there"))
    withExtendedLifetime(lock) {}
  }

  @Test("A command is run as exactly these words, by no shell, in the clean environment")
  func command() async throws {
    let runner = try await RunnerUnderTest()
    let words = ["/usr/bin/env", "printf", "%s|", "$(touch \(runner.evidence))", "a b", "; id", "-"]
    let applying = try runner.server.offer(command: words)
    try await runner.once(variables: ["AWS_PROFILE": "admin", "TF_VAR_a": "b"])
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.words)")
    #expect(runner.server.log.contains("$(touch \(runner.evidence))|a b|; id|-|"))
    #expect(runner.lines() == [])
    let environment = try runner.server.offer(command: ["env"])
    try await runner.once(variables: ["AWS_PROFILE": "admin", "TF_VAR_a": "b"])
    #expect(runner.server.end(environment)?["outcome"] == "applied", "\(runner.words)")
    #expect(!runner.server.log.contains("AWS_") && !runner.server.log.contains("TF_"))
  }

  @Test("A command that is not the approved one is not run")
  func otherCommand() async throws {
    let runner = try await RunnerUnderTest()
    let applying = try runner.server.offer(command: ["touch", runner.evidence])
    runner.server.memory.with { memory in
      memory.offers = memory.offers.map { $0.merging(["argv": ["touch", "/nowhere/else"]]) }
    }
    try await runner.once()
    #expect(runner.server.end(applying)?["change"] == "nothing")
    #expect(runner.server.memory.with { $0.applying.isEmpty })
  }
}
