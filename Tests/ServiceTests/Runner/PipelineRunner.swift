import Foundation
import Host
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

/// A real server with people and tokens, and a real runner that works for it.
struct PipelineRunner {
  let pipeline: Pipeline
  let folder: TestFolder
  /// A line for everything that was made or destroyed.
  var evidence: String { folder.path + "/evidence" }

  /// Two people approve what runs code in production.
  static let policy = """
    version: 1
    rules:
      - code: plan.apply-time-code
        environment: production
        verdict: approval 2
        tests: []
    approvals:
      mode: team
      people: [ada, grace, edsger]
      count: 2
    """

  init(policy: String = PipelineRunner.policy) async throws {
    pipeline = try await Pipeline(policy: policy)
    folder = try TestFolder()
    try AtomicFile.write(Array(pipeline.runner.utf8), to: folder.path + "/token")
  }

  /// A small estate: what is made and what is destroyed leaves a line.
  var estate: String {
    """
    resource "terraform_data" "production_database" {
      input = "courses"
      provisioner "local-exec" { command = "echo made >> \(evidence)" }
      provisioner "local-exec" {
        when    = destroy
        command = "echo destroyed >> \(evidence)"
      }
    }
    """
  }

  /// Puts the estate forward as the agent; gives the proposal's identifier.
  func propose(_ text: String? = nil, _ more: StructuredObject = [:]) async throws -> String {
    let tree = try Pipeline.tree((text ?? estate) + "\n")
    let digest = TreeArchive.digest(of: tree)
    let sent = try await pipeline.server.send("PUT", "/api/v1/trees/\(digest)", token: pipeline.agent, body: tree)
    try #require([200, 201].contains(sent.status), "\(sent.text)")
    let body: StructuredObject = ["reason": "a test", "tree": .string(digest), "workspace": "shop"]
    let made = try await pipeline.server.send(
      "POST", "/api/v1/proposals", token: pipeline.agent, json: .object(body.merging(more)))
    try #require(made.status == 201, "\(made.text)")
    return try #require(made.object["id"]?.text)
  }

  /// Starts a runner for one piece of work.
  func start(
    _ options: [String] = [], name: String = "one", variables: [String: String] = [:]
  ) throws -> StartedProgram {
    try AtomicFile.makeFolders(folder.path + "/" + name)
    return try StartedProgram(
      BuiltProducts.path(of: "tagout-server").path(),
      [
        "runner", "--server", pipeline.server.url, "--token-file", folder.path + "/token", "--work",
        folder.path + "/" + name, "--name", name, "--once", "--grace", "20",
      ] + (options.contains("--sandboxed") ? [] : ["--no-sandbox"]) + options.filter { $0 != "--sandboxed" },
      variables: variables, log: folder.path + "/runner.log")
  }

  /// Does one piece of work, or finds that there is none.
  @discardableResult
  func once(
    _ options: [String] = [], name: String = "one", variables: [String: String] = [:]
  ) async throws -> Int32 {
    await RunnerUnderTest.ended(try start(options, name: name, variables: variables))
  }

  /// A proposal of the estate that was planned and that two people have approved.
  func approved(_ options: [String] = []) async throws -> String {
    let id = try await propose()
    #expect(try await once(options) == 0, "\(words)")
    for member in [pipeline.grace, pipeline.edsger] {
      let answer = try await pipeline.approve(id, by: member)
      try #require(answer.status == 200, "\(answer.text) \(words)")
    }
    return id
  }

  /// What the runners said.
  var words: String { text("runner.log") }

  var lines: [String] { text("evidence").split(separator: "\n").map(String.init) }

  private func text(_ name: String) -> String {
    // What was not written is empty.
    (try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)) ?? ""
  }

  /// What a shell of the agent's prints, in a new folder with the estate and the agent's token for its state.
  ///
  /// - Parameters:
  ///   - text: another estate's configuration.
  ///   - token: another token of the agent's.
  func agent(_ script: String, _ text: String? = nil, token: String? = nil) async throws -> ChildResult {
    let place = try ScratchFolder.make(in: folder.path, prefix: "agent", isPassable: false)
    let backend = "terraform {\n  backend \"http\" {}\n}\n"
    try place.write(backend + (text ?? estate) + "\n", to: "main.tf")
    let address = pipeline.server.url + "/state/shop"
    let command = ChildCommand(
      "bash", ["-c", script],
      environment: .inherited([
        "TF_HTTP_ADDRESS": address, "TF_HTTP_LOCK_ADDRESS": address, "TF_HTTP_UNLOCK_ADDRESS": address,
        "TF_HTTP_USERNAME": "agent", "TF_HTTP_PASSWORD": token ?? pipeline.agent, "TF_CLI_CONFIG_FILE": "/dev/null",
        "TF_HTTP_RETRY_MAX": "0", "TF_IN_AUTOMATION": "1", "CHECKPOINT_DISABLE": "1",
      ]), workingDirectory: place.path, timeLimit: .seconds(120))
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "keeper", isPassable: false)
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }
}
