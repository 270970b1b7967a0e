import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite("The credentials of one run") struct RunCredentialTests {
  private static let secret = "wr1te-s3cret-of-one-run"

  /// A configuration's code that says whether it finds the secret of the apply.
  private static let look = "echo FOUND $(env | grep -c \(secret)); echo VALUE $WRITE_SECRET"

  private static func options(_ program: String) -> [String] {
    [
      "--terraform", program, "--secrets-plan", "echo READ_SECRET=r3ad-s3cret-of-plans",
      "--secrets-apply", "echo WRITE_SECRET=\(secret)",
    ]
  }

  @Test(
    "The secret of an apply is there for the apply alone: not while it is planned, nor in its preparation, nor in any log",
    arguments: Sandboxes.work ? [["--sandboxed"], []] : [[]])
  func applyAlone(_ mode: [String]) async throws {
    let runner = try await RunnerUnderTest()
    let program = try runner.standIn(plan: "echo PLANNING; \(Self.look)", apply: "echo APPLYING; \(Self.look)")
    let tree = RunnerUnderTest.tree(#"resource "terraform_data" "a" {}"#)
    let planning = try runner.server.offerPlan(tree)
    try await runner.once(mode + Self.options(program))
    #expect(runner.server.log.contains("FOUND 0"), "\(runner.server.log) \(runner.words)")
    let applying = try runner.server.offerApply(of: planning, tree)
    try await runner.once(mode + Self.options(program))
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log) \(runner.words)")
    let log = runner.server.log
    #expect(log.contains("FOUND 1") && log.contains("VALUE (sensitive)"), "\(log)")
    #expect(!log.contains(Self.secret) && !runner.words.contains(Self.secret))
  }

  @Test("What cannot be had, or is none of a command's business, ends the run before anything is changed")
  func refused() async throws {
    for (command, words) in [
      ("exit 3", "there are no credentials for this run"), ("true", "printed no variables"),
      ("echo TF_CLI_ARGS=-auto-approve", "which the runner sets itself"),
      ("echo LD_PRELOAD=/tmp/x.so", "which the runner sets itself"), (#"echo '{"a b":"c"}'"#, "is no variable"),
    ] {
      let runner = try await RunnerUnderTest()
      let program = try runner.standIn(apply: "echo applied >>\(runner.evidence)")
      let tree = RunnerUnderTest.tree(#"resource "terraform_data" "a" {}"#)
      let planning = try runner.server.offerPlan(tree)
      try await runner.once(["--terraform", program])
      let applying = try runner.server.offerApply(of: planning, tree)
      try await runner.once(["--terraform", program, "--secrets-apply", command])
      #expect(runner.server.end(applying)?["outcome"] == "failed", "\(command)")
      #expect(runner.server.end(applying)?["change"] == "nothing", "\(command)")
      #expect(runner.words.contains(words), "\(command): \(runner.words)")
      #expect(runner.lines() == [], "\(command)")
    }
  }

  @Test("Variables are read as programs print them")
  func variables() throws {
    let rows: [(String, [String: String])] = [
      ("A=1\nB='two words'\n", ["A": "1", "B": "two words"]), (#"{"A":"1","B_2":"x"}"#, ["A": "1", "B_2": "x"]),
      (
        #"{"Version":1,"AccessKeyId":"ASIA","SecretAccessKey":"s","SessionToken":"t"}"#,
        ["AWS_ACCESS_KEY_ID": "ASIA", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "t"]
      ),
      (
        #"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t"}}"#,
        ["KUBE_TOKEN": "t"]
      ),
    ]
    for (text, wanted) in rows { #expect(try SecretVariables.read(Array(text.utf8)) == wanted, "\(text)") }
    for text in ["", "{", #"{"A":1}"#, #"{"A":{"b":"c"}}"#, #"{"AccessKeyId":"a"}"#] {
      #expect(throws: RunnerError.self, "\(text)") { try SecretVariables.read(Array(text.utf8)) }
    }
  }

  @Test("Roles that are none, or one for both, are refused at the start")
  func options() async throws {
    let runner = try await RunnerUnderTest()
    let arn = "arn:aws:iam::123456789012:role/x"
    for words in [
      ["--write-role", "apply"], ["--read-role", arn, "--write-role", arn], ["--credential-minutes", "5"],
    ] {
      #expect(try await runner.once(words) == 64, "\(words)")
    }
  }
}
