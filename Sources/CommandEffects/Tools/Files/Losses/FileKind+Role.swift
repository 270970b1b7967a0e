import Vocabulary

extension FileKind {
  /// The part that it plays for those who own it.
  var role: ResourceRole {
    switch self {
    case .root, .home, .workingDirectory, .dataFolder: .container
    case .system, .secret: .configuration
    case .device, .database, .repository: .data
    case .terraformState: .state
    case .dependencyLock, .stateLock, .guardFile: .protection
    case .backup: .backup
    case .key: .key
    case .ephemeral, .project, .outside, .stream: .unknown
    }
  }

  /// Its type, in the words of an effect.
  var resourceKind: String {
    switch self {
    case .root, .home, .workingDirectory, .dataFolder: "folder"
    case .device: "device"
    case .terraformState: "terraform state"
    case .dependencyLock, .stateLock: "terraform lock"
    case .repository: "repository"
    case .database: "database files"
    case .backup: "backup"
    case .guardFile: "guard"
    case .system, .secret, .key, .ephemeral, .project, .outside, .stream: "file"
    }
  }

  /// How far its removal can be taken back.
  var reversibilityOfRemoval: Reversibility {
    switch self {
    case .ephemeral: .recoverable(by: "building or installing again")
    case .stream: .reversible
    case .project: .unknown
    default: .irreversible
    }
  }
}

extension Inspection {
  /// Notes what happens to one path.
  mutating func noteFile(
    _ verb: EffectVerb, _ kind: FileKind, named name: String?, extent: Extent = .one, _ reversibility: Reversibility,
    _ evidence: Evidence
  ) {
    let resource = Resource(kind: kind.resourceKind, role: kind.role, name: name)
    note(Effect(verb, resource, extent: extent, reversibility: reversibility, evidence: evidence))
  }
}
