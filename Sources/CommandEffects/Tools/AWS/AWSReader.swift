import Vocabulary

/// Reads `aws` command lines of awscli 1 and 2 by a table of every operation.
///
/// Aliases of the user's own (`~/.aws/cli/alias`) are not known: they hold as unknown commands.
package enum AWSReader: NestingToolReader {
  package static let names = ["aws", "awslocal"]

  /// Notes what the invocation would do.
  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = AWSCommandLine(invocation)
    guard !line.isVersion else { return noteRead("aws", line, into: &inspection) }
    if let word = line.unresolved {
      inspection.note(
        ToolFinding.unresolved(
          "which command of aws this is", word, evidence: line.evidence.union(word.evidence),
          remedy: "write the service and the operation themselves"))
      return
    }
    // Without an operation the tool prints how it is used; with `help` it prints that.
    guard let service = line.service, !line.isHelp else { return noteRead("aws", line, into: &inspection) }
    guard let call = find(line, service, invocation) else {
      return noteUnknown(line, service, into: &inspection)
    }
    inspect(call, into: &inspection)
  }

  private static func find(_ line: AWSCommandLine, _ service: ArgumentWord, _ invocation: Invocation) -> AWSCall? {
    guard let name = service.literal else { return nil }
    let operation = line.operation?.literal ?? "."
    if let meaning = AWSOperation.find(service: name, operation: operation) {
      return AWSCall(line, service: name, operation: operation, meaning, invocation)
    }
    // `aws login --remote x`: a service that is a command of its own has operands, not operations.
    guard line.operation == nil || AWSOperation.find(service: name, operation: ".") != nil,
      AWSOperation.isService(name)
    else { return nil }
    let usage = AWSOperation(kind: .read, role: .unknown, hasDryRun: false)
    return AWSCall(
      line, service: name, operation: ".", AWSOperation.find(service: name, operation: ".") ?? usage, invocation)
  }

  private static func inspect(_ call: AWSCall, into inspection: inout Inspection) {
    if call.service == "sts", call.operation.hasPrefix("assume-role") { noteRole(call, into: &inspection) }
    guard call.meaning.kind != .read else { return inspectRead(call, into: &inspection) }
    guard !call.isDefused else { return noteRead(call.verb, call.line, into: &inspection) }
    switch call.service {
    case "s3": AWSStorageReader.inspect(call, into: &inspection)
    default:
      if let statement = AWSStatement(call) {
        statement.inspect(into: &inspection)
      } else if AWSNamedWork.inspect(call, into: &inspection) {
        return
      } else if AWSStops.stops(call) {
        AWSStops.inspect(call, into: &inspection)
      } else {
        AWSConsequences.inspect(call, into: &inspection)
      }
    }
  }

  /// Reads are never asked about; a secret that is shown is an effect, and a file that is written is looked at.
  private static func inspectRead(_ call: AWSCall, into inspection: inout Inspection) {
    var effect = call.effect(.read, call.meaning.role, name: nil, .reversible)
    if call.service == "ssm", call.operation.hasPrefix("get-parameter"),
      call.line.rest.contains(where: { $0.literal?.hasPrefix("--with-d") == true })
    {
      effect.verb = .disclose
    }
    inspection.note(effect)
    if call.service == "s3api", call.operation == "get-object" {
      AWSStorageReader.inspectOutput(of: call, into: &inspection)
    }
  }

  /// A role that the same text takes on: what follows most likely runs with its rights.
  private static func noteRole(_ call: AWSCall, into inspection: inout Inspection) {
    let role = call.line.rest.compactMap(\.literal).first { $0.contains("arn:aws") && $0.contains(":role/") }
    guard let role, let start = role.range(of: "arn:aws")?.lowerBound else { return }
    inspection.assumedRoles.append(String(role[start...]))
  }

  private static func noteRead(_ kind: String, _ line: AWSCommandLine, into inspection: inout Inspection) {
    inspection.note(
      Effect(.read, Resource(kind: kind, role: .unknown), reversibility: .reversible, evidence: line.evidence))
  }

  private static func noteUnknown(
    _ line: AWSCommandLine, _ service: ArgumentWord, into inspection: inout Inspection
  ) {
    let isService = service.literal.map(AWSOperation.isService) ?? false
    let word = isService ? line.operation ?? service : service
    inspection.note(
      ToolFinding.unknownVerb(
        word, of: isService ? "aws \(service.display)" : "aws",
        remedy: "look it up first: aws \(isService ? service.display + " " : "")help"))
  }
}
