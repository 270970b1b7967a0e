import Vocabulary

/// A folder of the machine, or a volume, that is seen in a container.
struct ContainerMount: Sendable {
  /// An absolute path of the machine, or a volume's name.
  var source: String
  /// The absolute path in the container.
  var target: String

  /// The mounts of `-v` and `--mount`; what is not literal is left out.
  static func mounts(of line: CobraLine, _ directory: WorkingDirectory) -> [ContainerMount] {
    line.values("-v", "--volume", "--mount").compactMap { word in
      guard let text = word.literal, let (source, target) = parts(text) else { return nil }
      let isPath = source.hasPrefix("/") || source.hasPrefix(".")
      return ContainerMount(
        source: isPath ? directory.resolve(source) ?? source : source, target: PathText.normalised(target))
    }
  }

  private static func parts(_ text: String) -> (String, String)? {
    if text.contains("=") {
      var found: [String: String] = [:]
      for part in text.split(separator: ",") {
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        if pair.count == 2 { found[pair[0]] = pair[1] }
      }
      guard let source = found["src"] ?? found["source"],
        let target = found["dst"] ?? found["target"] ?? found["destination"]
      else { return nil }
      return (source, target)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    return parts.count > 1 ? (parts[0], parts[1]) : nil
  }

  /// Puts paths of the machine in the place of those in the container.
  ///
  /// A container that `run` makes starts from its image: what its own paths hold is nobody's, what is mounted is.
  static func map(_ inner: inout Invocation, _ mounts: [ContainerMount]) {
    guard let name = inner.name, FileTools.readers.contains(where: { $0.names.contains(name) }) else { return }
    inner.arguments = inner.arguments.map { word in
      guard let text = word.literal, text.hasPrefix("/") else { return word }
      let path = PathText.normalised(text)
      for mount in mounts where path == mount.target || path.hasPrefix(mount.target + "/") {
        let rest = path.dropFirst(mount.target.utf8.count)
        let source = mount.source.hasPrefix("/") ? mount.source : "/var/lib/docker/volumes/\(mount.source)/_data"
        return ArgumentWord(PathText.normalised(source + rest), evidence: word.evidence)
      }
      return ArgumentWord("/tmp/container" + path, evidence: word.evidence)
    }
  }
}
