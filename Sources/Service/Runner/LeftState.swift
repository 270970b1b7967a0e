import Host

/// A state that Terraform could not write: it goes to the server, or is kept here until somebody comes for it.
struct LeftState: Sendable {
  /// The biggest that is handed in.
  private static let bound = 256 << 20
  let settings: RunnerSettings
  let client: RunnerClient
  let say: Runner.Saying

  /// Hands the file in; what the server does not take is kept in the runner's own folder, and it is said where.
  func handIn(_ path: String, _ proposal: String, _ fencing: Int64) async {
    RunnerPoint.erroredStateBefore.pass()
    do {
      let bytes = try HostFiles.read(path, bound: LeftState.bound)
      let kept = "\(settings.work)/kept/\(proposal)-\(fencing)-errored.tfstate"
      try AtomicFile.makeFolders("\(settings.work)/kept")
      try AtomicFile.write(bytes, to: kept)
      say("Terraform could not write its state: it is kept in \"\(kept)\"")
      try await client.upload(erroredState: bytes, fencing)
    } catch {
      say("the server does not have that state: \(error)")
    }
    RunnerPoint.erroredStateAfter.pass()
  }
}
