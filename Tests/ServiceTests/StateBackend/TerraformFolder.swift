import Foundation
import Processes
import TestSupport

/// A folder with a configuration whose state a server under test keeps, and real Terraform in it.
struct TerraformFolder {
  /// How the backend's settings are written.
  enum Style: Sendable, CaseIterable {
    /// `LOCK` and `UNLOCK` on the state's own address.
    case plain
    /// As GitLab's documentation has it: `POST` and `DELETE` on the address with `/lock` behind it.
    case gitLab
  }

  let folder: TestFolder
  let workspace: String
  private let server: ServerUnderTest
  private let style: Style

  static let isInstalled: Bool = {
    // No terraform answers with an error.
    (try? Oracle.output(of: "terraform version", input: [])) != nil
  }()

  /// Writes the configuration: so many objects, each of which leaves a line in `touched` when it is made or destroyed.
  init(
    _ server: ServerUnderTest, _ workspace: String, objects: Int = 2, style: Style = .plain, backend: String = "http"
  ) throws {
    (folder, self.server, self.workspace, self.style) = (try TestFolder(), server, workspace, style)
    try write(objects: objects, backend: backend)
  }

  /// Writes the configuration anew.
  func write(objects: Int, value: Int = 1, backend: String = "http") throws {
    let text = """
      terraform {
        backend "\(backend)" {}
      }
      resource "terraform_data" "web" {
        count            = \(objects)
        triggers_replace = [\(value)]
        provisioner "local-exec" {
          command = "echo made ${count.index} >> ${path.root}/touched"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "echo destroyed >> ${path.root}/touched"
        }
      }
      """
    try text.write(toFile: folder.path + "/main.tf", atomically: true, encoding: .utf8)
  }

  /// How many objects were made or destroyed so far.
  var touches: Int {
    // Nothing touched, no file.
    let text = (try? String(contentsOfFile: folder.path + "/touched", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count
  }

  /// What is in a file of the folder; nil when it is not there.
  func contents(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.path + "/" + name).map { [UInt8]($0) }
  }

  /// Runs Terraform with a token.
  func run(_ words: String..., token: String, input: [UInt8] = []) async throws -> ChildResult {
    try await run(words, token: token, input: input)
  }

  /// Runs Terraform with a token.
  func run(_ words: [String], token: String, input: [UInt8] = []) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      "terraform", words, environment: .inherited(variables(token)), workingDirectory: folder.path, input: input,
      timeLimit: .seconds(120))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }

  private func variables(_ token: String) -> [String: String?] {
    let state = "\(server.url)/state/\(workspace)"
    var variables: [String: String?] = [
      "TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1", "TF_INPUT": "0",
      "TF_CLI_ARGS": "-no-color", "TF_HTTP_ADDRESS": state, "TF_HTTP_LOCK_ADDRESS": state,
      "TF_HTTP_UNLOCK_ADDRESS": state, "TF_HTTP_USERNAME": "anybody", "TF_HTTP_PASSWORD": token,
      "TF_HTTP_RETRY_MAX": "0",
    ]
    guard style == .gitLab else { return variables }
    variables["TF_HTTP_LOCK_ADDRESS"] = state + "/lock"
    variables["TF_HTTP_UNLOCK_ADDRESS"] = state + "/lock"
    variables["TF_HTTP_LOCK_METHOD"] = "POST"
    variables["TF_HTTP_UNLOCK_METHOD"] = "DELETE"
    return variables
  }
}

extension ChildResult {
  /// Both outputs, the frame that Terraform draws around errors and its line breaks taken away.
  var words: String {
    (text + " " + errorText).replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var isSuccess: Bool { ending.isSuccess }
}
