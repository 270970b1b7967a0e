import Vocabulary

/// Making such a plan runs programs or fetches addresses that the configuration gives.
enum PlanTimeCode: PlanRule {
  static let code: FindingCode = "plan.plan-time-code"
  static let summary = "making this plan runs programs or fetches addresses"

  static let examples: [PlanExample] = [
    .match("a program", Plan.example().with(file: "data \"external\" \"a\" { program = [\"./a.sh\"] }")),
    .match("an address", Plan.example().with(file: "data \"http\" \"a\" { url = \"http://example.com\" }")),
    .match("a source that is read at apply", .example(.example("data.external.a", .read))),
    .pass("a provider's own source", .example(.example("data.aws_ami.a", .read))),
    .pass("a resource of the same name", Plan.example().with(file: "resource \"external\" \"a\" {}")),
  ]

  private static let types: Set<String> = ["external", "http"]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let read = subject.changes { $0.mode == .data && types.contains($0.type) }.map(\.address)
    let blocks = (subject.configuration?.modules ?? [:]).flatMap { key, module in
      module.resources.values.filter { $0.mode == .data && types.contains($0.type) }.map { block in
        (key.isEmpty ? "" : key.split(separator: ".").map { "module.\($0)." }.joined()) + block.key
      }
    }
    let seen = Set(read.compactMap { ResourceAddress($0)?.withoutKeys })
    return (read + blocks.filter { !seen.contains($0) }.sorted()).map { address in
      let runs = address.contains("data.external.") ? "runs a program" : "fetches an address"
      return finding(.information, "\(address) \(runs) whenever a plan is made", at: address)
    }
  }
}
