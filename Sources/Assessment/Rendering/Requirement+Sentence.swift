import Vocabulary

extension Requirement {
  /// What is missing, in words.
  package var sentence: String {
    switch self {
    case .confirm: "a yes from the person whose session this is"
    case .approval(let count): count == 1 ? "one person's signed approval" : "signed approvals of \(count) people"
    case .restorePoint: "a proven restore point outside what this would destroy"
    case .savedPlan: "a saved plan that was read beforehand"
    case .coolingOff(let minutes): "a wait of \(minutes) minutes"
    }
  }
}
