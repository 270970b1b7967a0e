import Vocabulary

/// Programs that run what a file in their folder says: `make`, `npm run`, `just`, `task`, `composer`, `deno task`.
enum TaskRunners {
  /// What an invocation runs; nil when it runs no task, or its file is not there or was not read yet.
  static func body(_ name: String, _ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    switch name {
    case "make", "gmake", "gnumake", "bmake": MakeRunner.body(invocation, asking: &inspection)
    case "npm", "pnpm", "yarn", "yarnpkg", "bun": PackageScriptRunner.body(name, invocation, asking: &inspection)
    case "just": JustRunner.body(invocation, asking: &inspection)
    case "task", "go-task": TaskfileRunner.body(invocation, asking: &inspection)
    case "composer": ComposerRunner.body(invocation, asking: &inspection)
    case "deno": DenoRunner.body(invocation, asking: &inspection)
    default: nil
    }
  }
}
