import Vocabulary

/// Reads HTTPie and its like, which call an API and write no file unless told.
enum HTTPReader: ToolReader {
  static let names = ["http", "https", "xh", "xhs", "curlie", "awscurl"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    for call in HTTPArguments.calls(invocation) { HTTPJudge.inspect(call, into: &inspection) }
  }
}
