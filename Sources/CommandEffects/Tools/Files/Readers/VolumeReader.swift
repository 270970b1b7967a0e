import Vocabulary

/// Reads the programs that destroy logical volumes, pools, subvolumes and encrypted containers.
enum VolumeReader: ToolReader {
  static let names = [
    "lvremove", "vgremove", "pvremove", "lvreduce", "lvresize", "vgreduce", "zfs", "zpool", "btrfs", "cryptsetup",
    "mdadm", "dmsetup", "virsh", "qemu-img",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    let words = invocation.arguments
    let texts = words.map { $0.literal ?? "" }
    if texts.contains("--help") || texts.contains("--version") || texts.contains("-h") { return }
    switch name {
    case "lvremove", "vgremove", "pvremove": remove(name, words, isTrial: isTrial(texts), into: &inspection)
    case "lvreduce", "vgreduce": remove(name, words, isTrial: isTrial(texts), into: &inspection)
    case "lvresize":
      guard shrinks(texts) else { return }
      remove(name, words, isTrial: isTrial(texts), into: &inspection)
    case "zfs", "zpool", "btrfs", "cryptsetup", "mdadm", "dmsetup", "virsh", "qemu-img":
      inspectVerb(name, words, texts, into: &inspection)
    default: return
    }
  }

  private static func isTrial(_ texts: [String]) -> Bool { texts.contains("-t") || texts.contains("--test") }

  private static func shrinks(_ texts: [String]) -> Bool {
    texts.contains {
      $0.hasPrefix("-L-") || $0.hasPrefix("-l-") || $0.hasPrefix("--size=-") || $0.hasPrefix("--extents=-")
    }
      || zip(texts, texts.dropFirst()).contains {
        ["-L", "-l", "--size", "--extents"].contains($0) && $1.hasPrefix("-")
      }
  }

  /// The verbs of each program that lose what a volume holds.
  private static func inspectVerb(
    _ name: String, _ words: [ArgumentWord], _ texts: [String], into inspection: inout Inspection
  ) {
    let verbs = texts.filter { !$0.hasPrefix("-") }
    let first = verbs.first ?? ""
    let pair = verbs.prefix(2).joined(separator: " ")
    let flags = texts.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }
    let loses: Bool
    switch name {
    case "zfs": loses = (first == "destroy" && !flags.contains { $0.contains("n") }) || first == "rollback"
    case "zpool": loses = ["destroy", "labelclear", "remove", "detach"].contains(first)
    case "btrfs": loses = isBtrfsRemoval(pair)
    case "cryptsetup":
      loses = ["luksFormat", "luksErase", "erase", "luksKillSlot", "luksRemoveKey", "reencrypt"].contains(first)
    case "mdadm": loses = texts.contains { ["--zero-superblock", "--create", "-C", "--remove", "-r"].contains($0) }
    case "dmsetup": loses = ["remove", "remove_all", "wipe_table"].contains(first)
    case "virsh": loses = isVirtualRemoval(first, texts)
    default: loses = pair.hasPrefix("snapshot") && flags.contains("-d")
    }
    if loses { return remove(name, words, isTrial: false, into: &inspection) }
    if name == "virsh", ["destroy", "shutdown", "reboot", "reset", "undefine"].contains(first) {
      noteStop("virsh \(first)", verbs.dropFirst().first ?? "a machine", words[0].evidence, into: &inspection)
    }
  }

  /// A machine that is told to stop: its name may tell that others need it.
  private static func noteStop(
    _ command: String, _ machine: String, _ evidence: Evidence, into inspection: inout Inspection
  ) {
    var signs = EnvironmentSigns()
    signs.add(machine, as: .resource, from: "the machine \(machine)")
    inspection.note(
      Effect(
        .update, Resource(kind: "machine", role: .compute, name: machine), reversibility: .reversible,
        evidence: evidence))
    guard signs.environment.tier == .production else { return }
    inspection.note(
      Finding(
        "workload.stopped", .high, "\(command) stops the machine \(machine)", evidence: evidence,
        remedy: "let the person who keeps it stop it, at a time that those who use it know",
        environment: signs.environment))
  }

  /// Words of `btrfs` may be cut short as long as they are plain (btrfs(8)).
  private static func isBtrfsRemoval(_ pair: String) -> Bool {
    let parts = pair.split(separator: " ")
    guard parts.count == 2 else { return false }
    let isSubvolume = "subvolume".hasPrefix(parts[0]) || "device".hasPrefix(parts[0])
    return isSubvolume && ("delete".hasPrefix(parts[1]) || "remove".hasPrefix(parts[1]))
  }

  private static func isVirtualRemoval(_ verb: String, _ texts: [String]) -> Bool {
    switch verb {
    case "vol-delete", "vol-wipe", "pool-delete", "snapshot-delete", "snapshot-revert", "checkpoint-delete": true
    case "undefine": texts.contains { $0 == "--remove-all-storage" || $0 == "--storage" || $0.hasPrefix("--storage=") }
    default: false
    }
  }

  private static func remove(
    _ name: String, _ words: [ArgumentWord], isTrial: Bool, into inspection: inout Inspection
  ) {
    guard !isTrial, let target = words.last(where: { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }) else { return }
    let shown = target.display
    let isSnapshot = shown.contains("@") || shown.contains("snap")
    inspection.noteFile(
      isSnapshot ? .disarm : .destroy, isSnapshot ? .backup : .device, named: shown, extent: .all, .irreversible,
      target.evidence)
    inspection.note(
      Finding(
        isSnapshot ? FileCodes.backupRemoved : FileCodes.volumeDestroyed, .critical,
        "\(name) would destroy \(shown)\(isSnapshot ? ", a snapshot to go back to" : " and what it holds")",
        evidence: target.evidence, remedy: "make a backup elsewhere, prove that it restores, and let a person do it"))
  }
}
