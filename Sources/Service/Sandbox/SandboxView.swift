import Host
import Vocabulary

/// What one program of a run gets to see, besides what every sandbox shows.
package struct SandboxView: Sendable, Hashable {
  /// Paths that are there, each at its own place, read-only.
  package var readable: [String] = []
  /// Paths that can be written.
  package var writable: [String] = []
  /// Folders in which new files can be made, and nothing that is there can be changed.
  package var growing: [String] = []
  /// Empty files in the place of secrets.
  package var traps: [SandboxTrap] = []
  /// Where the program starts.
  package var directory: String
  /// More entries of a growing folder than these are not shown.
  private static let bound = 4000

  package init(directory: String) {
    self.directory = directory
  }

  /// As bwrap is told, from the outermost path inwards: what comes later lies over what came before.
  ///
  /// - Parameter files: a folder with `SandboxRoot.texts`.
  package func words(files: String) -> [String] {
    var words = SandboxRoot.walls + SandboxRoot.words(files: files)
    for path in Set(readable).subtracting(writable).sorted() where !SandboxRoot.shows(path) {
      words += ["--ro-bind-try", path, path]
    }
    for trap in traps { words += ["--ro-bind-try", trap.file, trap.path] }
    for path in Set(writable).sorted() { words += ["--bind", path, path] }
    for folder in Set(growing).sorted() {
      words += ["--bind", folder, folder]
      guard case .names(let names, _) = HostFiles.names(in: folder, bound: SandboxView.bound) else { continue }
      for name in names.sorted() { words += ["--ro-bind", "\(folder)/\(name)", "\(folder)/\(name)"] }
    }
    return words + ["--chdir", directory]
  }
}
