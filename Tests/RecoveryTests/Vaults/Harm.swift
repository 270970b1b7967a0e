import CloudAPIs
import Decision
import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// Something that happens to data or to its backups, and what of the product must find it.
struct Harm: Sendable {
  /// What finds it.
  enum Finder: Sendable, Hashable {
    /// A check of the drill is red.
    case check(DrillCheck.Question)
    /// The comparison with earlier proofs.
    case trend
    /// What the gate says of a proof that was good.
    case gate(RecoveryShortfall.Kind)
  }

  var name: String
  var finder: Finder
  /// Does it, looks, and undoes it where the next one needs that; gives what was found.
  var happens: @Sendable (HarmBed) async throws -> [Finder]

  /// In an order in which each can be told from the one before.
  static let all: [Harm] = [
    Harm(name: "a flipped byte", finder: .check(.checksums)) { bed in
      let place = try bed.biggestFile()
      try FileBytes.flip(place.path, at: place.size / 2)
      let found = HarmBed.finders(try await bed.postgres.desk().drill(.latest))
      try FileBytes.flip(place.path, at: place.size / 2)
      return found
    },
    Harm(name: "the archive pointed elsewhere for a while", finder: .check(.continuity)) { bed in
      let away = "\(bed.postgres.ground.scratch.path)/archive-elsewhere"
      try AtomicFile.write([], to: away)
      for _ in 0..<3 {
        try await bed.postgres.database.load(seconds: 1)
        try await bed.postgres.database.client().rows("select pg_switch_wal(); checkpoint", for: "fill the log")
      }
      try await bed.untilArchived()
      try AtomicFile.remove(away)
      try await bed.postgres.database.load(seconds: 1)
      let found = HarmBed.finders(try await bed.postgres.desk().drill(.latest))
      // A backup of its own begins behind the gap.
      _ = try await bed.postgres.desk().backUp(isFull: true)
      return found
    },
    Harm(name: "a truncated table", finder: .check(.manifest)) { bed in
      try await bed.postgres.database.client().rows("truncate orders", for: "truncate a table")
      return HarmBed.finders(try await bed.postgres.desk().drill(.latest))
    },
    Harm(name: "an emptied database, backed up again", finder: .trend) { bed in
      let names = "orders, pgbench_accounts, pgbench_branches, pgbench_tellers, pgbench_history"
      try await bed.postgres.database.client().rows("drop table \(names)", for: "empty the database")
      _ = try await bed.postgres.desk().backUp(isFull: false)
      return HarmBed.finders(try await bed.postgres.desk().drill(.latest))
    },
    Harm(name: "an expired lock", finder: .gate(.unlocked)) { bed in
      let history = try await bed.vault.history()
      let end = history.standing?.report.lock.until ?? Instant(milliseconds: 0)
      return bed.shortfalls(history, bed.question, at: Instant(milliseconds: end.milliseconds + 1))
    },
    Harm(name: "a vault in the same account", finder: .gate(.sharedFate)) { bed in
      let same = bed.question.with { $0.accounts = [VaultTrial.account] }
      return bed.shortfalls(try await bed.vault.history(), same, at: SystemClock.now())
    },
    Harm(name: "a key deleted", finder: .check(.key)) { bed in
      try AtomicFile.remove(bed.vault.settings.escrow)
      return HarmBed.finders(try await bed.vault.desk().drill(.latest))
    },
  ]
}
