import Vocabulary

/// Reads `hbase`: the statements that its shell is given, and the commands that take away what a cluster holds (HBase
/// reference guide, "The Apache HBase Shell", "HBase Tools").
enum HBaseShell {
  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = PlatformCommandLine(invocation.arguments, valued: ["config", "hosts"])
    guard !line.isHelp, let command = line.words.first?.literal else { return }
    var address = DatabaseAddress()
    address.mayBeElsewhere = true
    switch command {
    case "shell":
      var use = DatabaseUse(language: .hbase, address: address, sources: [], invocation: invocation)
      use.sources = line.words.dropFirst().prefix(1).map { .file($0) }
      if use.sources.isEmpty { use.sources = [.input] }
      use.inspect(into: &inspection)
    case "clean" where line.has("cleanAll", "cleanHdfs", "cleanZk"):
      DatabaseNote(server: "HBase", address: address, invocation: invocation)
        .note(SQLDeed(.drop, .database), into: &inspection)
    default:
      DatabaseNote(server: "HBase", address: address, invocation: invocation).read(into: &inspection)
    }
  }
}
