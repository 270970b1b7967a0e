import ShellSyntax

/// Loops without an end that start jobs nobody waits for: soon the machine can start nothing any more.
enum EndlessJobs {
  /// The start of a job that each round of a loop leaves behind; nil when a round waits for its jobs, or for anything
  /// else that takes its time.
  static func start(in body: Script) -> SimpleCommand? {
    var pending: SimpleCommand?
    // What a subshell starts is none of the shell's own jobs: no `wait` awaits it.
    var orphan: SimpleCommand?
    for item in body.items {
      if item.isBackground {
        pending = pending ?? simple(item.first)
        continue
      }
      guard item.rest.isEmpty, item.first.stages.count == 1, let command = item.first.stages.first?.command else {
        return nil
      }
      switch command {
      case .simple(let simple):
        guard let name = simple.words.first?.bareText else { return nil }
        if name == "wait", simple.words.count == 1 { pending = nil }
        guard ["wait", "true", ":", "echo"].contains(name) else { return nil }
      case .compound(let compound):
        guard case .subshell(let inner) = compound.kind else { return nil }
        guard let job = inner.items.first(where: { $0.isBackground }) else {
          guard inner.items.allSatisfy({ simple($0.first)?.words.first?.bareText == "wait" }) else { return nil }
          continue
        }
        orphan = orphan ?? simple(job.first)
      default: return nil
      }
    }
    return orphan ?? pending
  }

  private static func simple(_ pipeline: Pipeline) -> SimpleCommand? {
    guard case .simple(let command)? = pipeline.stages.first?.command else { return nil }
    return command
  }
}
