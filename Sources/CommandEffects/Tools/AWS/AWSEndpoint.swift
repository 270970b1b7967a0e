import Vocabulary

/// The address that a call goes to, when it is another than Amazon's.
package enum AWSEndpoint {
  /// A stand-in for AWS on this machine, e.g. LocalStack or moto: what is there may die at any time.
  ///
  /// The option comes first, then the service's own variable, the common one, and the profile's settings.
  static func local(of call: AWSCall, _ identity: AWSIdentity) -> Environment? {
    if call.invocation.name == "awslocal" {
      return Environment(name: "localhost", tier: .ephemeral, evidence: "awslocal speaks to LocalStack on this machine")
    }
    if let word = call.line.globals["--endpoint-url"] {
      return word.literal.flatMap { local($0, "endpoint \($0)") }
    }
    let variables = call.invocation.variables
    if variables.text("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")?.lowercased() == "true" { return nil }
    for name in ["AWS_ENDPOINT_URL_" + suffix(of: call.service), "AWS_ENDPOINT_URL"] {
      if let address = variables.text(name), !address.isEmpty { return local(address, "\(name)=\(address)") }
    }
    return identity.endpoint.flatMap { local($0.address, $0.evidence) }
  }

  /// The service as its variable and its section spell it: `DYNAMODB_STREAMS`, `S3`.
  static func suffix(of service: String) -> String {
    let upper = service.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    return service == "s3api" ? "S3" : String(decoding: upper, as: UTF8.self)
  }

  private static func local(_ address: String, _ evidence: String) -> Environment? {
    let host = HostAddress.host(of: address)
    return isLocal(host) ? Environment(name: host, tier: .ephemeral, evidence: evidence) : nil
  }

  /// Whether a host is this machine, or one of the names that stand-ins for AWS have in a compose file.
  package static func isLocal(_ host: String) -> Bool {
    switch host {
    case "localstack", "moto", "dynamodb-local", "minio", "localhost.localstack.cloud": true
    default: HostAddress.isLoopback(host) || host.hasSuffix(".localstack.cloud")
    }
  }
}
