import Vocabulary

/// Making such a plan runs programs or fetches addresses that the configuration gives.
enum PlanTimeCode: PlanRule {
  static let code: FindingCode = "plan.plan-time-code"
  static let summary = "making this plan runs programs or fetches addresses"

  static let examples: [PlanExample] = [
    .match("a program", Plan.example().with(file: "data \"external\" \"a\" { program = [\"./a.sh\"] }")),
    .match("an address", Plan.example().with(file: "data \"http\" \"a\" { url = \"http://example.com\" }")),
    .match("a function", .example(.example("data.aws_lambda_invocation.a", .read))),
    .match("a source that is read at apply", .example(.example("data.external.a", .read))),
    .pass("a provider's own source", .example(.example("data.aws_ami.a", .read))),
    .pass("a resource of the same name", Plan.example().with(file: "resource \"external\" \"a\" {}")),
  ]

  /// Data sources that do more than ask their provider, and what they do.
  private static let deeds: [String: String] = [
    "external": "runs a program", "shell_script": "runs a program", "local_command": "runs a program",
    "http": "fetches an address", "aws_lambda_invocation": "invokes a function",
    "azapi_resource_action": "invokes an action",
    "terracurl_request": "fetches an address", "remote_file": "reads a file of another machine",
    "ssh_tunnel": "opens a tunnel",
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let read = subject.reads.filter { deeds[subject.plan.changes[$0].type] != nil }.map {
      subject.plan.changes[$0].address
    }
    let blocks = (subject.configuration?.modules ?? [:]).flatMap { key, module in
      module.resources.values.filter { $0.mode == .data && deeds[$0.type] != nil }.map { block in
        (key.isEmpty ? "" : key.split(separator: ".").map { "module.\($0)." }.joined()) + block.key
      }
    }
    let seen = Set(read.compactMap { ResourceAddress($0)?.withoutKeys })
    return (read + blocks.filter { !seen.contains($0) }.sorted()).map { address in
      let deed = ResourceAddress(address).flatMap { deeds[$0.type] } ?? "runs a program"
      return finding(.information, "\(address) \(deed) whenever a plan is made", at: address)
    }
  }
}
