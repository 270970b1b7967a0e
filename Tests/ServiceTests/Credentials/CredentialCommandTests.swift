import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite("tagout credentials, as tools ask it") struct CredentialCommandTests {
  @Test(
    "As credential_process it gives the AWS command line and boto3 the role that reads, named for what it is for",
    .enabled(if: PlayedCloud.isHere))
  func process() throws {
    let cloud = try PlayedCloud()
    let config = """
      [profile production]
      credential_process = \(BuiltProducts.path(of: "tagout-server").path()) credentials aws --role read --from base --proposal p-7
      region = eu-west-1
      [profile base]
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = s3cret-of-the-base
      """
    try config.write(toFile: cloud.folder.path + "/config", atomically: true, encoding: .utf8)
    var variables = cloud.variables()
    variables["AWS_CONFIG_FILE"] = cloud.folder.path + "/config"
    variables["AWS_ACCESS_KEY_ID"] = nil
    variables["AWS_SECRET_ACCESS_KEY"] = nil
    let printed = try cloud.shell("\(PlayedCloud.tool) credentials aws --role read --from base", variables)
    let value = try JSONReader.read(Array(printed.text.utf8))
    #expect(value["Version"] == 1, "\(printed.text)")
    #expect(value["AccessKeyId"]?.text?.hasPrefix("ASIA") == true)
    #expect(value["SessionToken"]?.text?.isEmpty == false)
    #expect(value["Expiration"]?.text?.hasSuffix("Z") == true)
    variables["AWS_PROFILE"] = "production"
    let asked = try cloud.shell("aws sts get-caller-identity --query Arn --output text", variables)
    #expect(asked.text.contains("assumed-role/tagout-read/tagout-p-7"), "\(asked.text)")
    let script = "import boto3; print(boto3.client('sts').get_caller_identity()['Arn'])"
    let scripted = try cloud.python(script, variables)
    #expect(scripted.text.contains("assumed-role/tagout-read/tagout-p-7"), "\(scripted.text)")
    for role in ["write", "apply", "tagout-apply"] {
      let refused = try cloud.shell("\(PlayedCloud.tool) credentials aws --role \(role) --from base", variables)
      #expect(refused.status == 64 && refused.text.contains("the runner's alone"), "\(refused.text)")
    }
  }

  @Test("An OIDC token's file is enough to take a role on", .enabled(if: PlayedCloud.isHere))
  func webIdentity() throws {
    let cloud = try PlayedCloud()
    try "eyJhbGciOiJub25lIn0.e30.c2ln\n".write(
      toFile: cloud.folder.path + "/token", atomically: true, encoding: .utf8)
    var variables = cloud.variables()
    variables["AWS_ACCESS_KEY_ID"] = nil
    variables["AWS_SECRET_ACCESS_KEY"] = nil
    let role = "arn:aws:iam::123456789012:role/tagout-read"
    let none = try cloud.shell("\(PlayedCloud.tool) credentials aws --role \(role)", variables)
    #expect(none.status == 1 && none.text.contains("there are no credentials"), "\(none.text)")
    let given = try cloud.shell(
      "\(PlayedCloud.tool) credentials aws --role \(role) --web-identity \(cloud.folder.path)/token", variables)
    #expect(try JSONReader.read(Array(given.text.utf8))["Version"] == 1, "\(given.text)")
  }

  @Test("Tokens are handed on in the form that kubectl, Google's and Azure's tools ask for")
  func tokens() throws {
    let folder = try TestFolder()
    try "opaque-token\n".write(toFile: folder.path + "/token", atomically: true, encoding: .utf8)
    func run(_ words: String, _ variables: String = "") throws -> StructuredValue {
      try JSONReader.read(
        try Oracle.output(ofScript: "\(variables) \(PlayedCloud.tool) credentials \(words)"))
    }
    let file = "--token-file \(folder.path)/token"
    let asked = #"KUBERNETES_EXEC_INFO='{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential"}'"#
    let cluster = try run("kubernetes \(file)", asked)
    #expect(cluster["apiVersion"] == "client.authentication.k8s.io/v1beta1")
    #expect(cluster["status"]?["token"] == "opaque-token")
    #expect(try run("kubernetes --command 'echo from-a-command'")["status"]?["token"] == "from-a-command")
    #expect(try run("google \(file)")["id_token"] == "opaque-token")
    #expect(try run("azure \(file)")["accessToken"] == "opaque-token")
    for words in ["kubernetes", "google \(file) --command x", "azure \(file) --tenant t", "aws --minutes 5"] {
      let status = try Oracle.output(
        ofScript: "\(PlayedCloud.tool) credentials \(words) >/dev/null 2>&1; echo $?")
      #expect(String(decoding: status, as: UTF8.self) == "64\n", "\(words)")
    }
  }
}
