import ArgumentParser
import Assessment
import Decision
import Formats
import Host
import Vocabulary

/// `tagout policy show`
struct PolicyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the policy in force, and where each line is from.",
    discussion: """
      EXAMPLE
        tagout policy show --cwd infra

      EXIT STATUS
        0 shown, 1 a policy file cannot be used, 64 usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: PolicyPlace

  func run() throws {
    let texts = place.texts
    let policy = try PolicyLoader.policy(from: texts)
    let summary = PolicySummary(policy, of: texts)
    guard json else {
      return try StandardStreams.write(Array(PolicyShow.text(of: summary).utf8), to: .output)
    }
    var writer = JSONWriter()
    PolicyShow.write(summary, texts, policy, to: &writer)
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }

  /// The sections, each line with its origin below it.
  static func text(of summary: PolicySummary) -> String {
    var lines: [String] = []
    for section in summary.sections {
      lines.append(section.name.uppercased() + (section.lines.isEmpty ? "  none" : ""))
      if let note = section.note, !section.lines.isEmpty { lines.append("  (\(note))") }
      for line in section.lines {
        lines.append("  \(line.text)")
        lines.append("      \(line.origin)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(
    _ summary: PolicySummary, _ texts: [PolicyText], _ policy: Policy, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.name("files")
    writer.beginArray()
    for (layer, text) in zip(policy.layers, texts) {
      writer.beginObject()
      writer.name("path")
      writer.string(text.path)
      writer.name("kind")
      writer.string(text.isProject ? "project" : "machine")
      writer.name("sha256")
      writer.string(layer.digest)
      writer.name("mayLoosen")
      writer.boolean(layer.mayLoosen)
      writer.endObject()
    }
    writer.endArray()
    for section in summary.sections.dropFirst() { write(section, to: &writer) }
    writer.endObject()
  }

  private static func write(_ section: PolicySummary.Section, to writer: inout JSONWriter) {
    writer.name(text: section.name)
    writer.beginObject()
    writer.name("note")
    if let note = section.note { writer.string(note) } else { writer.null() }
    writer.name("lines")
    writer.beginArray()
    for line in section.lines {
      writer.beginObject()
      writer.name("text")
      writer.string(line.text)
      writer.name("origin")
      writer.string(line.origin)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
