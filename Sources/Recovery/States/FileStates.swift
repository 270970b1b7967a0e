import Host
import Vocabulary

/// State files in a folder; with each the copy that Terraform left of the one before (`.backup`).
struct FileStates: StateShelf {
  /// A state file, or a folder.
  let path: String

  func versions() async throws -> [StateVersion] {
    if case .status(.file) = HostFiles.status(of: path) {
      return versions(of: path, named: PathText.lastComponent(path))
    }
    let files = FolderTree.entries(path).filter { $0.isFile && FileStates.isState($0.path) }.map(\.path)
    guard !files.isEmpty else { throw RecoveryError.file(path: path, reason: "no state file (*.tfstate) is below it") }
    return files.sorted().flatMap { versions(of: $0, named: String($0.dropFirst(path.utf8.count + 1))) }
  }

  func bytes(of version: StateVersion) async throws -> [UInt8] {
    let isFolder = if case .status(.directory) = HostFiles.status(of: path) { true } else { false }
    let file = isFolder ? "\(path)/\(version.state)" : path
    return try HostFiles.read(version.isCurrent ? file : file + FileStates.backup, bound: StateBound.bytes)
  }

  private static let backup = ".backup"

  private func versions(of file: String, named name: String) -> [StateVersion] {
    var found = [
      StateVersion(state: name, name: "current", isCurrent: true, isFixed: false, size: FileBytes.size(file))
    ]
    if case .status(.file) = HostFiles.status(of: file + FileStates.backup) {
      found.append(
        StateVersion(
          state: name, name: "backup", isCurrent: false, isFixed: false, size: FileBytes.size(file + FileStates.backup))
      )
    }
    return found
  }

  /// By its name alone; what `.terraform` holds only points to a backend.
  private static func isState(_ path: String) -> Bool {
    path.hasSuffix(".tfstate") && !path.split(separator: "/").contains(".terraform")
  }
}
