import Host

/// Which objects of a store a backup leans on, by their names alone: rather one too many than one too few.
package struct LeanedOn: Sendable {
  let dataset: String
  let engine: EngineKind
  let backup: TakenBackup

  package init(dataset: String, engine: EngineKind, backup: TakenBackup) {
    self.dataset = dataset
    self.engine = engine
    self.backup = backup
  }

  /// Whether it leans on this one.
  ///
  /// - Parameter name: without what stands before every name of the repository.
  package func holds(_ name: Substring) -> Bool {
    // Every other engine keeps what it makes in restic's repositories.
    engine == .pgbackrest ? isOfPgBackRest(name) : engine == .basebackup || isOfRestic(name)
  }

  /// Its repository's layout (pgBackRest User Guide, "Repository"): the backup with those that it leans on, which share
  /// the full one's name, the log from its start on, and the files that tell of both.
  private func isOfPgBackRest(_ name: Substring) -> Bool {
    let (archive, backups) = ("archive/\(dataset)/", "backup/\(dataset)/")
    if name.hasPrefix(archive) {
      let file = name.split(separator: "/").last ?? name
      guard let start = backup.log?.startSegment.suffix(16), file.utf8.count > 24, LeanedOn.isSegment(file.prefix(24))
      else { return true }
      // The same log goes on under another timeline's number.
      return file.prefix(24).suffix(16) >= start
    }
    guard name.hasPrefix(backups), let set = name.dropFirst(backups.utf8.count).split(separator: "/").first else {
      return false
    }
    if set.hasPrefix("backup.info") { return true }
    let full = backup.label.prefix { $0 != "_" }
    return set.hasPrefix(full) && set <= backup.label[...]
  }

  private static func isSegment(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x46) }
  }

  /// Its repository's layout (restic's documentation, "Design"): packs are shared by all snapshots, and which one needs
  /// which stands in files that are encrypted. Locks are nobody's.
  private func isOfRestic(_ name: Substring) -> Bool {
    if name.hasPrefix("snapshots/") { return name.dropFirst("snapshots/".utf8.count).hasPrefix(backup.label) }
    return name == "config" || ["keys/", "index/", "data/"].contains { name.hasPrefix($0) }
  }
}
