import Formats
import Host
import Processes
import Vocabulary

/// Asks the program that keeps recovery how the datasets stand.
enum RecoveryLook {
  static func look(_ keeper: ProcessKeeper) async -> RecoveryDiagnosis {
    do {
      let command = ChildCommand(
        try ServerProgram.path(), ["recovery", "status", "--json"], timeLimit: .seconds(60), outputBound: 4 << 20)
      let result = try await keeper.run(command)
      guard [.exited(0), .exited(10)].contains(result.ending) else {
        return .unknown(String(result.errorText.prefix(400)).split(separator: "\n").first.map(String.init) ?? "")
      }
      let datasets = try JSONReader.read(result.output)["datasets"]?.elements ?? []
      let names = { (kept: [StructuredValue]) in kept.compactMap { $0["dataset"]?.text } }
      return .datasets(all: names(datasets), blocked: names(datasets.filter { $0["blocks"]?.truth == true }))
    } catch {
      return .unknown("\(error)")
    }
  }
}
