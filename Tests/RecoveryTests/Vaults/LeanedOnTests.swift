import Recovery
import Testing
import Vocabulary

@Suite("Which objects a backup leans on")
struct LeanedOnTests {
  private func backup(_ label: String) -> TakenBackup {
    TakenBackup(
      label: label, started: Instant(milliseconds: 0), ended: Instant(milliseconds: 1),
      log: TakenBackup.LogSpan(
        startPosition: "0/5000028", stopPosition: "0/5000100", startSegment: "000000010000000000000005",
        stopSegment: "000000010000000000000005"), bytes: 1)
  }

  @Test(
    "pgBackRest's: its chain, its log from the start on, what tells of both",
    arguments: [
      ("backup/shop/20260302-000000F/manifest", true), ("backup/shop/20260302-000000F/bundle/1", true),
      ("backup/shop/20260302-000000F_20260303-000000I/pg_data/base/1/2.lz4", true),
      ("backup/shop/20260302-000000F_20260304-000000I/manifest", true),
      ("backup/shop/20260302-000000F_20260305-000000I/manifest", false),
      ("backup/shop/20260301-000000F/manifest", false), ("backup/shop/20260303-000000F/manifest", false),
      ("backup/shop/backup.info", true), ("backup/shop/backup.info.copy", true),
      ("backup/shop/backup.history/2026/x.manifest.gz", false), ("backup/other/20260302-000000F/manifest", false),
      ("archive/shop/archive.info", true),
      ("archive/shop/15-1/0000000100000000/000000010000000000000004-aa.lz4", false),
      ("archive/shop/15-1/0000000100000000/000000010000000000000005-aa.lz4", true),
      ("archive/shop/15-1/0000000200000000/000000020000000000000006-aa.lz4", true),
      ("archive/shop/15-1/00000002.history", true), ("tagout-canary-1", false),
    ])
  func pgBackRest(name: String, isNeeded: Bool) {
    let leaned = LeanedOn(
      dataset: "shop", engine: .pgbackrest, backup: backup("20260302-000000F_20260304-000000I"))
    #expect(leaned.holds(name[...]) == isNeeded)
  }

  @Test(
    "restic's: every pack, its own snapshot, no locks",
    arguments: [
      ("config", true), ("keys/ab", true), ("index/ab", true), ("data/ab/abcd", true), ("snapshots/1a2b3c4d99", true),
      ("snapshots/ffff", false), ("locks/ab", false), ("tagout-canary-1", false),
    ])
  func restic(name: String, isNeeded: Bool) {
    #expect(LeanedOn(dataset: "shop", engine: .files, backup: backup("1a2b3c4d")).holds(name[...]) == isNeeded)
  }
}
