import Processes

/// One of the two acts, and where in the scratch folder it is played.
enum Act: String, Sendable, Hashable {
  /// The night as it was.
  case one = "act-one"
  /// The same, with the hook between the agent and its shell.
  case two = "act-two"

  /// The file that plays the cloud account.
  var trail: String { "\(rawValue)/cloud.trail" }
  /// The folder of the automated snapshots of database `courses`.
  var snapshots: String { "\(rawValue)/snapshots" }
  /// Where production was applied from.
  var oldLaptop: String { "\(rawValue)/old-laptop/infra" }
  /// The folder in which the agent's session runs.
  var project: String { "\(rawValue)/courses-production" }
  var home: String { "\(rawValue)/home" }
  /// What the person took along from the old laptop.
  var archive: String { "\(project)/terraform-old-laptop.tar.gz" }
}
