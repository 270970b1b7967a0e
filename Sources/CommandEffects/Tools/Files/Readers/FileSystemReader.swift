import Vocabulary

/// Reads the programs that write a new file system, signature or partition table over a device.
enum FileSystemReader: ToolReader {
  static let names = [
    "mkfs", "mkfs.ext2", "mkfs.ext3", "mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "mkfs.vfat", "mkfs.fat", "mkfs.msdos",
    "mkfs.exfat", "mkfs.ntfs", "mkfs.f2fs", "mkfs.jfs", "mkfs.reiserfs", "mkfs.minix", "mkfs.cramfs", "mkfs.nilfs2",
    "mkfs.bcachefs", "mkfs.ocfs2", "mkfs.gfs2", "mkfs.udf", "mke2fs", "mkdosfs", "mkntfs", "newfs", "mkswap", "wipefs",
    "blkdiscard", "fdisk", "sfdisk", "cfdisk", "gdisk", "sgdisk", "cgdisk", "parted", "hdparm", "nvme", "badblocks",
    "diskutil", "sg_format", "scrub", "nwipe", "partx", "flashcp", "flash_erase",
    "xfs_repair", "debugfs",
  ]

  /// Words that make a program that also reads write.
  private static let writing: [String: [String]] = [
    "wipefs": ["-a", "--all", "-o", "--offset", "-af", "-fa"],
    "parted": ["mklabel", "mktable", "mkpart", "rm", "resizepart", "rescue", "mkpartfs", "set"],
    "sgdisk": ["-Z", "--zap-all", "-z", "--zap", "-o", "--clear", "-d", "--delete", "-n", "--new", "-R", "-l", "-g"],
    "hdparm": ["--security-erase", "--security-erase-enhanced", "--trim-sector-ranges", "--write-sector"],
    "nvme": ["format", "sanitize", "write", "write-zeroes", "delete-ns", "dsm"],
    "badblocks": ["-w", "-wsv", "-wv", "-ws"],
    "diskutil": [
      "erasedisk", "erasevolume", "zerodisk", "randomdisk", "secureerase", "partitiondisk", "reformat",
      "deletevolume", "deletecontainer", "deletesnapshot", "erasecd",
    ],
    "partx": ["-d", "--delete"],
    // A log that is thrown away is what was not yet written (xfs_repair(8)).
    "xfs_repair": ["-L"],
    "debugfs": ["-w"],
  ]

  /// Options that only show.
  private static let showing: Set<String> = [
    "-l", "--list", "-n", "--no-act", "--help", "--version", "-V", "-h", "-N", "-d", "--dump",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, writes(name, invocation.arguments) else { return }
    if name == "diskutil" { return noteVolume(invocation, into: &inspection) }
    var scene = FileScene(invocation)
    for word in invocation.arguments where isDevice(word, name, scene) {
      FileOverwrite(manner: .emptied, verb: "\(name) would erase").inspect(word, &scene, into: &inspection)
    }
  }

  /// macOS names a disk, a volume or its folder; the last word tells which (diskutil(8)).
  private static func noteVolume(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let target = invocation.arguments.last else { return }
    inspection.noteFile(.destroy, .device, named: target.display, extent: .all, .irreversible, target.evidence)
    inspection.note(
      Finding(
        FileCodes.deviceWritten, .critical, "diskutil would erase \(target.display): what is on it is lost",
        evidence: invocation.program.evidence.union(target.evidence), remedy: "`diskutil list` shows what it is"))
  }

  private static func writes(_ name: String, _ arguments: [ArgumentWord]) -> Bool {
    let words = arguments.compactMap(\.literal)
    if words.contains("--help") || words.contains("--version") || words.contains("--no-act") { return false }
    if let writing = writing[name] {
      return words.contains { word in
        let folded = word.lowercased()
        return writing.contains(word) || writing.contains(folded) || writing.contains { isValued($0, word) }
      }
    }
    if name.hasSuffix("fdisk") || name.hasSuffix("gdisk") {
      return !words.contains { $0 == "-l" || $0 == "--list" || $0 == "-d" || $0 == "--dump" || $0 == "-s" }
    }
    // `mke2fs -n` and `mkfs.xfs -N` only say what they would do.
    return !words.contains { showing.contains($0) && ($0 == "-n" || $0 == "-N") && !name.hasSuffix("fat") }
  }

  /// `--zap-all=…`, `-a/dev/sda`: an option with its value joined.
  private static func isValued(_ option: String, _ word: String) -> Bool {
    option.hasPrefix("--") && word.hasPrefix(option + "=")
  }

  private static func isDevice(_ word: ArgumentWord, _ name: String, _ scene: FileScene) -> Bool {
    let text = TargetText(word).text
    if text.utf8.first == UInt8(ascii: "-") { return false }
    return text.hasPrefix("/dev/")
  }
}
