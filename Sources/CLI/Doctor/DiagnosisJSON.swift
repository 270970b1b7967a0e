import AgentProtocols
import Formats
import Host
import Vocabulary

/// A diagnosis as one JSON object; members are only added.
enum DiagnosisJSON {
  static func bytes(_ diagnosis: Diagnosis) throws -> [UInt8] {
    let value: StructuredValue = .object([
      "clients": .array(diagnosis.clients.map(client)),
      "credentials": .array(
        diagnosis.credentials.map {
          .object(["names": texts($0.names), "path": .string($0.path), "what": .string($0.what)])
        }),
      "files": .array(diagnosis.files.map(file)),
      "leaks": texts(leaks(diagnosis.server)),
      "rings": .array(
        RingStates.of(diagnosis).map {
          .object([
            "detail": .string($0.detail), "holds": .boolean($0.holds), "name": .string($0.name),
            "number": .integer(Int64($0.number)),
          ])
        }),
      "status": .string(diagnosis.grade.word),
      "steps": .array(
        DiagnosisSteps.of(diagnosis).map { .object(["command": .string($0.command), "why": .string($0.why)]) }),
      "user": .object(["id": .integer(Int64(diagnosis.user.id)), "name": optional(diagnosis.user.name)]),
    ])
    return try JSONWriter.canonical(value) + [UInt8(ascii: "\n")]
  }

  private static func leaks(_ server: ServerDiagnosis) -> [String] {
    guard case .answers(let answer) = server else { return [] }
    return answer.leaks
  }

  private static func client(_ client: ClientDiagnosis) -> StructuredValue {
    .object([
      "basis": .string(client.isMeasured ? "measured" : "documented"),
      "hooks": .array(client.hooks.map(hook)), "last_call": optional(client.lastCall?.description),
      "name": .string(client.name), "present": .boolean(client.isPresent),
      "problems": .array(
        client.problems.map { .object(["path": .string($0.path), "reason": .string($0.reason)]) }),
      "program": optional(client.program), "status": .string(client.grade?.word ?? "absent"),
      "version": optional(client.version),
    ])
  }

  private static func hook(_ hook: ClientDiagnosis.Hook) -> StructuredValue {
    .object([
      "arguments": hook.registered.arguments.map(texts) ?? .null, "command": .string(hook.registered.command),
      "kind": .string(hook.registered.kind.rawValue), "path": .string(hook.registered.path),
      "problem": optional(hook.problem), "recorded": .boolean(hook.isRecorded),
      "works": .boolean(hook.problem == nil),
    ])
  }

  private static func file(_ file: Diagnosis.GuardedFile) -> StructuredValue {
    var folder: String?
    if case .replace(let place)? = file.access.way { folder = place }
    return .object([
      "editable": .boolean(file.access.way != nil), "open_to_others": .boolean(file.access.isOpenToOthers),
      "owner": file.access.owner.map { .integer(Int64($0)) } ?? .null, "path": .string(file.path),
      "through_folder": optional(folder), "what": .string(file.what),
    ])
  }

  private static func texts(_ texts: [String]) -> StructuredValue { .array(texts.map(StructuredValue.string)) }

  private static func optional(_ text: String?) -> StructuredValue { text.map(StructuredValue.string) ?? .null }
}
