import Host

/// A file of variables of a proposal: it is sent with the configuration, so it must lie in it.
enum VariableFile {
  /// The file's path in the packed configuration.
  ///
  /// A path is looked for from here, as a shell completes it, then from the folder that is planned, as Terraform reads
  /// it, then from the configuration's root.
  ///
  /// - Parameters:
  ///   - name: as it was given.
  ///   - folder: the folder that was packed.
  ///   - directory: the folder inside that is planned; empty for its root.
  static func path(of name: String, in tree: PackedTree, folder: String, directory: String) throws(CLIError) -> String {
    let planned = directory.isEmpty ? folder : "\(folder)/\(directory)"
    for candidate in [name, "\(planned)/\(name)", "\(folder)/\(name)"] {
      guard let root = FileAccess.resolved(folder), let file = FileAccess.resolved(candidate),
        file.hasPrefix(root + "/")
      else { continue }
      let path = String(file.dropFirst(root.count + 1))
      if tree.names.contains(path) { return path }
    }
    // A commit holds files that are no longer here.
    let paths = [directory.isEmpty ? name : "\(directory)/\(name)", name]
    if let path = paths.first(where: tree.names.contains) { return path }
    throw .noVariableFile(name, folder: folder)
  }
}
