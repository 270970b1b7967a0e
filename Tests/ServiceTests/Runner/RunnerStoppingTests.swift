import Formats
import Foundation
import Glibc
import Host
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: RunnerUnderTest.hasTerraform)) struct RunnerStoppingTests {
  /// One resource that is made at once, and one that takes for ever.
  private func slow(_ runner: RunnerUnderTest, trap: String = "") -> [TreeEntry] {
    RunnerUnderTest.tree(
      """
      resource "terraform_data" "first" {
        provisioner "local-exec" { command = "echo first >> \(runner.evidence)" }
      }
      resource "terraform_data" "slow" {
        depends_on = [terraform_data.first]
        provisioner "local-exec" { command = "\(trap) echo waiting; sleep 600 & wait; wait; wait" }
      }
      """)
  }

  private func isWaiting(_ state: RunnerMemory.State) -> Bool {
    state.log.contains { $0.contains("(local-exec): waiting") }
  }

  @Test("A person's stop reaches Terraform as one interrupt: it writes its state, unlocks, and is drained")
  func interrupted() async throws {
    let runner = try await RunnerUnderTest()
    runner.server.memory.with { $0.leaseSeconds = 3 }
    let applying = try await runner.planned(slow(runner))
    let program = try runner.start()
    await runner.server.memory.wait { isWaiting($0) }
    runner.server.memory.with { _ = $0.interrupted.insert(applying) }
    #expect(await RunnerUnderTest.ended(program) == 0, "\(runner.words)")
    let end = runner.server.end(applying)
    #expect(end?["outcome"] == "failed" && end?["change"] == "saved", "\(runner.server.log)")
    #expect(end?["reason"] == "it was interrupted")
    let (state, lock) = runner.server.memory.with { ($0.state, $0.lock) }
    #expect(String(decoding: state ?? [], as: UTF8.self).contains("\"first\""))
    #expect(lock == nil)
    #expect(runner.server.log.contains("Interrupt received"))
    #expect(!runner.server.log.contains("Two interrupts"))
  }

  @Test("The end of the runner is one too, and the run's end is told before")
  func runnerStopped() async throws {
    let runner = try await RunnerUnderTest()
    let applying = try await runner.planned(slow(runner))
    let program = try runner.start()
    await runner.server.memory.wait { isWaiting($0) }
    kill(program.identifier, SIGTERM)
    #expect(await RunnerUnderTest.ended(program) == 0, "\(runner.words)")
    #expect(runner.server.end(applying)?["change"] == "saved")
    #expect(runner.server.memory.with { $0.lock } == nil)
  }

  @Test("A run over its time is interrupted, and ended when it does not heed that; then a person has to look")
  func timeLimit() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree("")
    let forever = "i=0; while [ $i -lt 600 ]; do sleep 1; i=$((i + 1)); done"
    let heeds = ["--terraform", try runner.standIn(apply: "trap 'echo heeded; exit 1' INT; \(forever)")]
    let heeding = try await runner.planned(tree, heeds)
    #expect(try await runner.once(heeds + ["--time-limit", "0.03", "--grace", "60"]) == 0)
    #expect(runner.server.end(heeding)?["change"] == "saved", "\(runner.server.log) \(runner.words)")
    #expect(runner.server.end(heeding)?["reason"]?.text?.contains("so it was interrupted") == true)
    #expect(runner.server.log.contains("heeded"))
    let deafens = ["--terraform", try runner.standIn(apply: "trap '' INT; \(forever)")]
    let deaf = try await runner.planned(tree, deafens)
    #expect(try await runner.once(deafens + ["--time-limit", "0.03", "--grace", "1"]) == 0)
    let end = runner.server.end(deaf)
    #expect(end?["change"] == "unsaved" && end?["signal"] == 9, "\(runner.server.log)")
  }

  @Test("A lease that another runner has by now stops the run, and nothing is reported in its name")
  func leaseLost() async throws {
    let runner = try await RunnerUnderTest()
    runner.server.memory.with { $0.leaseSeconds = 3 }
    let applying = try await runner.planned(slow(runner))
    let program = try runner.start()
    await runner.server.memory.wait { isWaiting($0) }
    runner.server.memory.with { _ = $0.lost.insert(applying) }
    #expect(await RunnerUnderTest.ended(program) == 0, "\(runner.words)")
    #expect(runner.server.end(applying) == nil)
    #expect(runner.words.contains("the lease is over or another runner's"))
  }

  @Test("A state that the server does not take is handed in, kept, and told")
  func erroredState() async throws {
    let runner = try await RunnerUnderTest()
    let tree = RunnerUnderTest.tree(#"resource "terraform_data" "shop" {}"#)
    let applying = try await runner.planned(tree)
    runner.server.memory.with { $0.takesStates = false }
    #expect(try await runner.once() == 0)
    let end = runner.server.end(applying)
    #expect(end?["outcome"] == "failed" && end?["change"] == "unsaved" && end?["erroredState"] == true)
    let handedIn = runner.server.memory.with { $0.erroredStates[applying] } ?? []
    #expect(String(decoding: handedIn, as: UTF8.self).contains("terraform_data"))
    let kept = "\(runner.work)/kept/p-1-\(applying)-errored.tfstate"
    #expect(HostFiles.contents(of: kept, bound: 1 << 20) == .contents(handedIn))
  }

  @Test("What a run leaves behind in a session of its own is ended with it")
  func leftovers() async throws {
    let runner = try await RunnerUnderTest()
    let command = "setsid sh -c 'echo $$ >> \(runner.evidence); sleep 600' >/dev/null 2>&1 &"
    let wait = "while ! [ -s \(runner.evidence) ]; do sleep 0.05; done"
    let tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "shop" {
        provisioner "local-exec" { command = "\(command) \(wait)" }
      }
      """)
    let applying = try await runner.planned(tree)
    #expect(try await runner.once() == 0)
    #expect(runner.server.end(applying)?["outcome"] == "applied", "\(runner.server.log)")
    let left = runner.lines().compactMap { Int32($0) }
    #expect(left.count == 1)
    for process in left {
      let status = Array((try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? "gone) Z").map {
        $0
      }
      #expect(String(status).contains(") Z"), "\(process) still runs")
    }
  }
}
