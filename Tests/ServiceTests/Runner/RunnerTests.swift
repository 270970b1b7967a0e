import Formats
import Foundation
import Host
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: RunnerUnderTest.hasTerraform)) struct RunnerTests {
  /// A resource that leaves a line when it is made.
  private func leaving(_ line: String, in runner: RunnerUnderTest, _ more: String = "") -> String {
    """
    resource "terraform_data" "shop" {
      input = "a"
      provisioner "local-exec" { command = "echo \(line) >> \(runner.evidence)" }
    }
    \(more)
    """
  }

  @Test("A proposal is planned, and its plan is applied once, by the state that the server keeps")
  func plansAndApplies() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(leaving("applied", in: runner))
    let planning = try runner.server.offerPlan(tree)
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(runner.lines() == [])
    let (facts, plan) = runner.server.memory.with { ($0.planned[planning], $0.plans[planning]) }
    #expect(facts?["error"] == nil)
    #expect(facts?["terraformVersion"]?.text?.isEmpty == false)
    #expect(facts?["backend"] == "http")
    #expect(facts?["accounts"] == [])
    #expect(facts?["sandbox"] == "none")
    for member in try ZipArchive.members(of: plan ?? []) {
      #expect(!String(decoding: member.bytes, as: UTF8.self).contains(RunnerUnderTest.token), "\(member.name)")
    }
    let applying = try runner.server.offerApply(of: planning, tree)
    #expect(try await runner.once() == 0, "\(runner.words)")
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log)")
    #expect(runner.lines() == ["applied"])
    let (state, lock, asked) = runner.server.memory.with { ($0.state, $0.lock, $0.applying) }
    #expect(String(decoding: state ?? [], as: UTF8.self).contains("terraform_data"))
    #expect(lock == nil)
    #expect(asked.count == 1)
    #expect(asked.first?["terraformVersion"] == facts?["terraformVersion"])
    #expect(runner.server.log.contains("Apply complete"))
    #expect(HostFiles.names(in: runner.work + "/runs", bound: 10) == .names([], isComplete: true))
  }

  @Test("What Terraform starts sees nothing of the runner's own variables")
  func cleanEnvironment() async throws {
    let runner = try await RunnerUnderTest()
    try AtomicFile.write(Array("AWS_REGION=eu-north-1\n".utf8), to: runner.folder.path + "/apply.env")
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "shop" {
        provisioner "local-exec" { command = "env > \(runner.evidence)" }
      }
      """)
    let leaks = [
      "TF_CLI_ARGS_apply": "-destroy", "TF_LOG": "trace", "TF_VAR_password": "p4ssw0rd", "TF_WORKSPACE": "other",
      "AWS_SECRET_ACCESS_KEY": "leaked", "AWS_PROFILE": "admin", "GITHUB_TOKEN": "leaked", "SSH_AUTH_SOCK": "/tmp/a",
    ]
    let planning = try runner.server.offerPlan(tree)
    try await runner.once(variables: leaks)
    let applying = try runner.server.offerApply(of: planning, tree)
    try await runner.once(["--environment-apply", runner.folder.path + "/apply.env"], variables: leaks)
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log) \(runner.words)")
    let names = Set(runner.lines().map { String($0.prefix { $0 != "=" }) })
    // The shells of the gate and of the provisioner add the last three.
    let known: Set = [
      "PATH", "HOME", "TMPDIR", "LANG", "TF_IN_AUTOMATION", "TF_INPUT", "TF_CLI_CONFIG_FILE", "CHECKPOINT_DISABLE",
      "TAGOUT_RUN", "TF_HTTP_ADDRESS", "TF_HTTP_LOCK_ADDRESS", "TF_HTTP_UNLOCK_ADDRESS", "TF_HTTP_USERNAME",
      "TF_HTTP_PASSWORD", "TF_HTTP_RETRY_MAX", "AWS_REGION", "PWD", "SHLVL", "OLDPWD", "_",
    ]
    #expect(names.isSubset(of: known), "\(names.subtracting(known))")
    #expect(names.contains("AWS_REGION"))
  }

  @Test("Files of variables in the tree and addresses to replace reach Terraform, a variable's own value comes last")
  func variableFiles() async throws {
    let runner = try await RunnerUnderTest()
    let code = """
      variable "first" {}
      variable "second" {}
      variable "third" {}
      resource "terraform_data" "shop" { input = "${var.first} ${var.second} ${var.third}" }
      """
    let files = [
      ("env/a.tfvars", "first = \"1\"\nsecond = \"1\"\nthird = \"1\"\n"),
      ("b.tfvars", "second = \"2\"\nthird = \"2\"\n"),
    ]
    let tree = RunnerUnderTest.tree(code) + files.map { TreeEntry(path: $0.0, bytes: Array($0.1.utf8)) }
    let names: StructuredObject = ["variableFiles": ["env/a.tfvars", "b.tfvars"]]
    let again = names.merging(["replace": ["terraform_data.shop"]])
    for (more, sign) in [(names, "will be created"), (again, "will be replaced, as requested")] {
      let planning = try runner.server.offerPlan(tree, variables: ["third": "3"], more: more)
      try await runner.once()
      let applying = try runner.server.offerApply(of: planning, tree)
      #expect(try await runner.once() == 0, "\(runner.words)")
      #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log)")
      #expect(runner.server.log.contains(sign), "\(runner.server.log)")
      let state = runner.server.memory.with { $0.state } ?? []
      #expect(String(decoding: state, as: UTF8.self).contains("1 2 3"))
    }
  }

  @Test("An environment file that sets what the runner sets, or that others may read, is refused")
  func environmentFiles() async throws {
    let runner = try await RunnerUnderTest()
    let file = runner.folder.path + "/plan.env"
    for (text, mode, words) in [
      ("TF_CLI_ARGS_plan=-destroy\n", UInt32(0o600), "it sets TF_CLI_ARGS_plan"),
      ("AWS_REGION=eu-north-1\n", 0o644, "others may read it; run `chmod 600"),
    ] {
      try AtomicFile.write(Array(text.utf8), to: file, mode: mode)
      let planning = try runner.server.offerPlan(RunnerUnderTest.tree(""))
      try await runner.once(["--environment-plan", file])
      let error = runner.server.memory.with { $0.planned[planning]?["error"]?.text }
      #expect(error?.contains(words) == true, "\(error ?? "none") \(runner.words)")
    }
  }

  @Test("The log shows no token, no variable that is marked, and no secret of the environment file or the state")
  func maskedLog() async throws {
    let runner = try await RunnerUnderTest()
    try AtomicFile.write(Array("TF_VAR_word=open-sesame-7\n".utf8), to: runner.folder.path + "/env")
    let tree = RunnerUnderTest.tree(
      """
      variable "word" { sensitive = true }
      variable "card" { sensitive = true }
      output "card" {
        value = var.card
        sensitive = true
      }
      resource "terraform_data" "shop" {
        triggers_replace = timestamp()
        provisioner "local-exec" { command = "echo begin; env; echo $TF_HTTP_PASSWORD | base64; echo AKIAIOSFODNN7EXAMPLE" }
        provisioner "local-exec" { command = "cat \(runner.folder.path)/told || true" }
      }
      """)
    try AtomicFile.write(Array("4000-1234-5678-9010 open-sesame-7\n".utf8), to: runner.folder.path + "/told")
    for _ in 0..<2 {
      let planning = try runner.server.offerPlan(tree, variables: ["card": "4000-1234-5678-9010"])
      try await runner.once(["--environment-plan", runner.folder.path + "/env"])
      let applying = try runner.server.offerApply(of: planning, tree)
      try await runner.once(["--environment-apply", runner.folder.path + "/env"])
      #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log) \(runner.words)")
    }
    let log = runner.server.log
    #expect(log.contains("begin"))
    // The second apply's proposal has no variables: the card is known by the state alone.
    for secret in [RunnerUnderTest.token, "open-sesame-7", "AKIAIOSFODNN7EXAMPLE"] {
      #expect(!log.contains(secret), "\(log)")
    }
    let second = log.components(separatedBy: "tagout: terraform apply").last ?? ""
    #expect(!second.contains("4000-1234-5678-9010"))
    #expect(!log.contains(Base64.encode(Array(RunnerUnderTest.token.utf8).prefix(60))))
  }

  @Test("A plan with one byte changed, a plan of something else, and no plan are not applied")
  func swappedPlans() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(leaving("applied", in: runner))
    let swaps: [@Sendable ([UInt8]) -> [UInt8]] = [
      { plan in
        var plan = plan
        plan[plan.count / 2] ^= 1
        return plan
      },
      { $0 + [0] }, { _ in [] },
    ]
    for swap in swaps {
      let applying = try await runner.planned(tree)
      runner.server.memory.with { $0.plans[applying] = swap($0.plans[applying] ?? []) }
      try await runner.once()
      let end = runner.server.end(applying)
      #expect(end?["outcome"] == "failed" && end?["change"] == "nothing", "\(runner.words)")
      #expect(end?["reason"]?.text?.hasPrefix("the saved plan has the digest") == true)
    }
    #expect(runner.lines() == [])
    #expect(runner.server.memory.with { $0.applying.isEmpty })
  }

  @Test("A tree whose bytes are not those of its digest is not planned")
  func swappedTree() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(leaving("applied", in: runner))
    let planning = try runner.server.offerPlan(tree)
    let other = try TreeArchive.pack(RunnerUnderTest.tree(leaving("other", in: runner)))
    runner.server.memory.with { $0.trees = $0.trees.mapValues { _ in other } }
    try await runner.once()
    let error = runner.server.memory.with { $0.planned[planning]?["error"]?.text }
    #expect(error?.hasPrefix("the configuration has the digest") == true)
  }

  @Test("What the server has against it at the last moment stops it before anything is started")
  func refusedAtTheLastMoment() async throws {
    let runner = try await RunnerUnderTest()
    let applying = try await runner.planned(RunnerUnderTest.tree(leaving("applied", in: runner)))
    runner.server.memory.with { $0.refusal = "the account is aws:2 and was aws:1" }
    try await runner.once()
    let end = runner.server.end(applying)
    #expect(end?["outcome"] == "failed" && end?["change"] == "nothing")
    #expect(end?["reason"]?.text?.contains("the account is aws:2 and was aws:1") == true)
    #expect(runner.lines() == [])
  }
}
