import TerraformPlans
import Vocabulary

/// A folder of Terraform code with what was found in it and beside it: all that posture is judged by.
package struct PostureFolder: Sendable {
  /// Every file that was read: configuration, variables, lock file, settings of agents, keys.
  package var files: [PostureFile]
  /// The states of what the code made.
  package var states: [PostureState]
  /// A plan that was given or found; its values stand for what the configuration only computes.
  package var plan: Plan?
  /// The datasets that a policy names, with how much of them may be lost.
  package var objectives: [PostureObjective]
  /// False when there was more in the folder than is read.
  package var isComplete: Bool

  package init(
    files: [PostureFile], states: [PostureState] = [], plan: Plan? = nil, objectives: [PostureObjective] = [],
    isComplete: Bool = true
  ) {
    self.files = files
    self.states = states
    self.plan = plan
    self.objectives = objectives
    self.isComplete = isComplete
  }
}

/// A file that was read.
package struct PostureFile: Sendable, Hashable {
  /// Relative to the folder that is judged: `main.tf`, `../modules/db/main.tf`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The folder that it lies in, empty for the folder that is judged.
  var folder: String { FolderPath.parent(path) }

  /// Its name without the folder.
  var name: String { FolderPath.name(path) }
}

/// A state that was given or lies beside the code.
package struct PostureState: Sendable {
  /// Relative to the folder; nil for one that was given from elsewhere.
  package var path: String?
  package var state: State

  package init(path: String?, state: State) {
    self.path = path
    self.state = state
  }
}

/// How much of a dataset may be lost at most.
package struct PostureObjective: Sendable, Hashable {
  package var name: String
  /// The addresses of the resources that it lives in.
  package var resources: [Glob]
  /// The recovery point objective.
  package var seconds: Int
  /// Where it is declared: `tagout.yaml:4`.
  package var origin: String

  package init(name: String, resources: [Glob], seconds: Int, origin: String) {
    self.name = name
    self.resources = resources
    self.seconds = seconds
    self.origin = origin
  }
}
