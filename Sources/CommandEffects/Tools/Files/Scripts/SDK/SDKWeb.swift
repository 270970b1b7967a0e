/// Calls of HTTP clients in scripts.
enum SDKWeb {
  /// The method of a call that changes something, in capitals; nil for one that only reads and for other functions.
  static func method(
    _ name: String, _ owner: String?, _ arguments: ScriptArguments, _ tokens: [ScriptToken]
  ) -> String? {
    switch name {
    case "delete", "post", "put", "patch":
      return isClient(owner) || isAddress(arguments) ? name.uppercased() : nil
    case "request" where isClient(owner):
      let method = arguments.all.first?.value.first?.literal?.uppercased()
      return method.flatMap { ["DELETE", "POST", "PUT", "PATCH"].contains($0) ? $0 : nil }
    case "Request" where isAddress(arguments):
      let method = arguments.all.first { $0.name == "method" }?.value.first?.literal?.uppercased()
      return method.flatMap { $0 == "GET" || $0 == "HEAD" ? nil : $0 }
    case "fetch", "axios", "got", "$fetch", "ofetch":
      guard let open = arguments.all.dropFirst().first?.value.first, open.isMark("{") else { return nil }
      let options = ScriptArguments(tokens, at: arguments.all[1].value.startIndex).all
      let method = options.first { $0.name == "method" }?.value.first?.literal?.uppercased()
      return method.flatMap { $0 == "GET" || $0 == "HEAD" ? nil : $0 }
    default: return nil
    }
  }

  /// Whether a call is handed an address of the web, whatever it is called on.
  private static func isAddress(_ arguments: ScriptArguments) -> Bool {
    guard let start = arguments.all.first?.runs?.first ?? nil else { return false }
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  private static func isClient(_ owner: String?) -> Bool {
    ["requests", "httpx", "axios", "got", "ky", "superagent", "session", "HTTParty", "Faraday", "RestClient"]
      .contains(owner ?? "")
  }
}
