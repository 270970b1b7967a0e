import Foundation
import Processes
import TestSupport
import Testing

@Suite("A pipeline's script is judged as a whole before it runs")
struct PipelineGuardTests {
  private static let variables: [String: String?] = [
    "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": "acme/infra", "GITHUB_RUN_ID": "42",
    "TF_WORKSPACE": nil,
  ]

  /// Runs a program of the build or the shipped step in a folder with a terraform that only writes down that it ran.
  private func run(
    _ script: String, byStep: Bool, variables: [String: String?] = variables
  ) async throws -> (result: ChildResult, ran: Bool) {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-step", isPassable: false)
    return try await ProcessKeeper.with(scratch) { keeper in
      let home = scratch.path
      let bin = "\(home)/bin"
      try ExecutableScript.write("#!/bin/sh\necho \"$*\" >>\"$HOME/runs\"\n", to: "\(bin)/terraform")
      try Data(script.utf8).write(to: URL(filePath: "\(home)/step.sh"))
      let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)
      var environment = variables
      environment["HOME"] = home
      environment["PATH"] = "\(bin):/usr/bin:/bin"
      environment["RUNNER_TEMP"] = home
      if byStep {
        environment["TAGOUT_SCRIPT"] = script
        environment["TAGOUT"] = variables["TAGOUT"] ?? tagout
      }
      let step = BuiltProducts.root.appending(path: "ci/github/guard.sh").path(percentEncoded: false)
      let command = ChildCommand(
        byStep ? step : tagout, byStep ? [] : ["guard-shell", "\(home)/step.sh"], environment: .inherited(environment),
        workingDirectory: home)
      let result = try await keeper.run(command)
      return (result, FileManager.default.fileExists(atPath: "\(home)/runs"))
    }
  }

  @Test("an apply of what nobody read fails with 10 and says why", arguments: [false, true])
  func unreadApply(byStep: Bool) async throws {
    let (result, ran) = try await run("set -x\necho first\nterraform apply -auto-approve\n", byStep: byStep)
    #expect(result.ending == .exited(10))
    #expect(!ran)
    #expect(!result.text.contains("first"))
    #expect(result.errorText.contains("::error title=Tagout hold%3A terraform.apply-unread::"))
    #expect(result.errorText.contains("Nothing of this script has run"))
  }

  @Test("a destroy of production fails with 20", arguments: [false, true])
  func destroy(byStep: Bool) async throws {
    var variables = Self.variables
    variables["TF_WORKSPACE"] = "prod"
    let (result, ran) = try await run("terraform destroy -auto-approve", byStep: byStep, variables: variables)
    #expect(result.ending == .exited(20))
    #expect(!ran)
    #expect(result.errorText.contains("::error title=Tagout deny%3A terraform.destroy::"))
  }

  @Test("a pipeline is nobody in particular: it does not change the guard", arguments: [false, true])
  func guardsTheGuard(byStep: Bool) async throws {
    let (result, ran) = try await run("rm -f ~/.config/tagout/policy.yaml\nterraform plan", byStep: byStep)
    #expect(result.ending == .exited(20))
    #expect(!ran)
    #expect(result.errorText.contains("guard."))
  }

  @Test(
    "what is allowed runs as GitHub runs it: stops at an error, fails with a pipe, keeps the status",
    arguments: [false, true])
  func allowed(byStep: Bool) async throws {
    let (result, ran) = try await run("terraform plan\necho $-\n( exit 3 ) | cat\necho not reached", byStep: byStep)
    #expect(result.ending == .exited(3))
    #expect(ran)
    #expect(result.text.contains("e"))
    #expect(!result.text.contains("not reached"))
    #expect(result.errorText.isEmpty)
  }

  @Test("without GitHub there are reasons and no annotations")
  func elsewhere() async throws {
    let variables: [String: String?] = ["CI": "true", "GITHUB_ACTIONS": nil]
    let (result, ran) = try await run("terraform apply -auto-approve", byStep: false, variables: variables)
    #expect(result.ending == .exited(10))
    #expect(!ran)
    #expect(!result.errorText.contains("::error"))
    #expect(result.errorText.contains("terraform.apply-unread"))
  }

  @Test("without tagout the step runs nothing")
  func missingGuard() async throws {
    var variables = Self.variables
    variables["TAGOUT"] = "no-such-tagout"
    let (result, ran) = try await run("terraform plan", byStep: true, variables: variables)
    #expect(result.ending == .exited(1))
    #expect(!ran)
    #expect(result.errorText.contains("is not installed on this runner"))
  }
}
