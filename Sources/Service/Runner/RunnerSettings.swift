import Formats
import Host
import Vocabulary

/// How a runner was started.
package struct RunnerSettings: Sendable {
  package var server: String
  package var token: String
  package var name: String
  /// Absolute; its own.
  package var work: String
  /// Absolute.
  package var terraform: String
  /// The folders in which programs are looked for.
  package var path: String
  package var mirror: String?
  package var providers: [ProviderPattern]
  package var planEnvironment: String?
  package var applyEnvironment: String?
  /// How long one program of a run may take.
  package var timeLimit: Duration
  /// How long a run has after it was asked to stop, in seconds.
  package var grace: Int
  /// The certificates that the server's own must come from, in PEM; nil for the system's.
  package var authority: String?
  /// What runs are kept in; nil: nothing, and every run's record says so.
  var bubblewrap: Bubblewrap?
  /// What every run may reach, besides the server.
  var hosts: [ReachEntry] = []
  /// What `terraform init` may reach besides: where providers and modules come from.
  var registries: [ReachEntry] = []
  /// What every run sees besides, absolute.
  var readable: [String] = []
  /// Files of the runner's own that hold secrets, absolute; what else of this machine is one is looked for.
  var secretFiles: [String] = []
  /// Whether code of a configuration's own finds the credentials of an apply.
  var givesCredentialsToCode = false

  /// Where credentials of one run come from.
  var credentials = RunCredentialSource()

  /// What stands between a configuration's code and the runner's own rights.
  var sandbox: SandboxMode { bubblewrap == nil ? .none : .bubblewrap }

  /// The files of `/etc` that sandboxes show.
  var sandboxFiles: String { work + "/sandbox" }

  /// The variables that a run gets from its environment file; what would change how Terraform reads the configuration,
  /// and what the runner itself sets, is refused.
  func variables(isApply: Bool) throws(RunnerError) -> [String: String] {
    guard let path = isApply ? applyEnvironment : planEnvironment else { return [:] }
    let bytes = try RunnerSettings.secret(path, bound: 1 << 20)
    let variables = DotenvReader.read(bytes)
    try RunnerSettings.check(variables.keys, from: "\"\(path)\"")
    return variables
  }

  /// Throws for a variable that the runner sets itself.
  static func check(_ names: some Sequence<String>, from source: String) throws(RunnerError) {
    for name in names.sorted() where isOurs(name) {
      throw .setting(what: source, reason: "it sets \(name), which the runner sets itself; take the line out")
    }
  }

  /// The bytes of a file that holds secrets; one that others may read is refused.
  package static func secret(_ path: String, bound: Int) throws(RunnerError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try HostFiles.read(path, bound: bound)
    } catch {
      throw .file(path: path, reason: error.reason)
    }
    guard (FileAccess.of(path).mode ?? 0) & 0o077 == 0 else {
      throw .setting(what: "\"\(path)\"", reason: "others may read it; run `chmod 600 \(path)`")
    }
    return bytes
  }

  /// `TF_VAR_…` and provider settings may come from an environment file; these may not.
  private static func isOurs(_ name: String) -> Bool {
    let own = [
      "PATH", "HOME", "TMPDIR", "TF_IN_AUTOMATION", "TF_INPUT", "TF_CLI_CONFIG_FILE", "TERRAFORM_CONFIG", "TF_DATA_DIR",
      "TF_WORKSPACE", "TF_PLUGIN_CACHE_DIR", "TF_REATTACH_PROVIDERS", "TF_LOG_PATH", "TF_ENCRYPTION", "TF_IGNORE",
      "CHECKPOINT_DISABLE", RunEnvironment.marker,
    ]
    return own.contains(name) || name.hasPrefix("TF_CLI_ARGS") || name.hasPrefix("TF_HTTP_") || name.hasPrefix("LD_")
  }
}
