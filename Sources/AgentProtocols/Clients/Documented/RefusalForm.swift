import Formats
import Vocabulary

/// How a client is told that a tool call may not run.
package enum RefusalForm: Sendable, Hashable {
  /// Exit status 2 with the reason on standard error, and nothing on standard output.
  case status
  /// One JSON object on standard output with exit status 0. `deciding` are the members that say no, `reasons` the names
  /// of those that say why; all of them stand in the member `inside` where that is given.
  case object(inside: String?, deciding: [StructuredObject.Member], reasons: [String])

  /// The refusal with a reason.
  package func answer(_ reason: String) -> HookAnswer {
    guard case .object(let inside, let deciding, let reasons) = self else { return .refusal(reason) }
    var writer = JSONWriter()
    writer.beginObject()
    if let inside {
      writer.name(text: inside)
      writer.beginObject()
    }
    for member in deciding {
      writer.name(text: member.name)
      if let truth = member.value.truth { writer.boolean(truth) } else { writer.string(member.value.text ?? "") }
    }
    for name in reasons {
      writer.name(text: name)
      writer.string(reason)
    }
    if inside != nil { writer.endObject() }
    writer.endObject()
    writer.endLine()
    return HookAnswer(stdout: writer.bytes)
  }

  /// The reason in an answer that stops the call; nil when the call would run.
  ///
  /// Exit status 2 with words on standard error stops in every form: the form of what went wrong in the hook itself.
  package func reason(in answer: HookAnswer) -> String? {
    let words = String(decoding: answer.stderr, as: UTF8.self)
    if answer.exitCode == 2 { return words.utf8.contains { $0 > 0x20 } ? words : nil }
    guard answer.exitCode == 0, case .object(let inside, let deciding, let reasons) = self,
      // What is no JSON decides nothing.
      let whole = try? JSONReader.read(answer.stdout), let object = inside.map({ whole[$0] }) ?? whole,
      deciding.allSatisfy({ object[$0.name] == $0.value })
    else { return nil }
    return reasons.lazy.compactMap { object[$0]?.text }.first ?? "no reason"
  }
}
