import CloudAPIs
import Formats
import Vocabulary

/// Reads the variables that a command prints for a run.
package enum SecretVariables {
  /// `NAME=value` a line; a JSON object of texts; credentials of AWS as a `credential_process` prints them; a token as an
  /// exec plugin of Kubernetes prints it, for `KUBE_TOKEN`; one as `az account get-access-token` or `gcloud` do is not
  /// taken, since no variable's name goes with it.
  package static func read(_ bytes: [UInt8]) throws(RunnerError) -> [String: String] {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      let variables = DotenvReader.read(bytes)
      guard !variables.isEmpty else { throw .credentials("the command printed no variables") }
      return variables
    }
    // What is no JSON is told of below.
    guard let value = try? JSONReader.read(bytes, limits: .request), case .object(let object) = value else {
      throw .credentials("the command printed JSON that cannot be read")
    }
    if value["AccessKeyId"] != nil { return try ofAWS(bytes) }
    if value["kind"] == "ExecCredential", let token = value["status"]?["token"]?.text { return ["KUBE_TOKEN": token] }
    var variables: [String: String] = [:]
    for member in object.members {
      guard let text = member.value.text, isName(member.name) else {
        throw .credentials("the command printed JSON in which \"\(member.name.prefix(40))\" is no variable with a text")
      }
      variables[member.name] = text
    }
    return variables
  }

  private static func ofAWS(_ bytes: [UInt8]) throws(RunnerError) -> [String: String] {
    do throws(CloudError) {
      let credentials = try CredentialJSON.read(bytes, from: "the command")
      var variables = ["AWS_ACCESS_KEY_ID": credentials.accessKey, "AWS_SECRET_ACCESS_KEY": credentials.secretKey]
      variables["AWS_SESSION_TOKEN"] = credentials.sessionToken
      return variables
    } catch {
      throw .credentials("\(error)")
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39) }
  }
}
