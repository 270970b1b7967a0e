import Formats
import Host
import Processes
import Vocabulary

/// A configuration, packed to be put forward.
struct PackedTree {
  /// The biggest file that is read.
  private static let fileBound = TreeArchive.bound

  var bytes: [UInt8]
  var digest: String
  /// The files in it.
  var names: Set<String>
  var count: Int { names.count }
  /// What was left out, since it belongs to no configuration.
  var leftOut: [String]
  /// The git commit whose files they are.
  var commit: String?

  /// Packs what lies in a folder.
  init(folder: String) throws {
    guard case .status(.directory) = HostFiles.status(of: folder), let root = FileAccess.resolved(folder) else {
      throw CLIError.noFolder(folder)
    }
    var entries: [TreeEntry] = []
    var leftOut: [String] = []
    for entry in FolderTree.entries(root) where !entry.isFolder {
      let path = String(entry.path.dropFirst(root.utf8.count + 1))
      if TreeNames.residue(of: path) != nil {
        leftOut.append(path)
        continue
      }
      guard entry.isFile else { throw TreeError.refused(path: path, reason: "it is a link, a pipe or a device") }
      let bytes = try HostFiles.read(entry.path, bound: PackedTree.fileBound)
      if TreeNames.residue(in: bytes) != nil {
        leftOut.append(path)
        continue
      }
      entries.append(TreeEntry(path: path, bytes: bytes, isExecutable: entry.mode & 0o100 != 0))
    }
    try self.init(entries, leftOut: leftOut, commit: nil)
  }

  /// Packs what a git commit holds of a folder, as `git archive` gives it: work that is not committed is not in it.
  init(commit name: String, in folder: String) async throws {
    let commit = try await PackedTree.git(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"], folder, name)
    let id = String(decoding: commit, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let archive = try await PackedTree.git(["archive", "--format=tar", id], folder, name)
    let members = try TreeArchive.members(of: archive)
    let kept = members.filter { TreeNames.residue(of: $0.path) == nil && TreeNames.residue(in: $0.bytes) == nil }
    let names = Set(kept.map(\.path))
    try self.init(kept, leftOut: members.map(\.path).filter { !names.contains($0) }, commit: id)
  }

  private init(_ entries: [TreeEntry], leftOut: [String], commit: String?) throws {
    guard entries.contains(where: { $0.path.hasSuffix(".tf") || $0.path.hasSuffix(".tf.json") }) else {
      throw CLIError.noCode(".")
    }
    bytes = try TreeArchive.pack(entries)
    digest = TreeArchive.digest(of: bytes)
    names = Set(entries.map(\.path))
    self.leftOut = leftOut.sorted()
    self.commit = commit
  }

  private static func git(_ words: [String], _ folder: String, _ name: String) async throws -> [UInt8] {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-git", isPassable: false)
    let command = ChildCommand(
      "git", ["-C", folder] + words, timeLimit: .seconds(120), outputBound: TreeArchive.bound + (1 << 20))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    guard result.ending.isSuccess else { throw CLIError.noCommit(name, folder: folder) }
    return result.output
  }
}
