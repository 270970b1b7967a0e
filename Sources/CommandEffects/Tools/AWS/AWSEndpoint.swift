import Vocabulary

/// The address that a call goes to, when it is another than Amazon's.
enum AWSEndpoint {
  /// A stand-in for AWS on this machine, e.g. LocalStack or moto: what is there may die at any time.
  static func local(of call: AWSCall) -> Environment? {
    if let word = call.line.globals["--endpoint-url"] {
      return word.literal.flatMap { local($0, "endpoint \($0)") }
    }
    let variables = call.invocation.variables
    if variables.text("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")?.lowercased() == "true" { return nil }
    for name in variableNames(of: call.service) {
      if let address = variables.text(name), !address.isEmpty { return local(address, "\(name)=\(address)") }
    }
    return nil
  }

  /// The service's own variable comes first.
  private static func variableNames(of service: String) -> [String] {
    let upper = service.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    let name = service == "s3api" ? "S3" : String(decoding: upper, as: UTF8.self)
    return ["AWS_ENDPOINT_URL_" + name, "AWS_ENDPOINT_URL"]
  }

  private static func local(_ address: String, _ evidence: String) -> Environment? {
    isLocal(host(of: address)) ? Environment(name: host(of: address), tier: .ephemeral, evidence: evidence) : nil
  }

  /// `localhost` of `http://localhost:4566/path`.
  static func host(of address: String) -> String {
    var rest = Substring(address)
    if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      rest = rest[colon...].dropFirst(3)
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if rest.hasPrefix("[") { return String(rest.dropFirst().prefix { $0 != "]" }) }
    return String(rest.prefix { $0 != ":" }).lowercased()
  }

  private static func isLocal(_ host: String) -> Bool {
    switch host {
    case "localhost", "::1", "0.0.0.0", "localstack", "moto", "dynamodb-local", "host.docker.internal",
      "localhost.localstack.cloud":
      true
    default:
      (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == 46 || ($0 >= 48 && $0 <= 57) })
        || host.hasSuffix(".localhost") || host.hasSuffix(".localstack.cloud")
    }
  }
}
