import Vocabulary

/// Requests of clouds whose operation stands in a parameter or a header, as the command line that would do the same:
/// `Action=DeleteDBInstance` (AWS's query protocol), `X-Amz-Target: DynamoDB_20120810.DeleteTable` (its JSON protocol),
/// and the same of Alibaba Cloud and Tencent Cloud.
enum CloudRequests {
  /// Parameters that are looked at.
  private static let limit = 64

  /// Each request that does more than look, as a command of the cloud's own tool.
  static func invocations(_ calls: [HTTPCall], of name: String, _ invocation: Invocation) -> [Invocation] {
    calls.prefix(4).compactMap { call in
      let host = call.place.host
      let words =
        if isAmazon(host) {
          amazon(call, name, invocation)
        } else if host.hasSuffix(".aliyuncs.com") {
          other("aliyun", call)
        } else if host.hasSuffix(".tencentcloudapi.com") {
          other("tccli", call)
        } else {
          [String]()
        }
      let argv = words.map { ArgumentWord($0, evidence: call.evidence) }
      guard var inner = NestedInvocations.program(argv, in: invocation, from: call.evidence) else { return nil }
      inner.input = .nothing
      return inner
    }
  }

  private static func isAmazon(_ host: String) -> Bool {
    host.hasSuffix(".amazonaws.com") || host.hasSuffix(".amazonaws.com.cn") || host.hasSuffix(".api.aws")
  }

  /// `aws SERVICE OPERATION` with the request's members as options; empty for what only looks or is not known.
  private static func amazon(_ call: HTTPCall, _ name: String, _ invocation: Invocation) -> [String] {
    let parameters = parameters(of: call)
    let target = header("x-amz-target", of: call)
    guard let action = target.map({ String($0.drop { $0 != "." }.dropFirst()) }) ?? parameters["Action"] else {
      return []
    }
    let operation = SDKServices.kebab(action)
    let service = services(of: call.place.host).first { service in
      AWSOperation.find(service: service, operation: operation).map { $0.kind != .read } ?? false
    }
    guard let service else { return [] }
    var words = ["aws", service, operation]
    if name == "awscurl", let profile = FileArguments(invocation.arguments, HTTPArguments.awscurl).value("profile") {
      words += ["--profile", profile.display]
    }
    if target != nil, !call.body.isEmpty {
      return words + ["--cli-input-json", call.body.hasPrefix("@") ? "file://" + call.body.dropFirst() : call.body]
    }
    return words + options(parameters)
  }

  /// What the labels of a host may be called on the command line.
  private static func services(of host: String) -> [String] {
    host.split(separator: ".").prefix(4).flatMap { label -> [String] in
      switch label {
      case "elasticloadbalancing": ["elbv2", "elb"]
      case "monitoring": ["cloudwatch"]
      case "email": ["ses"]
      case "states": ["stepfunctions"]
      case "es": ["es", "opensearch"]
      case "models": ["lex-models"]
      default: [String(label)]
      }
    }.filter(AWSOperation.isService)
  }

  /// `InstanceId.1=i-1` as `--instance-ids i-1`; truths as flags.
  private static func options(_ parameters: [String: String]) -> [String] {
    parameters.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
      guard key != "Action", key != "Version", !key.hasPrefix("X-Amz-") else { return [] }
      let stem = key.prefix { $0 != "." }
      let isListed = stem.utf8.count < key.utf8.count && !stem.hasSuffix("s")
      let option = SDKServices.kebab(String(stem)) + (isListed ? "s" : "")
      switch value.lowercased() {
      case "true": return ["--" + option]
      case "false": return ["--no-" + option]
      default: return ["--" + option, value]
      }
    }
  }

  /// A request of another cloud of this kind, where its operation's first word says that it destroys.
  private static func other(_ tool: String, _ call: HTTPCall) -> [String] {
    let parameters = parameters(of: call)
    guard let action = header("x-tc-action", of: call) ?? header("x-acs-action", of: call) ?? parameters["Action"],
      let verb = CapitalWords.parts(of: action).first, VerbWords.effect(of: verb)?.effect == .destroy,
      let service = call.place.host.split(separator: ".").first
    else { return [] }
    let named = parameters.filter { $0.key.hasSuffix("Id") || $0.key.hasSuffix("Name") }.sorted { $0.key < $1.key }
    return [tool, String(service), action] + named.flatMap { ["--" + $0.key, $0.value] }
  }

  private static func header(_ name: String, of call: HTTPCall) -> String? {
    for header in call.headers.prefix(limit) {
      guard let colon = header.firstIndex(of: ":"), header[..<colon].lowercased() == name else { continue }
      return String(header[header.index(after: colon)...].drop { $0 == " " })
    }
    return nil
  }

  /// Those of the query and of a body that is a form.
  private static func parameters(of call: HTTPCall) -> [String: String] {
    var found: [String: String] = [:]
    let body = call.body.hasPrefix("{") ? [] : call.body.split { $0 == "&" || $0 == " " || $0 == "\n" }.map(String.init)
    let pairs = call.place.query.split(separator: "&").map(String.init) + call.parameters + body
    for pair in pairs.prefix(limit) {
      guard let equals = pair.firstIndex(of: "=") else { continue }
      found[String(pair[..<equals])] = PercentText.decoded(pair[pair.index(after: equals)...])
    }
    return found
  }
}
