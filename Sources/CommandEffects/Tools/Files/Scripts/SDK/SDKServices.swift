/// The services of AWS that a script makes clients of, and the names of their operations on the command line.
enum SDKServices {
  /// Service names as awscli spells them, in the order in which the script names them.
  static func all(in tokens: [ScriptToken]) -> [String] {
    var services: [String] = []
    for (index, token) in tokens.enumerated() {
      guard let name = name(token, before: tokens[(index + 1)...]) else { continue }
      let plain = plain(name)
      if AWSOperation.isService(plain), !services.contains(plain) { services.append(plain) }
    }
    return services
  }

  private static func name(_ token: ScriptToken, before rest: ArraySlice<ScriptToken>) -> String? {
    if let text = token.literal {
      for prefix in ["@aws-sdk/client-", "aws-sdk/clients/", "aws-sdk-"] where text.hasPrefix(prefix) {
        return String(text.dropFirst(prefix.utf8.count))
      }
      return nil
    }
    guard let name = token.name, rest.count > 1 else { return nil }
    let (first, second) = (rest[rest.startIndex], rest[rest.startIndex + 1])
    if name == "client" || name == "resource" {
      let behind = rest.dropFirst(3).first
      return first.isMark("(") ? second.literal ?? (second.name == "service_name" ? behind?.literal : nil) : nil
    }
    guard name == "AWS" || name == "Aws", first.isMark(".") || first.isMark(":") else { return nil }
    return (second.name ?? rest.dropFirst(2).first?.name)?.lowercased()
  }

  private static func plain(_ name: String) -> String {
    switch name {
    case "s3": "s3api"
    case "cloudwatch-logs", "cloudwatchlogs": "logs"
    case "cognito-identity-provider", "cognitoidentityserviceprovider": "cognito-idp"
    case "database-migration-service": "dms"
    case "elastic-load-balancing-v2": "elbv2"
    case "elastic-load-balancing": "elb"
    case "sfn": "stepfunctions"
    default: name
    }
  }

  /// `DBInstanceIdentifier`, `deleteDBInstance` and `delete_db_instance` with dashes, as botocore cuts names into words.
  static func kebab(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte != UInt8(ascii: "_") else {
        result.append(UInt8(ascii: "-"))
        continue
      }
      let isUpper = byte >= 65 && byte <= 90
      if isUpper, index > 0, bytes[index - 1] != UInt8(ascii: "_") {
        let before = bytes[index - 1]
        let wasUpper = before >= 65 && before <= 90
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isBeforeLower = next >= 97 && next <= 122
        if !wasUpper || isBeforeLower { result.append(UInt8(ascii: "-")) }
      }
      result.append(isUpper ? byte + 32 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
