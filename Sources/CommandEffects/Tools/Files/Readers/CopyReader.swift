import Vocabulary

/// Reads `cp` and `install` (coreutils 9 manual).
enum CopyReader: ToolReader {
  static let names = ["cp", "install", "ginstall", "gcp"]

  private static let copy = OptionGrammar(
    short: "tS",
    long: """
      archive attributes-only backup? copy-contents debug force interactive dereference link no-clobber no-dereference \
      no-target-directory one-file-system parents path preserve? no-preserve= recursive reflink? remove-destination \
      sparse= strip-trailing-slashes suffix= symbolic-link target-directory= update? verbose keep-directory-symlink \
      context? help version
      """)

  private static let install = OptionGrammar(
    short: "tSmgo",
    long: """
      backup? compare debug directory group= mode= no-target-directory owner= preserve-timestamps strip strip-program= \
      suffix= target-directory= verbose preserve-context context? help version
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let isInstall = invocation.name == "install" || invocation.name == "ginstall"
    let arguments = FileArguments(invocation.arguments, isInstall ? install : copy)
    if arguments.asksForHelp || (isInstall && arguments.has("d", "directory")) { return }
    guard let (sources, destination) = Destinations.split(arguments) else { return }
    var scene = FileScene(invocation)
    var transfer = FileTransfer(verb: "\(scene.program) would write over")
    transfer.isRecursive = !isInstall && arguments.has("r", "R", "recursive", "a", "archive")
    transfer.keepsExisting = !isInstall && keepsExisting(arguments)
    transfer.inspect(sources, to: destination, &scene, into: &inspection)
  }

  /// `-n`, or `--update=none`: of `-f`, `-i` and `-n` the last counts.
  private static func keepsExisting(_ arguments: FileArguments) -> Bool {
    let update = arguments.value("update")?.literal
    if update == "none" || update == "none-fail" { return true }
    let last = arguments.options.last { ["n", "no-clobber", "i", "interactive", "f", "force"].contains($0.name) }
    return last?.name == "n" || last?.name == "no-clobber"
  }
}
