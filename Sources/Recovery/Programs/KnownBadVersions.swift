/// Versions of engines that are known to make backups that cannot be restored, or to fail on locked buckets.
package enum KnownBadVersions {
  /// Why this version is not to be trusted; nil when nothing is known against it.
  ///
  /// - Parameter version: digits and dots, e.g. `2.45`.
  package static func complaint(_ program: String, _ version: String) -> String? {
    let numbers = version.split(separator: ".").map { Int($0) ?? 0 }
    return rows.first { row in
      row.program == program && !numbers.lexicographicallyPrecedes(row.first)
        && !row.last.lexicographicallyPrecedes(numbers)
    }?.why
  }

  private struct Row {
    let program: String
    let first: [Int]
    let last: [Int]
    let why: String
  }

  /// pgBackRest's release notes of 2.48 to 2.59.1.
  private static let rows = [
    Row(
      program: "pgbackrest", first: [2, 47], last: [2, 50, 9],
      why: "block incremental backups of it may not be restorable (its release notes of 2.51)"),
    Row(
      program: "pgbackrest", first: [2, 55], last: [2, 55, 0],
      why: "it cannot write to a bucket with object lock (its release notes of 2.55.1)"),
    Row(
      program: "pgbackrest", first: [2, 59], last: [2, 59, 0],
      why: "it may expire a backup that runs on another host (its release notes of 2.59.1)"),
  ]
}
