/// What a run starts a program for: it decides what the program sees and reaches.
enum RunStep: Sendable, Hashable {
  /// Providers and modules are fetched; nothing of the configuration is run.
  case initialise
  case plan
  case apply
  /// An exact command that was approved.
  case command
}
