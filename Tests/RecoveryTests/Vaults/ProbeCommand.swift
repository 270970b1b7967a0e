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
}
