/// Every rule of the tidy test.
enum Habits {
  static let rules: [any HabitRule] =
    [
      FileLengthRule(), FunctionLengthRule(), OneTypeRule(), DocumentationRule(), WhitespaceRule(), TrackedFileRule(),
      ErrorWordingRule(), TestNameRule(), ScriptRule(),
    ] + ForbiddenTextRule.all + CommentedRule.all
}
