import Vocabulary

/// What to say about the removal of each kind of file.
enum RemovalFindings {
  /// The finding, or nil when nothing that matters is lost.
  static func finding(_ kind: FileKind, _ removal: FileRemoval, _ name: String, _ evidence: Evidence) -> Finding? {
    let verb = removal.verb
    func found(_ code: FindingCode, _ severity: Severity, _ message: String, _ remedy: String? = nil) -> Finding {
      Finding(code, severity, message, evidence: evidence, remedy: remedy)
    }
    switch kind {
    case .root, .home:
      return found(
        FileCodes.systemDestroyed, .critical, "\(verb) \(name), which is \(kind == .home ? "a home" : "a root") folder",
        "name the folder that is to go, below the project")
    case .system(let isWhole):
      return system(isWhole: isWhole, removal, name, evidence)
    case .device:
      return found(FileCodes.systemDestroyed, .high, "\(verb) \(name), which is a device of this machine")
    case .terraformState(let state): return terraform(state, verb, name, evidence)
    case .dependencyLock:
      return found(
        FileCodes.lockRemoved, .high, "\(verb) \(name), which pins the providers and their checksums",
        "to move to newer providers run `terraform init -upgrade`")
    case .stateLock:
      return found(
        FileCodes.stateLockRemoved, .high, "\(verb) \(name), the lock that keeps a second run off the state",
        "find out who holds it (the file says so), and let that run end")
    case .database:
      return found(
        FileCodes.dataDestroyed, .critical, "\(verb) \(name), where a database keeps its data",
        "make a backup, prove that it restores, and let a person remove the files")
    case .backup:
      return found(
        FileCodes.backupRemoved, .critical, "\(verb) \(name), which looks like a backup",
        "leave backups where they are and name only the other files")
    case .repository:
      return found(
        FileCodes.repositoryDestroyed, .critical, "\(verb) \(name), which holds a repository's history",
        "push what is there, and remove only the checked-out files")
    case .key:
      return found(
        FileCodes.keyDestroyed, .critical, "\(verb) \(name), which looks like a private key or a store of keys",
        "move it to where keys are kept, and remove it once nothing is read with it any more")
    case .secret:
      return found(
        FileCodes.keyDestroyed, .high, "\(verb) \(name), whose values no repository keeps",
        "keep its values in a password store first")
    case .dataFolder:
      guard removal.isRecursive else { return nil }
      return found(
        FileCodes.dataDestroyed, .critical, "\(verb) \(name), a folder where data is kept",
        "name what is to go inside of it, and let a person remove the rest")
    case .workingDirectory:
      guard removal.isRecursive else { return nil }
      return found(
        FileCodes.everything, .critical, "\(verb) everything in \(name)",
        "name what is to go, e.g. `rm -rf build dist`")
    case .outside:
      guard removal.isRecursive else { return nil }
      return found(
        FileCodes.outside, .high, "\(verb) \(name), which lies outside of the folder that the command runs in",
        "let a person remove it, or name what is to go below the project")
    case .guardFile, .ephemeral, .stream, .project: return nil
    }
  }

  private static func system(isWhole: Bool, _ removal: FileRemoval, _ name: String, _ evidence: Evidence) -> Finding {
    let isTree = isWhole || removal.isRecursive
    let message = "\(removal.verb) \(name), which belongs to the operating system"
    return Finding(
      isTree ? FileCodes.systemDestroyed : FileCodes.systemChanged, isTree ? .critical : .high, message,
      evidence: evidence, remedy: "let the package manager or a person change it")
  }

  private static func terraform(
    _ state: TerraformStateFile, _ verb: String, _ name: String, _ evidence: Evidence
  ) -> Finding? {
    let message: String
    switch state {
    case .backendPointer: return nil
    case .current:
      message = "\(verb) the Terraform state \(name): the next apply would make everything a second time"
    case .workspaces: message = "\(verb) \(name), which holds the states of Terraform workspaces"
    case .copy: message = "\(verb) \(name), a Terraform state that may be the only way back"
    }
    return Finding(
      FileCodes.stateRemoved, .critical, message, evidence: evidence,
      remedy: state == .workspaces ? "keep it; remove a workspace with a reviewed plan" : keeping(name))
  }

  /// The way to keep a copy of a state, as a command where the name can be typed as it is.
  static func keeping(_ name: String) -> String {
    guard isPlain(name) else { return "keep a copy of it beside, and change the state only with a reviewed plan" }
    return "keep a copy with `cp -n \(name) \(name).keep`, and change the state only with a reviewed plan"
  }

  /// Whether a name can stand in a command without quotes.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.first != UInt8(ascii: "-")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
