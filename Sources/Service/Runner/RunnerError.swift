/// What a runner could not do. What Terraform itself refuses is a result of the run, told by its log.
package enum RunnerError: Error, Sendable, Hashable {
  /// The runner was started in a way that it cannot work in.
  case setting(what: String, reason: String)
  /// The server cannot be reached, or does not answer as one.
  case unreachable(server: String, reason: String)
  /// The server refuses: the HTTP status, its code, its sentence.
  case refused(status: Int, code: String, message: String)
  /// The lease is another runner's, or over.
  case leaseLost
  /// What the server handed out is not what its digest says.
  case otherBytes(what: String, expected: String, found: String)
  /// What the server asks for cannot be read or is not understood.
  case malformed(what: String)
  /// The configuration may not be run here.
  case configuration(String)
  /// A provider that this runner does not allow.
  case provider(source: String, allowed: [String])
  /// A step of Terraform's failed.
  case step(name: String, ending: String)
  /// It took longer than it may, or more of something than it may.
  case limit(String)
  /// A person, or the end of the runner, stopped it.
  case stopped
  /// The credentials of a run cannot be had.
  case credentials(String)
  /// A file or folder of the runner's.
  case file(path: String, reason: String)
}

extension RunnerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .setting(let what, let reason): "cannot run with \(what): \(reason)"
    case .unreachable(let server, let reason):
      "cannot reach \"\(server)\": \(reason); check the address and that the server runs"
    case .refused(let status, let code, let message): "the server refused (\(status) \(code)): \(message)"
    case .leaseLost: "the lease is over or another runner's; nothing more is done with this run"
    case .otherBytes(let what, let expected, let found):
      "\(what) has the digest \(found) and not \(expected): it was changed on its way; nothing was run"
    case .malformed(let what): "cannot read \(what) that the server sent; use a runner and a server of one version"
    case .configuration(let reason): "this configuration is not run here: \(reason)"
    case .provider(let source, let allowed):
      "the provider \"\(source)\" is not allowed here (\(RunnerError.list(allowed))); "
        + "start the runner with --allow-provider \"\(source)\" if it is trusted"
    case .step(let name, let ending): "`\(name)` ended with \(ending); its words stand in the log"
    case .limit(let what): "\(what), so it was interrupted; raise the limit or make the change smaller"
    case .stopped: "it was interrupted before its end; propose it again"
    case .credentials(let reason): "there are no credentials for this run: \(reason)"
    case .file(let path, let reason): "cannot use \"\(path)\": \(reason); mend it and start the runner again"
    }
  }

  private static func list(_ allowed: [String]) -> String {
    allowed.isEmpty ? "only Terraform's built-in one is" : "allowed are " + allowed.joined(separator: ", ")
  }
}
