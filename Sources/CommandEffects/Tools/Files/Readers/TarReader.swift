import Vocabulary

/// Reads `tar`.
enum TarReader: NestingToolReader {
  static let names = ["tar", "gtar", "bsdtar"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let tar = TarArguments(invocation.arguments)
    if tar.arguments.asksForHelp { return }
    var scene = FileScene(invocation)
    switch tar.operation {
    case .extract: extract(tar, invocation, &scene, &inspection)
    case .create: create(tar, &scene, &inspection)
    case .other: return
    }
  }

  /// Programs that tar starts itself.
  static func nested(in invocation: Invocation) -> [Invocation] {
    let tar = TarArguments(invocation.arguments)
    var scripts: [ArgumentWord] = []
    for option in tar.arguments.options {
      guard let value = option.value else { continue }
      switch option.name {
      case "to-command", "I", "use-compress-program", "F", "info-script", "new-volume-script": scripts.append(value)
      case "checkpoint-action":
        if value.knownPrefix.hasPrefix("exec=") { scripts.append(value.droppingBytes("exec=".utf8.count)) }
      default: continue
      }
    }
    return scripts.map { NestedInvocations.shell($0, in: invocation) }
  }

  private static func extract(
    _ tar: TarArguments, _ invocation: Invocation, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    let options = tar.arguments
    if options.has("O", "to-stdout", "to-command") { return }
    let evidence = options.options.first { ["x", "extract", "get"].contains($0.name) }?.evidence
    var unpacking = Unpacking(
      archive: tar.archive, folder: topLevel(tar), evidence: tar.folder?.evidence ?? evidence ?? invocation.evidence)
    unpacking.members = options.operands.compactMap(\.literal).map(withoutDotSlash)
    unpacking.strip = options.value("strip-components")?.literal.flatMap { Int($0) } ?? 0
    unpacking.keepsExisting = options.has("k", "keep-old-files", "skip-old-files")
    if let archive = tar.archive?.literal, RemovalFindings.isPlain(archive) {
      unpacking.beside = "tar -xf \(archive) -C compare"
    }
    unpacking.inspect(&scene, into: &inspection)
  }

  /// The folder, with the one that `--one-top-level` makes in it.
  private static func topLevel(_ tar: TarArguments) -> ArgumentWord? {
    guard let option = tar.arguments.options.last(where: { $0.name == "one-top-level" }) else { return tar.folder }
    let made: ArgumentWord
    if let value = option.value {
      made = value
    } else {
      let name = PathParts.folded(tar.archive?.literal ?? "archive").last ?? "archive"
      let stem = name.range(of: ".t").map { String(name[..<$0.lowerBound]) } ?? name
      made = ArgumentWord(stem, evidence: option.evidence)
    }
    return tar.folder.flatMap(\.literal).map { made.prefixed(by: $0 + "/") } ?? made
  }

  private static func create(_ tar: TarArguments, _ scene: inout FileScene, _ inspection: inout Inspection) {
    if let archive = tar.archive {
      let isNew = tar.arguments.has("c", "create")
      FileOverwrite(manner: isNew ? .replaced : .appended, verb: "tar would write over")
        .inspect(archive, &scene, into: &inspection)
    }
    guard tar.arguments.has("remove-files") else { return }
    FileRemoval(isRecursive: true, verb: "tar would remove").inspect(tar.arguments.operands, &scene, into: &inspection)
  }

  private static func withoutDotSlash(_ name: String) -> String { name.hasPrefix("./") ? String(name.dropFirst(2)) : name }
}
