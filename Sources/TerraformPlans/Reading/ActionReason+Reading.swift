import Vocabulary

extension ActionReason {
  /// The words of plan JSON (Terraform `internal/command/jsonplan/plan.go`) in the order of the saved plan's numbers
  /// (`planfile.proto`, `ResourceInstanceActionReason`); the last three are OpenTofu's.
  private static let words = [
    "", "replace_because_tainted", "replace_by_request", "replace_because_cannot_update",
    "delete_because_no_resource_config", "delete_because_wrong_repetition", "delete_because_count_index",
    "delete_because_each_key", "delete_because_no_module", "replace_by_triggers", "read_because_config_unknown",
    "read_because_dependency_pending", "delete_because_no_move_target", "read_because_check_nested",
    "delete_because_enabled_false", "forgot_because_lifecycle_destroy_in_state",
    "forgot_because_lifecycle_destroy_in_config",
  ]

  /// The reason of a number, nil for 0; a number that we do not know is kept as its digits, since reasons only explain.
  init?(number: UInt64) {
    guard number > 0 else { return nil }
    self.init(number < UInt64(Self.words.count) ? Self.words[Int(number)] : String(number))
  }
}
