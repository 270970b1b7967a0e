import Vocabulary

extension PlannedAction {
  /// The action that a saved plan's number means to the program that wrote it (`planfile.proto`, `Action`).
  ///
  /// 9 and 10 mean different things to Terraform and OpenTofu; when the writer cannot be told they are not recognised.
  init(number: UInt64, writer: Plan.Writer) {
    switch (number, writer) {
    case (0, _): self = .noOp
    case (1, _): self = .create
    case (2, _): self = .read
    case (3, _): self = .update
    case (5, _): self = .delete
    case (6, _): self = .deleteThenCreate
    case (7, _): self = .createThenDelete
    case (8, _): self = .forget
    case (9, .terraform): self = .createThenForget
    case (10, .openTofu): self = .forgetThenCreate
    default: self = .unrecognised(String(number))
    }
  }

  /// The action that the words of plan JSON mean (Terraform `internal/command/jsonplan/plan.go`, `actionString`).
  init(words: [String]) {
    switch words {
    case ["no-op"]: self = .noOp
    case ["create"]: self = .create
    case ["read"]: self = .read
    case ["update"]: self = .update
    case ["delete"]: self = .delete
    case ["delete", "create"]: self = .deleteThenCreate
    case ["create", "delete"]: self = .createThenDelete
    case ["forget"]: self = .forget
    case ["create", "forget"]: self = .createThenForget
    case ["forget", "create"]: self = .forgetThenCreate
    default: self = .unrecognised(words.joined(separator: ", "))
    }
  }
}
