import Vocabulary

/// Reads `rsync` (rsync 3.2 manual): what it would remove at the destination, write over there, or take from the source.
enum SyncReader: NestingToolReader {
  static let names = ["rsync"]

  private static let grammar = OptionGrammar(
    short: "efBTM@",
    long: """
      verbose info= debug= stderr= quiet no-motd checksum archive recursive relative no-implied-dirs backup backup-dir= \
      suffix= update inplace append append-verify dirs old-dirs mkpath links copy-links copy-unsafe-links safe-links \
      munge-links copy-dirlinks keep-dirlinks hard-links perms executability chmod= acls xattrs owner group devices \
      copy-devices write-devices specials times atimes open-noatime crtimes omit-dir-times omit-link-times super \
      fake-super sparse preallocate dry-run no-dry-run whole-file checksum-choice= one-file-system block-size= rsh= \
      rsync-path= existing ignore-existing remove-source-files remove-sent-files no-remove-source-files del delete \
      delete-before delete-during delete-delay delete-after delete-excluded no-delete no-delete-excluded \
      ignore-missing-args delete-missing-args ignore-errors force max-delete= max-size= min-size= max-alloc= partial \
      partial-dir= delay-updates prune-empty-dirs numeric-ids usermap= groupmap= chown= timeout= contimeout= \
      ignore-times size-only modify-window= temp-dir= fuzzy compare-dest= copy-dest= link-dest= compress \
      compress-choice= compress-level= skip-compress= cvs-exclude filter= exclude= exclude-from= include= \
      include-from= files-from= from0 old-args secluded-args protect-args trust-sender address= port= sockopts= \
      blocking-io stats 8-bit-output human-readable progress itemize-changes remote-option= out-format= log-file= \
      log-file-format= password-file= early-input= list-only bwlimit= stop-after= stop-at= fsync write-batch= \
      only-write-batch= read-batch= protocol= iconv= checksum-seed= ipv4 ipv6 version help daemon server sender
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    if arguments.asksForHelp || isTrial(arguments) { return }
    guard let destination = arguments.operands.last, arguments.operands.count > 1 else { return }
    var scene = FileScene(invocation)
    if let deletion = deletion(arguments) { mirror(destination, deletion, &scene, &inspection) }
    let sources = arguments.operands.dropLast().filter { !isRemote($0) }
    if isOn(arguments, ["remove-source-files", "remove-sent-files"], off: ["no-remove-source-files"]) {
      for source in sources {
        FileDeparture(verb: "rsync would move").inspect(source, to: nil, &scene, into: &inspection)
      }
      for source in arguments.operands.dropLast().compactMap(RemoteFile.init) {
        var there = FileScene(source.started(invocation))
        let start = inspection.findings.count
        FileDeparture(verb: "rsync would move").inspect(source.path, to: nil, &there, into: &inspection)
        inspection.changeFindings(from: start) { $0.lying(on: source.host) }
      }
    }
    guard !isRemote(destination) else {
      return inspection.noteFile(
        .update, .outside, named: destination.display, extent: .many, .unknown, destination.evidence)
    }
    var transfer = FileTransfer(verb: "rsync would write over")
    transfer.isRecursive = arguments.has("a", "r", "archive", "recursive")
    transfer.keepsExisting = arguments.has("ignore-existing")
    transfer.slashMeansContents = true
    transfer.inspect(sources, to: .init(word: destination, isFolder: isFolder(destination)), &scene, into: &inspection)
  }

  /// The remote shell that it starts, the program that it has the other side start, and the copy that it makes there.
  static func nested(in invocation: Invocation) -> [Invocation] {
    let arguments = FileArguments(invocation.arguments, grammar)
    var started: [Invocation] = []
    if let shell = arguments.value("e", "rsh"), shell.literal?.hasPrefix("ssh") != true {
      started.append(NestedInvocations.shell(shell, in: invocation))
    }
    let there = arguments.operands.lazy.compactMap(RemoteFile.init).first
    if let program = arguments.value("rsync-path"), let there {
      started.append(there.started(NestedInvocations.shell(program, in: invocation)))
    }
    if !isTrial(arguments), let copy = RemoteFile.copy(arguments.operands, in: invocation) { started.append(copy) }
    return started
  }

  private static func isTrial(_ arguments: FileArguments) -> Bool {
    isOn(arguments, ["n", "dry-run"], off: ["no-dry-run", "no-n"]) || arguments.has("list-only")
  }

  /// Whether the last of two contrary options says yes.
  private static func isOn(_ arguments: FileArguments, _ on: [String], off: [String]) -> Bool {
    arguments.options.last { on.contains($0.name) || off.contains($0.name) }.map { on.contains($0.name) } ?? false
  }

  /// The option that makes it remove what the source does not have.
  private static func deletion(_ arguments: FileArguments) -> FileArguments.Option? {
    arguments.options.last { option in
      switch option.name {
      case "del", "delete", "delete-before", "delete-during", "delete-delay", "delete-after", "delete-missing-args":
        true
      case "delete-excluded": isOn(arguments, ["delete-excluded"], off: ["no-delete-excluded"])
      default: false
      }
    }
  }

  private static func mirror(
    _ destination: ArgumentWord, _ option: FileArguments.Option, _ scene: inout FileScene,
    _ inspection: inout Inspection
  ) {
    let target = TargetText(destination)
    let place = FilePlace(target, scene)
    let kind: FileKind =
      isRemote(destination) || target.reasonAtStart != nil ? .outside : FileTargets.kind(place, scene)
    let name = destination.display(target)
    inspection.noteFile(.destroy, kind, named: name, extent: .many, .irreversible, destination.evidence)
    if kind == .ephemeral { return }
    let removal = FileRemoval(isRecursive: true, verb: "rsync --delete would remove from")
    if let remote = RemoteFile(destination), let finding = loss(remote, removal, name, destination.evidence) {
      return inspection.note(finding)
    }
    if kind != .outside, kind != .workingDirectory,
      let finding = RemovalFindings.finding(kind, removal, name, destination.evidence)
    {
      return inspection.note(finding)
    }
    inspection.note(
      Finding(
        FileCodes.mirrored, .high, "rsync would remove from \(name) whatever the source does not have",
        evidence: option.evidence, remedy: "see what would go with `rsync -n`, or leave the option out",
        environment: RemoteFile(destination)?.host.environment))
  }

  /// What a mirror would take from a folder of another machine where data, backups or the system itself lie.
  private static func loss(
    _ remote: RemoteFile, _ removal: FileRemoval, _ name: String, _ evidence: Evidence
  ) -> Finding? {
    guard !remote.host.isLoopback, remote.path.literal?.hasPrefix("/") == true else { return nil }
    let scene = FileScene(program: "rsync", directory: .unknown("there"), variables: Variables(), evidence: evidence)
    let kind = FileTargets.kind(FilePlace(TargetText(remote.path), scene), scene)
    switch kind {
    case .dataFolder where !holdsData(remote.path): return nil
    case .database, .dataFolder, .backup, .root, .home, .system:
      return RemovalFindings.finding(kind, removal, name, evidence)?.lying(on: remote.host)
    default: return nil
    }
  }

  /// Whether a folder of a server is called after what users leave there, and not after a program.
  private static func holdsData(_ path: ArgumentWord) -> Bool {
    let names: Set<String> = [
      "data", "uploads", "upload", "media", "files", "storage", "shared", "attachments", "documents", "images",
      "backups", "backup", "archive", "archives", "mail", "volumes", "databases", "db",
    ]
    return PathParts.folded(TargetText(path).text).last.map(names.contains) ?? false
  }

  /// `host:path`, `host::module`, `rsync://host/module`: a colon before any slash.
  private static func isRemote(_ word: ArgumentWord) -> Bool {
    for byte in TargetText(word).text.utf8 {
      if byte == UInt8(ascii: ":") { return true }
      if byte == UInt8(ascii: "/") { return false }
    }
    return false
  }

  private static func isFolder(_ word: ArgumentWord) -> Bool? {
    let text = TargetText(word).text
    return text.hasSuffix("/") || text == "." || text == ".." ? true : nil
  }
}

extension Finding {
  /// The finding as it is on another machine.
  fileprivate func lying(on host: RemoteHost) -> Finding {
    guard environment == nil else { return self }
    var finding = self
    finding.environment = host.environment
    return finding
  }
}
