import Vocabulary

/// The commands of platforms' tools that make a raw call of their API: `gh api`, `glab api`, `heroku api`.
enum PlatformAPICall {
  private static let options = OptionGrammar(
    short: "XFfHpqt", long: "method= field= raw-field= header= input= jq= template= hostname= cache=")

  /// The call; nil when the command is none of them.
  static func call(_ tool: PlatformTool, _ invocation: Invocation) -> HTTPCall? {
    let arguments = FileArguments(invocation.arguments, options)
    let words = arguments.operands
    guard let verb = words.first?.literal else { return nil }
    switch (tool.name, verb) {
    case ("gh", "api"), ("glab", "api"):
      let fields = arguments.options.filter { ["f", "F", "field", "raw-field", "input"].contains($0.name) }
      let word = arguments.value("X", "method")
      return call(
        word, fields.isEmpty ? "GET" : "POST", words.dropFirst().first, fields.compactMap(\.value),
        host: tool.name == "gh" ? "api.github.com" : "gitlab.com", invocation)
    case ("heroku", "api"):
      return call(words.dropFirst().first, "GET", words.dropFirst(2).first, [], host: "api.heroku.com", invocation)
    default: return nil
    }
  }

  private static func call(
    _ method: ArgumentWord?, _ usual: String, _ address: ArgumentWord?, _ bodies: [ArgumentWord], host: String?,
    _ invocation: Invocation
  ) -> HTTPCall? {
    guard let address else { return nil }
    let evidence = [method?.evidence, address.evidence].compactMap { $0 }
      .reduce(invocation.program.evidence) { $0.union($1) }
    let isWhole = host == nil || address.knownPrefix.hasPrefix("https://")
    let slash = address.knownPrefix.hasPrefix("/") ? "" : "/"
    let body = bodies.map(\.display).joined(separator: " ")
    // The API that takes queries by POST alone says what it does in the body.
    let isQuery = address.literal == "graphql" && GraphQLMutation.worst(in: body) == nil
    return HTTPCall(
      method: isQuery ? "GET" : method.map { $0.literal?.uppercased() } ?? usual,
      address: isWhole ? address : address.prefixed(by: "https://" + (host ?? "") + slash), body: body,
      evidence: evidence)
  }
}
