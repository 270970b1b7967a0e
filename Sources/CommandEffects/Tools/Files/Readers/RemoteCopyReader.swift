import Vocabulary

/// Reads `scp`: what it would write over, here or on the machine that it copies to (scp(1)).
enum RemoteCopyReader: NestingToolReader {
  static let names = ["scp", "pscp"]

  private static let grammar = OptionGrammar(short: "cDFiJloPSX")

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    guard let destination = arguments.operands.last, arguments.operands.count > 1 else { return }
    if let remote = RemoteFile(destination) { return inspect(remote, destination, invocation, into: &inspection) }
    var scene = FileScene(invocation)
    let sources = arguments.operands.dropLast().map { source in
      ArgumentWord(TargetText(source).text.split(separator: ":").last.map(String.init) ?? "", evidence: source.evidence)
    }
    let text = TargetText(destination).text
    let isFolder: Bool? = sources.count > 1 || text == "." || text.hasSuffix("/") ? true : nil
    FileTransfer(verb: "scp would write over")
      .inspect(sources, to: .init(word: destination, isFolder: isFolder), &scene, into: &inspection)
  }

  /// What a machine starts and works from is replaced by its package manager, not by hand.
  private static func inspect(
    _ remote: RemoteFile, _ destination: ArgumentWord, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let tier = remote.host.environment.tier
    guard !remote.host.isLoopback, tier == .production || tier == .unknown, let path = remote.path.literal,
      isOfSystem(PathParts.folded(path), isAbsolute: path.hasPrefix("/"))
    else { return }
    inspection.note(
      Finding(
        FileCodes.systemChanged, .high,
        "scp would write into \(destination.display), which belongs to the operating system of that machine",
        evidence: destination.evidence, remedy: "copy it to a folder of your own there, and install it as a package",
        environment: remote.host.environment))
  }

  private static func isOfSystem(_ parts: [String], isAbsolute: Bool) -> Bool {
    guard isAbsolute, let first = parts.first else { return isAbsolute }
    switch first {
    case "bin", "boot", "etc", "lib", "lib32", "lib64", "sbin": return true
    case "usr": return parts.count < 2 || ["bin", "lib", "lib64", "sbin", "share"].contains(parts[1])
    case "var": return parts == ["var"] || parts == ["var", "lib"]
    default: return false
    }
  }

  static func nested(in invocation: Invocation) -> [Invocation] {
    let arguments = FileArguments(invocation.arguments, grammar)
    return [RemoteFile.copy(arguments.operands, in: invocation)].compactMap { $0 }
  }
}
