import Formats
import Foundation
import Processes
import Recovery
import TestSupport
import Testing
import Vocabulary

extension RecoverySuite {
  @Suite("Recovery as people meet it")
  struct RecoveryPlayTests {
    @Test(
      "A database under load is lost with its snapshots and comes back: the loss that is told is the loss",
      .enabled(if: Crashing.isThere && Trial.hasPgBackRest))
    func demo() async throws {
      try await RecoveryGround.with { ground in
        let result = try await ground.keeper.run(
          ground.command(Crashing.program, ["demo", "--recovery", "--json"], timeLimit: .seconds(600)))
        #expect(result.ending == .exited(0), "\(result.errorText)")
        let line = try #require(result.text.split(separator: "\n").last)
        let outcome = try JSONReader.read(Array(line.utf8))
        #expect(outcome["drill"]?.text == "proven")
        #expect(outcome["loss_reported_seconds"]?.whole == outcome["loss_measured_seconds"]?.whole)
        for control in ["flipped_byte", "wal_gap", "empty_dump", "truncated_table", "stale_heartbeat", "lost_key"] {
          #expect(outcome["negative_controls"]?[control]?.text == "failed", "\(control)")
        }
      }
    }

    @Test("A rehearsal is a restore that times a person", .enabled(if: Crashing.isThere))
    func rehearsal() async throws {
      try await Crashing.withFiles { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        let words = ["restore", "things", "--to", "latest", "--target", "\(crashing.root)/day", "--rehearse"]
        let unsaid = try await crashing.succeed(words)
        #expect(unsaid.errorText.contains("nothing was done") && crashing.count(.restore) == 0)
        let said = try await crashing.succeed(words + ["--yes"])
        #expect(said.text.contains("rehearsed in ") && said.text.contains("1. The copy is in"))
      }
    }

    @Test(
      "Units for timers are such as systemd takes",
      .enabled(if: ProgramSearch.find("systemd-analyze", path: "/usr/bin:/bin") != nil))
    func units() async throws {
      try await RecoveryGround.with { ground in
        let script = """
          for unit in "$1"/packaging/systemd/*; do
            sed 's#/usr/local/bin/tagout#/bin/true#' "$unit" >"$2/${unit##*/}"
          done
          cd "$2"
          SYSTEMD_UNIT_PATH="$2:" systemd-analyze verify tagout-{backup,drill}@shop.{timer,service} \
            tagout-heartbeat@shop.service
          """
        let result = try await ground.keeper.run(
          ground.command("bash", ["-euc", script, "units", BuiltProducts.root.path, ground.scratch.path]))
        #expect(result.ending.isSuccess && result.errorText.isEmpty, "\(result.errorText)")
      }
    }
  }
}
