import ShellSyntax

/// The words of every simple command in a script, those inside compounds and substitutions too.
///
/// As deep as the script is, which the parser bounds.
struct CommandNames {
  /// The words of each command, none of them empty.
  private(set) var found: [[Word]] = []

  mutating func add(_ script: Script) {
    for item in script.items {
      add(item.first)
      for link in item.rest { add(link.pipeline) }
    }
  }

  private mutating func add(_ pipeline: Pipeline) {
    for stage in pipeline.stages { add(stage.command) }
  }

  private mutating func add(_ command: Command) {
    switch command {
    case .simple(let simple):
      if !simple.words.isEmpty { found.append(simple.words) }
      for word in simple.words { add(word.parts) }
    case .compound(let compound): add(compound)
    case .function(let function): add(function.body)
    case .coprocess(_, let inner), .timed(let inner): add(inner)
    }
  }

  private mutating func add(_ compound: CompoundCommand) {
    switch compound.kind {
    case .group(let script), .subshell(let script): add(script)
    case .conditional(let branches, let otherwise):
      for branch in branches {
        add(branch.condition)
        add(branch.body)
      }
      if let otherwise { add(otherwise) }
    case .loop(_, let condition, let body):
      add(condition)
      add(body)
    case .forEach(_, _, let body), .forArithmetic(_, _, _, let body), .select(_, _, let body): add(body)
    case .match(_, let arms): for arm in arms { add(arm.body) }
    case .test, .arithmetic: break
    }
  }

  private mutating func add(_ parts: [WordPart]) {
    for part in parts {
      switch part.kind {
      case .command(let script), .process(let script, _): add(script)
      case .doubleQuoted(let inner): add(inner)
      default: break
      }
    }
  }
}
