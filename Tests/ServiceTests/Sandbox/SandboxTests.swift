import Formats
import Foundation
import Glibc
import Host
import Service
import TestSupport
import Testing
import Vocabulary

/// Whether bwrap(1) works here; a line says so when it does not.
enum Sandboxes {
  static let work: Bool = {
    // Whatever keeps it from working keeps the tests from being run.
    let isHere = (try? Oracle.output(ofScript: "bwrap --unshare-user --unshare-net --ro-bind / / true")) != nil
    if !isHere { print("bwrap does not work here: what a sandbox keeps is not tried") }
    return isHere
  }()
}

@Suite(.enabled(if: Sandboxes.work)) struct SandboxTests {
  /// The log of a run whose "Terraform" is a shell that tries all the probes, at plan or at apply.
  private static func log(isApply: Bool, _ mode: [String]) async throws -> (log: String, folder: TestFolder) {
    let runner = try await RunnerUnderTest()
    let other = try await RunnerServer()
    try SandboxProbe.prepare(runner)
    let port = Int(other.url.split(separator: ":").last ?? "0") ?? 0
    let text = SandboxProbe.script(SandboxProbe.all, runner, port: port)
    let program = try runner.standIn(plan: isApply ? ":" : text, apply: isApply ? text : ":")
    let tree = RunnerUnderTest.tree(#"resource "terraform_data" "a" {}"#)
    let options = mode + ["--terraform", program, "--environment-apply", runner.folder.path + "/apply.env"]
    let variables = ["HOME": runner.folder.path + "/home"]
    let planning = try runner.server.offerPlan(tree)
    try await watched(runner, options, variables)
    if isApply {
      try runner.server.offerApply(of: planning, tree, more: ["runsCode": true])
      try await watched(runner, options, variables)
    }
    #expect(HostFiles.status(of: runner.folder.path + "/escaped") == .missing || mode == [])
    return (runner.server.log + "\n" + runner.words, runner.folder)
  }

  /// Runs it once, and writes down its number.
  private static func watched(
    _ runner: RunnerUnderTest, _ options: [String], _ variables: [String: String]
  ) async throws {
    let program = try runner.start(options, variables: variables)
    try AtomicFile.write(Array("\(program.identifier)\n".utf8), to: runner.folder.path + "/runner.pid")
    _ = await RunnerUnderTest.ended(program)
  }

  private static let sandboxedPlan = Task { try await log(isApply: false, ["--sandboxed"]).log }
  private static let sandboxedApply = Task { try await log(isApply: true, ["--sandboxed"]).log }
  private static let openApply = Task { try await log(isApply: true, []).log }

  @Test("Code of a configuration's gets none of it while it is planned", arguments: SandboxProbe.all)
  func keptAtPlan(_ probe: SandboxProbe) async throws {
    let log = try await SandboxTests.sandboxedPlan.value
    #expect(log.contains("NOT \(probe.name)"), "\(log)")
    #expect(!log.contains("GOT \(probe.name)"))
  }

  @Test("Nor while it is applied", arguments: SandboxProbe.all)
  func keptAtApply(_ probe: SandboxProbe) async throws {
    let log = try await SandboxTests.sandboxedApply.value
    #expect(log.contains("NOT \(probe.name)"), "\(log)")
    #expect(!log.contains("GOT \(probe.name)"))
  }

  @Test("Without a sandbox it gets all that it gets nothing of in one", arguments: SandboxProbe.all)
  func openWithout(_ probe: SandboxProbe) async throws {
    // The server gives a token for the state alone, in a sandbox or not.
    guard probe.name != "the token of the runner by the environment" else { return }
    let log = try await SandboxTests.openApply.value
    #expect(log.contains("GOT \(probe.name)"), "\(log)")
  }

  @Test(
    "The real Terraform plans and applies in it, by the state that the server keeps, and its plan is the approved one",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func plansAndApplies() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "shop" {
        input = "a"
        provisioner "local-exec" { command = "id -un; ls -A ~ /run; echo applied; echo more > left.txt" }
      }
      """)
    let planning = try runner.server.offerPlan(tree)
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    let facts = runner.server.memory.with { $0.planned[planning] }
    #expect(facts?["sandbox"] == "bubblewrap")
    #expect(facts?["error"] == nil, "\(runner.server.log)")
    let applying = try runner.server.offerApply(of: planning, tree, more: ["runsCode": true])
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log)")
    #expect(runner.server.end(applying)?["sandbox"] == "bubblewrap")
    #expect(runner.server.log.contains("(local-exec): applied"))
    let (state, lock) = runner.server.memory.with { ($0.state, $0.lock) }
    #expect(String(decoding: state ?? [], as: UTF8.self).contains("terraform_data"))
    #expect(lock == nil)
    #expect(HostFiles.names(in: runner.work + "/runs", bound: 10) == .names([], isComplete: true))
  }

  @Test("What it wants to reach is refused, told to the server, and said in the log; the server's state is reached")
  func refusedHosts() async throws {
    let runner = try await RunnerUnderTest()
    let ask = """
      bash -c 'exec 3<>/dev/tcp/127.0.0.1/${HTTPS_PROXY##*:}; printf "CONNECT %s HTTP/1.1\\r\\n\\r\\n" "$0" >&3; \
      head -1 <&3'
      """
    let program = try runner.standIn(
      plan: """
        for place in evil.example:443 169.254.169.254:80 127.0.0.1:22 inside.example:443; do echo "$place $(\(ask) $place)"; done
        bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(runner.server.url.split(separator: ":").last ?? ""); \
        printf "GET /state/shop HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n" >&3; head -1 <&3'
        """)
    try runner.server.offerPlan(RunnerUnderTest.tree(""), more: ["hosts": ["inside.example"]])
    try await runner.once(["--sandboxed", "--terraform", program])
    let log = runner.server.log
    for place in ["evil.example:443", "169.254.169.254:80", "127.0.0.1:22"] {
      #expect(log.contains("\(place) HTTP/1.1 403 Forbidden"), "\(log)")
      #expect(log.contains("refused to let it reach \(place)"), "\(log)")
    }
    #expect(log.contains("inside.example:443 HTTP/1.1 502"), "\(log)")
    #expect(log.contains("HTTP/1.1 204"), "\(log)")
    let refused = runner.server.memory.with { $0.refused }
    #expect(refused.compactMap { $0["host"]?.text } == ["evil.example", "169.254.169.254", "127.0.0.1"])
  }

  @Test("Whoever opens a file of secrets, or speaks to a container engine, gets nothing, and it is told to the server")
  func traps() async throws {
    let runner = try await RunnerUnderTest()
    try SandboxProbe.prepare(runner)
    let folder = runner.folder.path
    let paths = [
      "\(folder)/apply.env", "\(folder)/token", "\(folder)/home/.aws/credentials",
      "\(folder)/work/kept/p-2-7-errored.tfstate", "/etc/shadow", "/var/lib/tagout/tagout.db",
    ]
    let program = try runner.standIn(
      plan: """
        for path in \(paths.joined(separator: " ")); do echo "READ $path: $(cat $path | wc -c)"; echo x >>$path; done
        echo "SOCKET $(curl -sS --noproxy '*' --unix-socket /run/docker.sock http://x/info 2>&1)"
        """)
    try runner.server.offerPlan(RunnerUnderTest.tree(""))
    let options = ["--sandboxed", "--terraform", program, "--environment-apply", folder + "/apply.env"]
    try await runner.once(options, variables: ["HOME": folder + "/home"])
    let log = runner.server.log
    for path in paths {
      #expect(log.contains("READ \(path): 0"), "\(log)")
      #expect(log.contains("it opened \(path)"), "\(log)")
    }
    #expect(log.contains("SOCKET curl: (") && log.contains("it opened /run/docker.sock"), "\(log)")
    let refused = runner.server.memory.with { $0.refused }.compactMap { $0["path"]?.text }
    #expect(Set(refused) == Set(paths + ["/run/docker.sock"]), "\(refused)")
    #expect(try String(contentsOfFile: folder + "/apply.env", encoding: .utf8).contains("wr1te-s3cret"))
  }

  @Test(
    "A program that looks for nothing of the kind is told of by nothing", .enabled(if: RunnerUnderTest.hasTerraform))
  func noTraps() async throws {
    let runner = try await RunnerUnderTest()
    try runner.server.offerPlan(RunnerUnderTest.tree(#"resource "terraform_data" "a" {}"#))
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    #expect(runner.server.memory.with { $0.refused } == [], "\(runner.server.log)")
  }

  @Test("A host that is allowed is reached through the way out, whole and both ways")
  func allowedHost() async throws {
    let runner = try await RunnerUnderTest()
    let other = try await RunnerServer()
    let port = Int(other.url.split(separator: ":").last ?? "0") ?? 0
    let program = try runner.standIn(
      plan:
        "curl -sS --noproxy '' http://127.0.0.1:\(port)/api/v1/runner/leases -X POST -o /dev/null -w '%{http_code}\\n'; curl -sS --noproxy '*' http://127.0.0.1:\(port)/state/shop -w '%{http_code}\\n'"
    )
    try runner.server.offerPlan(RunnerUnderTest.tree(""))
    try await runner.once(["--sandboxed", "--terraform", program, "--allow-host", "127.0.0.1:\(port)"])
    #expect(runner.server.log.components(separatedBy: "204").count == 3, "\(runner.server.log)")
  }

  @Test(
    "A person's stop reaches Terraform in its sandbox as one interrupt: it writes its state and unlocks",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func interrupted() async throws {
    let runner = try await RunnerUnderTest()
    runner.server.memory.with { $0.leaseSeconds = 3 }
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "first" {}
      resource "terraform_data" "slow" {
        depends_on = [terraform_data.first]
        provisioner "local-exec" { command = "echo waiting; sleep 600 & wait; wait; wait" }
      }
      """)
    let applying = try await runner.planned(tree, ["--sandboxed"])
    let program = try runner.start(["--sandboxed"])
    await runner.server.memory.wait { $0.log.contains { $0.contains("(local-exec): waiting") } }
    runner.server.memory.with { _ = $0.interrupted.insert(applying) }
    #expect(await RunnerUnderTest.ended(program) == 0, "\(runner.words)")
    let end = runner.server.end(applying)
    #expect(end?["outcome"] == "failed" && end?["change"] == "saved", "\(runner.server.log)")
    #expect(String(decoding: runner.server.memory.with { $0.state } ?? [], as: UTF8.self).contains("\"first\""))
    #expect(runner.server.memory.with { $0.lock } == nil)
    #expect(runner.server.log.contains("Interrupt received"))
    #expect(!runner.server.log.contains("Two interrupts"))
  }

  @Test(
    "A runner that is killed while it applies leaves a Terraform that still writes its state",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func outlivesTheRunner() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "first" {}
      resource "terraform_data" "slow" {
        depends_on = [terraform_data.first]
        provisioner "local-exec" { command = "echo waiting; sleep 600" }
      }
      """)
    let applying = try await runner.planned(tree, ["--sandboxed"])
    let program = try runner.start(["--sandboxed"])
    await runner.server.memory.wait { $0.log.contains { $0.contains("(local-exec): waiting") } }
    _ = program.end(by: SIGKILL)
    #expect(try await runner.once(["--sandboxed"]) == 0, "\(runner.words)")
    #expect(runner.server.end(applying)?["change"] == "unsaved", "\(runner.words)")
    #expect(String(decoding: runner.server.memory.with { $0.state } ?? [], as: UTF8.self).contains("\"first\""))
    #expect(runner.server.memory.with { $0.lock } == nil)
  }

  @Test("A program that a signal ends in its sandbox is told as one that a signal ended, and a command runs there too")
  func signalledCommand() async throws {
    let runner = try await RunnerUnderTest()
    let killed = try runner.server.offer(command: ["/bin/sh", "-c", "kill -9 $$"])
    try await runner.once(["--sandboxed"])
    #expect(runner.server.end(killed)?["signal"] == 9, "\(runner.words)")
    #expect(runner.server.end(killed)?["change"] == "unsaved")
    let words = try runner.server.offer(command: ["/usr/bin/env", "printf", "%s|", "$HOME", "a b", "; id"])
    try await runner.once(["--sandboxed"])
    #expect(runner.server.end(words)?["outcome"] == "applied")
    #expect(runner.server.log.contains("$HOME|a b|; id|"))
    let missing = try runner.server.offer(command: ["/usr/bin/false"])
    try await runner.once(["--sandboxed"])
    #expect(runner.server.end(missing)?["exit"] == 1)
  }

  @Test(
    "A plan whose code would find the credentials of a provider is not applied, unless the runner was started so",
    .enabled(if: RunnerUnderTest.hasTerraform))
  func codeBesideCredentials() async throws {
    let runner = try await RunnerUnderTest()
    try SandboxProbe.prepare(runner)
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "a" {
        provisioner "local-exec" { command = "env | grep -c AWS_SECRET || true" }
      }
      """)
    for (option, line) in [([], "(local-exec): 0"), (["--code-with-credentials"], "(local-exec): 1")] {
      runner.server.memory.with { $0.state = nil }
      let planning = try runner.server.offerPlan(tree)
      try await runner.once(["--sandboxed"])
      let applying = try runner.server.offerApply(of: planning, tree, more: ["runsCode": true])
      try await runner.once(
        ["--sandboxed", "--environment-apply", runner.folder.path + "/apply.env"] + option)
      #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log)")
      #expect(runner.server.log.contains(line), "\(runner.server.log)")
    }
    #expect(runner.server.log.contains("so it gets nothing of the environment file"))
  }
}
