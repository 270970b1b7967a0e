import Formats
import Vocabulary

extension AWSReader {
  /// The commands that a call runs on other machines, as `sh -c` would run them there.
  ///
  /// Pure, bounded by the length of the argv; what is not literal stays an unknown word.
  package static func nested(in invocation: Invocation) -> [Invocation] {
    var inspection = Inspection()
    return nested(in: invocation, asking: &inspection)
  }

  package static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    let line = AWSCommandLine(invocation)
    guard let service = line.service?.literal, let operation = line.operation?.literal,
      let meaning = AWSOperation.find(service: service, operation: operation), meaning.kind == .run
    else { return [] }
    let call = AWSCall(line, service: service, operation: operation, meaning, invocation)
    let scripts = scripts(of: call)
    guard !scripts.isEmpty else { return [] }
    var place = AWSTarget.resolve(call, asking: &inspection).environment
    if place.tier == .unknown { place.evidence = "it runs on a machine of AWS that nothing names" }
    return scripts.map { script in
      Invocation(
        program: ArgumentWord("sh", evidence: script.evidence),
        arguments: [ArgumentWord("-c", evidence: script.evidence), script],
        directory: .unknown("the folder on the other machine"), variables: Variables(), input: .nothing,
        evidence: script.evidence, place: place)
    }
  }

  private static func scripts(of call: AWSCall) -> [ArgumentWord] {
    switch call.verb {
    case "ecs execute-command", "emr ssh", "codebuild start-command-execution":
      return call.option("command", shortest: 3)?.values.first.map { [$0] } ?? []
    case "ssm send-command", "ssm start-session":
      return call.option("parameters", shortest: 3).map { $0.values.flatMap(commands) } ?? []
    default: return []
    }
  }

  /// The commands of `commands=["a","b"]`, `commands=a`, `{"commands":["a"]}`; the word itself when it cannot be told.
  private static func commands(_ word: ArgumentWord) -> [ArgumentWord] {
    guard let text = word.literal else { return [word] }
    let parameters: StructuredValue?
    if text.utf8.first == UInt8(ascii: "{") {
      // What is no JSON cannot be told: the tool would refuse it.
      parameters = try? JSONReader.read(text, limits: JSONLimits(depth: 16, bytes: 1 << 20))
    } else {
      parameters = ShorthandReader.read(text)
    }
    guard case .object(let object)? = parameters else { return [] }
    let values = object.members.filter { $0.name == "commands" || $0.name == "command" }.flatMap { member in
      member.value.elements ?? [member.value]
    }
    let lines = values.compactMap(\.text)
    return lines.isEmpty ? [] : [ArgumentWord(lines.joined(separator: "\n"), evidence: word.evidence)]
  }
}
