import Foundation
import Formats
import TestSupport
import Testing
import Vocabulary

/// AWS as moto plays it, on a port of its own, and the programs that speak to it.
final class PlayedCloud {
  let endpoint: String
  let folder: TestFolder
  private let server: StartedProgram

  /// Whether AWS can be played; a line says so when it cannot.
  static let isHere: Bool = {
    if CloudPython.path == nil { print("there is no moto here: what credentials do at AWS is not tried") }
    return CloudPython.path != nil
  }()

  /// The folder with the provider hashicorp/aws, as `tools/provider-mirror` finds it; nil, with a line, when there is none.
  static let mirror: String? = {
    let found = ProcessInfo.processInfo.environment["TAGOUT_PROVIDER_MIRROR"]
    if found == nil { print("TAGOUT_PROVIDER_MIRROR names no provider hashicorp/aws: what it does is not tried") }
    return found
  }()

  init() throws {
    folder = try TestFolder()
    let python = try #require(CloudPython.path)
    server = try StartedProgram(
      python, [CloudPython.server],
      variables: ["PYTHONDONTWRITEBYTECODE": "1"], log: folder.path + "/moto.log")
    let port = try #require(server.line(), "moto did not start")
    endpoint = "http://127.0.0.1:\(port)"
  }

  var port: String { String(endpoint.split(separator: ":").last ?? "") }

  /// What the programs find in their environment.
  func variables(_ key: StructuredValue? = nil) -> [String: String] {
    var variables = [
      "AWS_ENDPOINT_URL": endpoint, "AWS_REGION": "eu-west-1", "AWS_DEFAULT_REGION": "eu-west-1",
      "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": "", "AWS_CA_BUNDLE": "", "HOME": folder.path,
      "AWS_CONFIG_FILE": folder.path + "/none", "AWS_SHARED_CREDENTIALS_FILE": folder.path + "/none",
      "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1", "TF_CLI_CONFIG_FILE": folder.path + "/terraform.rc",
    ]
    variables["AWS_ACCESS_KEY_ID"] = key?["id"]?.text ?? "AKIAIOSFODNN7EXAMPLE"
    variables["AWS_SECRET_ACCESS_KEY"] = key?["secret"]?.text ?? "example"
    return variables
  }

  /// What a shell prints, both streams, and its status.
  func shell(
    _ script: String, _ variables: [String: String], in directory: String? = nil
  ) throws -> (status: Int32, text: String) {
    let path = folder.path + "/out-\(UUID().uuidString)"
    let unset = ["AWS_CA_BUNDLE", "AWS_PROFILE", "AWS_SESSION_TOKEN", "HTTPS_PROXY", "HTTP_PROXY"]
    let words = unset.map { "-u \($0)" } + variables.filter { !$0.value.isEmpty }.map { "\($0)=\(Oracle.quoted($1))" }
    let place = Oracle.quoted(directory ?? folder.path)
    let program = try StartedProgram(
      "bash",
      ["-c", "cd \(place) && env \(words.joined(separator: " ")) bash -c \(Oracle.quoted(script)) >\(path) 2>&1"],
      log: folder.path + "/shell.log")
    let status = program.wait()
    return (status, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
  }

  /// What the estate's script answers.
  func estate(_ verb: String, _ key: StructuredValue? = nil) throws -> StructuredValue {
    let script = Oracle.quoted(RepositoryFile.root + "/Tests/Fixtures/aws/estate.py")
    let answer = try shell("\(Oracle.quoted(CloudPython.path ?? "")) \(script) \(verb)", variables(key))
    try #require(answer.status == 0, "\(verb): \(answer.text)")
    return answer.text.isEmpty ? .null : try JSONReader.read(Array(answer.text.utf8))
  }

  /// A line of Python with boto3.
  func python(_ line: String, _ variables: [String: String]) throws -> (status: Int32, text: String) {
    try shell("\(Oracle.quoted(CloudPython.path ?? "")) -c \(Oracle.quoted(line))", variables)
  }

  /// A folder with a configuration that Terraform has initialised, its provider from the mirror.
  func terraform(_ name: String, _ text: String) throws -> String {
    let mirror = try #require(PlayedCloud.mirror)
    let place = folder.path + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try text.write(toFile: place + "/main.tf", atomically: true, encoding: .utf8)
    let settings = """
      provider_installation {
        filesystem_mirror {
          path    = "\(mirror)"
          include = ["registry.terraform.io/*/*"]
        }
      }

      """
    try settings.write(toFile: folder.path + "/terraform.rc", atomically: true, encoding: .utf8)
    let answer = try shell("terraform init -no-color -input=false", variables(), in: place)
    try #require(answer.status == 0, "\(answer.text)")
    return place
  }

  /// The built tool.
  static let tool = Oracle.quoted(BuiltProducts.path(of: "tagout-server").path())
}
