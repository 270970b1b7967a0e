import Formats
import Foundation
import Processes
import TestSupport
import Vocabulary

/// `tagout vault probe`, as somebody runs it.
enum ProbeCommand {
  /// The exit status, and the attempts that got through.
  static func run(
    _ address: String, _ words: [String] = [], variables: [String: String] = [:]
  ) async throws -> (status: ChildEnding, gotThrough: [String]) {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-probe", isPassable: false)
    var all = ["PATH": "/usr/bin:/bin", "HOME": scratch.path, "XDG_STATE_HOME": scratch.path + "/state"]
    all.merge(variables) { $1 }
    let command = ChildCommand(
      BuiltProducts.path(of: "tagout-server").path(percentEncoded: false),
      ["vault", "probe", address, "--json"] + words, environment: .exactly(all), timeLimit: .seconds(120))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    guard let report = try? JSONReader.read(result.output) else {
      throw PlayedStore.Failure(description: result.errorText)
    }
    return (result.ending, (report["gotThrough"]?.elements ?? []).compactMap(\.text))
  }

  /// What a server's ledger tells of probes: `vault verdict`, from the first on.
  static func told(by data: String) async throws -> [String] {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-export", isPassable: false)
    let words = ["ledger", "export", "--data", data, "--to", scratch.path + "/bundle"]
    let command = ChildCommand(
      BuiltProducts.path(of: "tagout-server").path(percentEncoded: false), words,
      environment: .exactly(["PATH": "/usr/bin:/bin", "HOME": scratch.path]), timeLimit: .seconds(120))
    return try await ProcessKeeper.with(scratch) { keeper in
      let result = try await keeper.run(command)
      guard result.ending.isSuccess else { throw PlayedStore.Failure(description: result.errorText) }
      let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/bundle")
      let texts = try files.map { try String(contentsOfFile: "\(scratch.path)/bundle/\($0)", encoding: .utf8) }
      return texts.flatMap { $0.split(separator: "\n") }.compactMap { line in
        guard let record = try? JSONReader.read(Array(line.utf8)), record["kind"]?.text == "vault.probed",
          let vault = record["details"]?["vault"]?.text, let verdict = record["details"]?["verdict"]?.text
        else { return nil }
        return "\(vault) \(verdict)"
      }
    }
  }
}
