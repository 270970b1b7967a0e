import Host
import Processes
import RestorePoints
import Vocabulary

/// Makes a copy out of a backup and asks it: what a drill and a restore have in common.
package struct CopyRun: Sendable {
  let ground: RecoveryGround
  let engine: any RecoveryEngine
  let place: CopyPlace
  let book: DrillBook

  package init(_ ground: RecoveryGround, _ engine: any RecoveryEngine, _ place: CopyPlace, _ book: DrillBook) {
    self.ground = ground
    self.engine = engine
    self.place = place
    self.book = book
  }

  /// Brings the backup back; a damaged one is a red check and nil.
  package func fetch(_ backup: TakenBackup, _ target: RestoreOrder.Target, _ key: EscrowKey) async throws
    -> RestoredData?
  {
    try checkRoom(backup)
    ground.pass(place.isThrownAway ? .drillBeforeFetch : .restoreBeforeFetch)
    let order = RestoreOrder(
      backup: backup, target: target, data: place.data, work: place.work, user: place.user,
      isThrownAway: place.isThrownAway)
    do {
      let restored = try await book.leg("fetch") { try await engine.restore(order, key) }
      ground.pass(place.isThrownAway ? .drillAfterFetch : .restoreAfterFetch)
      if case .instance(let instance) = restored {
        book.note(.fetch, .green, instance.words(backup))
        return restored
      }
      let speed = Stopwatch.perSecond(backup.bytes, book.legs.last?.milliseconds ?? 0)
      book.note(
        .fetch, .green,
        "backup \(backup.label) from \(engine.dataset.repository.description): "
          + "\(backup.bytes) bytes, \(speed) bytes a second")
      return restored
    } catch let error as RecoveryError where !error.tellsNothing {
      book.note(.checksums, .red, "the engine did not bring backup \(backup.label) back: \(error)")
      return nil
    }
  }

  /// Twice the data: the log that is replayed needs room too.
  private func checkRoom(_ backup: TakenBackup) throws(RecoveryError) {
    // What is restored elsewhere needs no room here.
    if case .account = engine.dataset.repository { return }
    guard let free = OwnedFolder.freeBytes(place.data), free < backup.bytes / 5 * 6 + (64 << 20) else { return }
    throw .noSpace(path: place.data, needed: backup.bytes / 5 * 6 + (64 << 20), free: free)
  }

  /// Asks a copy; nil when it never came to its target.
  package func examine(
    _ restored: RestoredData, _ wish: PostgresExamination.Wish, major: Int?,
    meddle: (PostgresClient) async throws -> Void = { _ in }
  ) async throws -> PostgresExamination.Answers? {
    switch restored {
    case .cluster, .dump: try await examineServer(restored, wish, major, meddle)
    case .mariaDB: try await examineMariaDB(wish)
    case .instance(let instance):
      try await InstanceExamination(ground, engine.dataset, book, instance).run(meddle)
    case .database(let file):
      try await FileExamination(ground, engine.dataset, book, isThrownAway: place.isThrownAway).database(file)
    case .files(let folder):
      try await FileExamination(ground, engine.dataset, book, isThrownAway: place.isThrownAway).files(folder)
    case .states(let folder):
      try await StateExamination(
        ground: ground, dataset: engine.dataset, book: book, isThrownAway: place.isThrownAway
      ).run(folder)
    }
  }

  private func examineMariaDB(_ wish: PostgresExamination.Wish) async throws -> PostgresExamination.Answers? {
    let server = MariaDBServer(
      ground: ground, place: place, isCutOff: await IsolatedServer.canCutOff(ground, user: place.user))
    return try await MariaDBExamination(
      ground: ground, dataset: engine.dataset, book: book, server: server, database: wish.database
    ).run(limit: wish.limit)
  }

  private func examineServer(
    _ restored: RestoredData, _ wish: PostgresExamination.Wish, _ major: Int?,
    _ meddle: (PostgresClient) async throws -> Void
  ) async throws -> PostgresExamination.Answers? {
    let programs = try PostgresPrograms.find(major: try restoredMajor(restored) ?? major, path: ground.path)
    var wish = wish
    if case .dump(let folder) = restored {
      wish.dump = folder
      try await initialise(programs, role: wish.role)
    }
    let control = try await PostgresControl.read(place.data, programs, ground, user: place.user)
    let isCutOff =
      !engine.dataset.repository.needsNetwork && place.isThrownAway
      ? await IsolatedServer.canCutOff(ground, user: place.user) : false
    let server = IsolatedServer(
      ground: ground, programs: programs, data: place.data, folder: place.run, user: place.user, isCutOff: isCutOff,
      isThrownAway: place.isThrownAway, control: control)
    noteIsolation(isCutOff)
    return try await PostgresExamination(ground, server, wish, book).run(meddle: meddle)
  }

  /// The major version stands in the cluster itself.
  private func restoredMajor(_ restored: RestoredData) throws(RecoveryError) -> Int? {
    guard case .cluster(let data) = restored,
      case .contents(let bytes) = HostFiles.contents(of: "\(data)/PG_VERSION", bound: 64)
    else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
  }

  private func initialise(_ programs: PostgresPrograms, role: String) async throws {
    let words = [
      "--pgdata=\(place.data)", "--username=\(role)", "--auth=trust", "--encoding=UTF8", "--locale=C",
      "--data-checksums", "--no-sync",
    ]
    try await ground.succeed(
      ground.command(programs.path("initdb"), words, user: place.user), "make an empty cluster to load the dump into")
  }

  private func noteIsolation(_ isCutOff: Bool) {
    let network =
      isCutOff
      ? "a network of its own without a way out"
      : engine.dataset.repository.needsNetwork ? "the network, which the log is fetched over" : "this host's network"
    let user = place.user.map { $0.name } ?? "this user"
    book.note(
      .isolation, .green,
      "own folder, run as \(user), a socket and no port, archive_mode=off, no workers of subscriptions or jobs; \(network)"
    )
  }
}

extension Stopwatch {
  /// Units a second, whole; the same number where no time passed.
  static func perSecond(_ count: Int64, _ milliseconds: Int64) -> Int64 {
    milliseconds > 0 ? count * 1000 / milliseconds : count
  }
}
