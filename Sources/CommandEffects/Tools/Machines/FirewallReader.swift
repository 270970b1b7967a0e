import Vocabulary

/// Reads what takes a firewall away: its rules flushed, or the whole of it off (iptables(8), nft(8), ufw(8)).
enum FirewallReader: ToolReader {
  static let names = ["iptables", "ip6tables", "nft", "ufw", "setenforce", "firewall-cmd"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let words = invocation.arguments.compactMap(\.literal)
    // On the machine at hand it is a developer's own affair: no one else stands behind it.
    guard invocation.place != nil, let name = invocation.name, turnsOff(name, words) else { return }
    MachineFinding.noteDisarmed(
      "\(([name] + words.prefix(3)).joined(separator: " ")) takes away what protects this machine", .protection,
      invocation, into: &inspection)
  }

  private static func turnsOff(_ name: String, _ words: [String]) -> Bool {
    switch name {
    case "iptables", "ip6tables": words.contains { ["-F", "--flush", "-X", "--delete-chain"].contains($0) }
    case "nft": words.first == "flush" || (words.first == "delete" && words.dropFirst().first == "table")
    case "ufw": words.contains("disable") || words.contains("reset")
    case "setenforce": words.first == "0" || words.first?.lowercased() == "permissive"
    case "firewall-cmd": words.contains("--panic-on") || words.contains("--complete-reload")
    default: false
    }
  }
}
