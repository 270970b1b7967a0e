/// How kinds weigh against one another.
extension FileKind {
  /// Of several losses the one with the highest number is told.
  var gravity: Int {
    switch self {
    case .root, .home: 10
    case .device, .database: 9
    case .terraformState(.current), .terraformState(.workspaces): 8
    case .backup, .terraformState(.copy): 7
    case .repository: 6
    case .key, .guardFile: 5
    case .stateLock, .secret: 4
    case .dependencyLock: 3
    case .system, .dataFolder, .workingDirectory: 2
    case .terraformState(.backendPointer), .ephemeral, .project, .outside, .stream: 0
    }
  }

  /// Whether it is a way back, so that losing it disarms.
  var isWayBack: Bool {
    switch self {
    case .backup, .dependencyLock, .stateLock, .terraformState(.copy): true
    default: false
    }
  }

  /// Whether it says something about a folder that it lies in. A lock file or a `.env` goes with its project.
  func matters(onlyStates: Bool) -> Bool {
    switch self {
    case .terraformState(.backendPointer): false
    case .terraformState: true
    case .database, .backup, .repository: !onlyStates
    default: false
    }
  }
}
