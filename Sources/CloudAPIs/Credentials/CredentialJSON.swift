import Formats
import Vocabulary

/// Credentials as programs and endpoints print them, in JSON.
package enum CredentialJSON {
  /// Reads what `credential_process`, the container endpoint and the instance's metadata give: `SessionToken` and `Token`
  /// are two names of one thing.
  package static func read(_ bytes: [UInt8], from source: String) throws(CloudError) -> CloudCredentials {
    let value: StructuredValue
    do throws(FormatError) {
      value = try JSONReader.read(bytes, limits: JSONLimits(depth: 8, bytes: 1 << 20))
    } catch {
      throw .credentials(source: source, reason: "what it gave is no JSON")
    }
    if let code = value["Code"]?.text, code != "Success" {
      throw .credentials(source: source, reason: "it says \(code)")
    }
    guard let accessKey = value["AccessKeyId"]?.text, let secretKey = value["SecretAccessKey"]?.text else {
      throw .credentials(source: source, reason: "what it gave has no AccessKeyId and SecretAccessKey")
    }
    return CloudCredentials(
      accessKey: accessKey, secretKey: secretKey,
      sessionToken: value["SessionToken"]?.text ?? value["Token"]?.text,
      expiration: value["Expiration"]?.text.flatMap(HTTPDate.iso))
  }

  /// As `credential_process` prints them (AWS SDKs and Tools Reference Guide, "Process credential provider").
  package static func process(_ credentials: CloudCredentials) -> StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("Version", 1), .init("AccessKeyId", .string(credentials.accessKey)),
      .init("SecretAccessKey", .string(credentials.secretKey)),
    ]
    if let token = credentials.sessionToken { members.append(.init("SessionToken", .string(token))) }
    if let end = credentials.expiration { members.append(.init("Expiration", .string(HTTPDate.text(end)))) }
    return .object(StructuredObject(members))
  }
}
