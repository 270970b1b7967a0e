import Host
import Vocabulary

/// The environment of what a run starts: nothing of the runner's own but `PATH`.
struct RunEnvironment: Sendable {
  /// The variable by which everything that a run started is found again.
  static let marker = "TAGOUT_RUN"

  /// For programs that need neither a state nor a cloud.
  let base: [String: String]
  /// What the environment file says, and the credentials that were given out for this run.
  var granted: [String: String]
  /// What was given out for it before: its programs' last lines are masked by it still.
  var formerSecrets: [String] = []
  /// Where the state is, and what opens it.
  let state: [String: String]

  init(_ settings: RunnerSettings, _ lease: RunnerLease, _ folder: RunFolder, granted: [String: String]) {
    base = [
      "PATH": settings.path, "HOME": folder.home, "TMPDIR": folder.temporary, "LANG": "C.UTF-8",
      "TF_IN_AUTOMATION": "1", "TF_INPUT": "0", "TF_CLI_CONFIG_FILE": folder.commandLineConfiguration,
      "CHECKPOINT_DISABLE": "1", RunEnvironment.marker: folder.marker,
    ]
    self.granted = granted
    let address = "\(settings.server)/state/\(lease.workspace)"
    var state = [
      "TF_HTTP_ADDRESS": address, "TF_HTTP_LOCK_ADDRESS": address, "TF_HTTP_UNLOCK_ADDRESS": address,
      "TF_HTTP_USERNAME": "runner", "TF_HTTP_PASSWORD": lease.stateToken ?? settings.token,
      "TF_HTTP_RETRY_MAX": "4",
    ]
    state["TF_HTTP_CLIENT_CA_CERTIFICATE_PEM"] = settings.authority
    self.state = state
  }

  /// For Terraform's work on the configuration.
  ///
  /// - Parameter isGranted: whether it gets what the environment file says.
  func forTerraform(keepsStateHere: Bool, isGranted: Bool = true) -> [String: String] {
    let all = base.merging(isGranted ? granted : [:]) { ours, _ in ours }
    return keepsStateHere ? all.merging(state) { _, ours in ours } : all
  }

  /// The files that the environment file names by their absolute paths, e.g. of a profile.
  var grantedFiles: [String] {
    granted.values.filter { $0.hasPrefix("/") }.filter { path in
      guard case .status(.file) = HostFiles.status(of: path) else { return false }
      return true
    }
  }

  /// For an exact command.
  var forCommand: [String: String] {
    base.filter { !$0.key.hasPrefix("TF_") && $0.key != "CHECKPOINT_DISABLE" }.merging(granted) { ours, _ in ours }
  }

  /// Whether credentials for AWS are among what was granted.
  var hasAWSCredentials: Bool {
    let signs = [
      "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE",
      "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    ]
    return signs.contains { granted[$0] != nil }
  }

  /// What may never be shown: the tokens, and what the environment file calls a secret.
  var secrets: [String] {
    let quiet = ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "KEY", "CREDENTIAL", "TF_VAR_"]
    return granted.filter { name, _ in quiet.contains { name.uppercased().contains($0) } }.map(\.value)
      + formerSecrets + [state["TF_HTTP_PASSWORD"] ?? ""]
  }
}
