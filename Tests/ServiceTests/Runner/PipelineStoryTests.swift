import Foundation
import Glibc
import Host
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled && RunnerUnderTest.hasTerraform)) struct PipelineStoryTests {
  @Test("An agent proposes, two people approve, the runner applies once; then the agent's destroy fails at the lock")
  func story() async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.propose()
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: id) == "held", "\(runner.words)")
    #expect(try await runner.pipeline.approve(id, by: runner.pipeline.grace).object["state"] == "held")
    #expect(try await runner.once() == 0)
    #expect(runner.lines == [])
    #expect(try await runner.pipeline.approve(id, by: runner.pipeline.edsger).object["state"] == "approved")
    #expect(try await runner.once() == 0)
    #expect(try await runner.pipeline.state(of: id) == "applied", "\(runner.words)")
    #expect(try await runner.once() == 0)
    #expect(runner.lines == ["made"])

    let destroy = try await runner.agent("terraform init -no-color; terraform destroy -auto-approve -no-color")
    #expect(!destroy.ending.isSuccess)
    let words = destroy.text + destroy.errorText
    #expect(words.contains("propose"), "\(words)")
    for more in ["apply -auto-approve", "apply -destroy -auto-approve", "force-unlock -force 1"] {
      let result = try await runner.agent("terraform init -no-color >/dev/null && terraform \(more) -no-color")
      #expect(!result.ending.isSuccess, "terraform \(more): \(result.text)")
    }
    #expect(runner.lines == ["made"])

    let records = try await runner.pipeline.records()
    let told = [
      "proposal.created", "proposal.planning", "plan.stored", "proposal.planned", "approval.given", "approval.given",
      "run.leased", "run.begun", "state.written", "run.finished",
    ]
    var rest = records[...]
    for kind in told {
      let index = try #require(rest.firstIndex(of: kind), "\(kind) is not told in its place: \(records)")
      rest = rest[(index + 1)...]
    }
    #expect(rest.contains { $0.contains("refused") }, "\(records)")
  }

  @Test("Two runners that come for one approved proposal apply it once")
  func twoRunners() async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.approved()
    let programs = try ["left", "right"].map { try runner.start(name: $0) }
    for program in programs { #expect(await RunnerUnderTest.ended(program) == 0, "\(runner.words)") }
    #expect(try await runner.pipeline.state(of: id) == "applied", "\(runner.words)")
    #expect(runner.lines == ["made"])
  }

  @Test("Credentials for another account than was planned on are refused, and the account is named")
  func otherAccount() async throws {
    let runner = try await PipelineRunner()
    let tools = runner.folder.path + "/tools"
    try AtomicFile.makeFolders(tools)
    let aws = "#!/bin/sh\ncase $AWS_ACCESS_KEY_ID in AKIAPLAN*) echo 111111111111 ;; *) echo 222222222222 ;; esac\n"
    try AtomicFile.write(Array(aws.utf8), to: tools + "/aws", mode: 0o700)
    for (name, key) in [("plan", "AKIAPLANPLANPLANPLAN"), ("apply", "AKIAAPPLYAPPLYAPPLYA")] {
      try AtomicFile.write(Array("AWS_ACCESS_KEY_ID=\(key)\n".utf8), to: runner.folder.path + "/\(name).env")
    }
    let path = ["PATH": "\(tools):" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")]
    let options = ["plan", "apply"].flatMap { ["--environment-\($0)", "\(runner.folder.path)/\($0).env"] }
    let id = try await runner.propose()
    try await runner.once(options, variables: path)
    for member in [runner.pipeline.grace, runner.pipeline.edsger] {
      _ = try await runner.pipeline.approve(id, by: member)
    }
    #expect(try await runner.pipeline.state(of: id) == "approved", "\(runner.words)")
    #expect(try await runner.once(options, variables: path) == 0)
    #expect(runner.lines == [])
    #expect(runner.words.contains("222222222222"), "\(runner.words)")
    #expect(try await runner.pipeline.state(of: id) != "applied")
  }

  @Test("A policy that is stricter now than at the approval stands in the way, and so does a plan that was swapped")
  func changedSince() async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.approved()
    let data = runner.pipeline.server.data
    let policy = try String(contentsOfFile: data + "/policy.yaml", encoding: .utf8)
    let stricter = policy.replacing("verdict: approval 2", with: "verdict: deny")
    try AtomicFile.write(Array(stricter.utf8), to: data + "/policy.yaml")
    #expect(try await runner.once() == 0)
    #expect(runner.lines == [])
    try AtomicFile.write(Array(policy.utf8), to: data + "/policy.yaml")
    for entry in FolderTree.entries(data) where entry.isFile && entry.path.contains("plan") {
      var bytes = try HostFiles.read(entry.path, bound: 1 << 24)
      bytes[bytes.count / 2] ^= 1
      try AtomicFile.write(bytes, to: entry.path)
    }
    try await runner.once()
    #expect(runner.lines == [])
    #expect(try await runner.pipeline.state(of: id) != "applied")
  }

  @Test(
    "A runner that is killed while it applies leaves a run that nobody repeats, and that its return tells of",
    arguments: [RunnerPoint.startedAfterSync, .applyStarted, .applyingAfter])
  func killed(at point: RunnerPoint) async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.approved()
    #expect(try await runner.once(variables: ["TAGOUT_CRASH_AT": point.rawValue]) == 128 + SIGKILL)
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: id) == "unknown", "\(runner.words)")
    #expect(try await runner.once() == 0)
    #expect(runner.lines.count <= 1)
    #expect(try await runner.pipeline.records().filter { $0 == "run.begun" }.count == 1)
  }

  @Test("A runner that is killed while it plans gives the work back, and it is planned again")
  func killedWhilePlanning() async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.propose()
    #expect(try await runner.once(variables: ["TAGOUT_CRASH_AT": RunnerPoint.planAfterExec.rawValue]) == 128 + SIGKILL)
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: id) == "held", "\(runner.words)")
  }

  @Test("A configuration that cannot be planned fails with Terraform's words in the log")
  func planFails() async throws {
    let runner = try await PipelineRunner()
    let id = try await runner.propose("resource \"terraform_data\" \"a\" { input = var.none }")
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(try await runner.pipeline.state(of: id) == "failed")
    let log = try await runner.pipeline.server.send(
      "GET", "/api/v1/proposals/\(id)/log", token: runner.pipeline.reader)
    #expect(log.text.contains("Reference to undeclared input variable"), "\(log.text)")
  }
}
