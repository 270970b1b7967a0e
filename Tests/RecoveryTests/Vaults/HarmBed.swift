import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// A database and files, both proven, for harm to come to.
struct HarmBed: Sendable {
  /// By pgBackRest, in a folder.
  let postgres: Trial
  /// Files in a locked bucket of a real store.
  let vault: VaultTrial
  let question = GateQuestion()

  /// What a drill found; nothing of one that did not fail.
  static func finders(_ drill: JudgedDrill) -> [Harm.Finder] {
    guard drill.verdict == .failed else { return [] }
    let reds = drill.report.checks.filter { $0.outcome == .red }.map { Harm.Finder.check($0.question) }
    return reds + (drill.shrinks.isEmpty ? [] : [.trend])
  }

  /// What keeps a proof from being counted on.
  func shortfalls(_ history: DrillHistory, _ question: GateQuestion, at now: Instant) -> [Harm.Finder] {
    guard question.missing(history, at: now) != nil else { return [] }
    return RecoveryShortfalls(question.dataset, history, at: now).all(besides: question.reach).map { .gate($0.kind) }
  }

  /// The biggest file of the backups.
  func biggestFile() throws -> (path: String, size: Int64) {
    let files = FolderTree.entries("\(postgres.ground.scratch.path)/vault/backup").filter(\.isFile)
    let sizes = files.map { (path: $0.path, size: FileBytes.size($0.path)) }
    guard let biggest = sizes.max(by: { $0.size < $1.size }) else {
      throw PlayedStore.Failure(description: "no backup")
    }
    return biggest
  }

  /// Returns once the server has had its whole log archived, as far as it knows; bounded.
  func untilArchived() async throws {
    let client = postgres.database.client()
    let segment = try await client.value("select pg_walfile_name(pg_switch_wal())", for: "switch the log")
    for _ in 0..<2_000 {
      let last = try await client.value(
        "select coalesce(last_archived_wal, '') from pg_stat_archiver", for: "ask for what was archived")
      if last >= segment { return }
    }
    throw PlayedStore.Failure(description: "the log is not archived")
  }
}
