import Formats
import Host
import Vocabulary

/// What commands about states print.
enum StateText {
  /// Prints the value as JSON, or the lines.
  static func print(_ value: StructuredValue, asJSON: Bool, _ lines: [String]) throws {
    let bytes = asJSON ? try JSONWriter.canonical(value) : Array(lines.joined(separator: "\n").utf8)
    try StandardStreams.write(bytes + [UInt8(ascii: "\n")], to: .output)
  }

  /// One version on a line.
  static func line(_ version: StructuredValue) -> String {
    let number = { (name: String) in version[name]?.whole.map(String.init) ?? "?" }
    let text = { (name: String) in version[name]?.text ?? "" }
    var parts = [
      "version \(number("version"))", "serial \(number("serial"))", "\(number("objects")) objects", text("created"),
      text("origin") + (text("operation").isEmpty ? "" : " (\(text("operation")))"), "by \(text("author"))",
    ]
    if let proposal = version["proposal"]?.text { parts.append("in \(proposal)") }
    if let reason = version["reason"]?.text { parts.append("because \"\(reason)\"") }
    return parts.joined(separator: "  ")
  }

  /// What is shown of a state: its head, its lock and its addresses.
  static func lines(of view: StructuredValue) -> [String] {
    var lines = ["\(view["workspace"]?.text ?? "") (\(view["tier"]?.text ?? "unknown"))"]
    if let version = view["state"], version != .null {
      lines.append(line(version))
      lines.append("lineage \(version["lineage"]?.text ?? "")  digest sha256:\(version["digest"]?.text ?? "")")
    } else {
      lines.append("no state yet")
    }
    if let lock = view["lock"], lock != .null {
      lines.append(
        "locked by \(lock["holder"]?.text ?? "") since \(lock["since"]?.text ?? "")"
          + " for \(lock["operation"]?.text ?? ""), lock \(lock["id"]?.text ?? "")")
    }
    for resource in view["resources"]?.elements ?? [] {
      let tainted = resource["tainted"] == true ? "  (tainted)" : ""
      let deposed = resource["deposed"]?.text.map { "  (deposed \($0))" } ?? ""
      lines.append("  \(resource["address"]?.text ?? "")\(tainted)\(deposed)")
    }
    return lines
  }

  /// Where two versions differ.
  static func lines(of changes: StructuredValue, from old: Int64, to new: Int64) -> [String] {
    let texts = { (name: String) in (changes[name]?.elements ?? []).compactMap(\.text) }
    var lines = texts("added").map { "+ \($0)" } + texts("gone").map { "- \($0)" }
    for change in changes["changed"]?.elements ?? [] {
      let names = (change["attributes"]?.elements ?? []).compactMap(\.text).joined(separator: ", ")
      let moved = change["movedFrom"]?.text.map { " (was \($0))" } ?? ""
      let taint = change["tainted"]?.truth.map { $0 ? " (tainted)" : " (no longer tainted)" } ?? ""
      lines.append("~ \(change["address"]?.text ?? "")\(moved)\(taint)\(names.isEmpty ? "" : ": \(names)")")
    }
    lines += texts("outputs").map { "~ output \($0)" }
    return lines.isEmpty ? ["versions \(old) and \(new) do not differ"] : lines
  }
}
