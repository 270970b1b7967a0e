import AgentProtocols
import Formats
import TestSupport
import Testing
import Vocabulary

/// A client's payload as one of its documents has it, with what it asks.
struct GoldenFile: Sendable, CustomTestStringConvertible {
  static let folder = "Tests/AgentProtocolsTests/Golden"

  var client: String
  var name: String
  var value: StructuredValue

  var testDescription: String { "\(client)/\(name)" }

  /// Every file of every client.
  static let all: [GoldenFile] = {
    var files: [GoldenFile] = []
    for client in RepositoryFile.names(in: folder) ?? [] {
      for name in RepositoryFile.names(in: "\(folder)/\(client)") ?? [] {
        guard let bytes = RepositoryFile.bytes("\(folder)/\(client)/\(name)"),
          // A file that is no JSON has no payload, and the test on documents fails for it.
          let value = try? JSONReader.read(bytes)
        else {
          files.append(GoldenFile(client: client, name: name, value: .null))
          continue
        }
        files.append(GoldenFile(client: client, name: name, value: value))
      }
    }
    return files
  }()

  /// The payload's bytes.
  func payload() throws -> [UInt8] { try JSONWriter.canonical(value["payload"] ?? .null) }

  /// What must be read from it.
  var expected: StructuredValue { value["expect"] ?? .null }

  /// A tool's input as these files write it.
  static func form(of input: ToolInput) -> (name: String, value: StructuredValue) {
    switch input {
    case .shell(let command): ("shell", .string(command))
    case .write(let path, let content): ("write", .array([.string(path), .string(content)]))
    case .edit(let path, let parts):
      (
        "edit",
        .array([
          .string(path),
          .array(
            parts.map { part in
              .array([part.old.map(StructuredValue.string) ?? .null, .string(part.new), .boolean(part.isEverywhere)])
            }),
        ])
      )
    case .patch(let text): ("patch", .string(text))
    case .mcp(let server, let tool, let arguments): ("mcp", .array([.string(server), .string(tool), arguments]))
    case .prompt(let text, _): ("prompt", .string(text))
    case .other(let value): ("other", value)
    }
  }
}
