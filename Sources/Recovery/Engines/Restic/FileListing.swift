import Formats
import Host
import Processes
import Vocabulary

/// The files of a folder, read and digested by sha256sum as a child.
struct FileListing: Sendable {
  let ground: RecoveryGround
  let folder: String

  init(_ ground: RecoveryGround, _ folder: String) {
    self.ground = ground
    self.folder = folder
  }

  /// A count and a digest for each folder at the top, in the words of `ManifestScript`; files at the top count as `.`.
  func manifest(named name: String) async throws -> [StructuredValue] {
    let taken = SystemClock.now()
    var command = ground.command(
      "bash", ["-c", "set -o pipefail; find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum -z --"],
      timeLimit: .seconds(86_400), outputBound: 256 << 20)
    command.workingDirectory = folder
    let result = try await ground.succeed(command, "read the files")
    var lines: [String: [String]] = [:]
    for entry in result.output.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      // A digest of 64 digits, two characters, `./` and the path.
      let path = text.dropFirst(68)
      let top = path.contains("/") ? String(path.prefix { $0 != "/" }) : "."
      lines[top, default: []].append(text)
    }
    let bytes = FolderTree.entries(folder).filter(\.isFile).reduce(Int64(0)) { $0 + FileBytes.size($1.path) }
    let head = StructuredValue.object([
      "bytes": .integer(bytes), "database": .string(name), "kind": "head", "taken": .integer(taken.milliseconds),
    ])
    return [head]
      + lines.keys.sorted().map { top in
        let all = lines[top] ?? []
        return .object([
          "digest": .string(Hexadecimal.encode(SHA256.hash(Array(all.joined(separator: "\n").utf8)))), "kind": "table",
          "name": .string(top), "rows": .integer(Int64(all.count)),
        ])
      }
  }
}
