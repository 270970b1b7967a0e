import Vocabulary

/// Reads clients of databases that take SQL as text, file or standard input: Oracle, Db2, Hive, Trino, Vertica and others.
enum OtherClientReader: ToolReader {
  static let names = [
    "sqlplus", "db2", "isql", "iusql", "tsql", "beeline", "hive", "impala-shell", "trino", "presto", "spark-sql",
    "vsql", "nzsql", "hdbsql", "exaplus", "hbase",
  ]

  /// Where a client's options stand (each client's manual).
  private struct Spec {
    var texts: [String] = []
    var files: [String] = []
    var hosts: [String] = []
    var databases: [String] = []
    /// What the operands are.
    var operands = Operands.address
  }

  private enum Operands {
    /// Where it connects to; `@file` is a script.
    case address
    /// The statement, a word after the other.
    case statement
  }

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    if name == "hbase" { return HBaseShell.inspect(invocation, into: &inspection) }
    let spec = spec(name)
    let line = PlatformCommandLine(
      invocation.arguments, valued: (spec.texts + spec.files + spec.hosts + spec.databases).map { Substring($0) })
    guard !line.isHelp || line.options.isEmpty else { return }
    var use = DatabaseUse(
      language: .sql(.postgres, .none), address: address(line, spec), sources: [], invocation: invocation)
    for option in line.options {
      guard let value = option.value else { continue }
      if spec.texts.contains(option.name) { use.sources.append(.text(value)) }
      if spec.files.contains(option.name) { use.sources.append(.file(value)) }
    }
    takeOperands(line.words, spec, &use)
    if use.sources.isEmpty { use.sources = [.input] }
    use.inspect(into: &inspection)
  }

  private static func spec(_ name: String) -> Spec {
    switch name {
    case "db2": Spec(files: ["f", "tvf", "tf"], operands: .statement)
    case "beeline": Spec(texts: ["e"], files: ["f"], hosts: ["u"])
    case "hive", "spark-sql": Spec(texts: ["e"], files: ["f"], hosts: ["h"], databases: ["database"])
    case "impala-shell":
      Spec(texts: ["q", "query"], files: ["f", "query_file"], hosts: ["i", "impalad"], databases: ["d"])
    case "trino", "presto":
      Spec(texts: ["execute"], files: ["f", "file"], hosts: ["server"], databases: ["catalog", "schema"])
    case "vsql", "nzsql": Spec(texts: ["c"], files: ["f"], hosts: ["h", "host"], databases: ["d", "db"])
    case "hdbsql": Spec(files: ["I"], hosts: ["n"], databases: ["d"], operands: .statement)
    case "exaplus": Spec(texts: ["sql"], files: ["f"], hosts: ["c"])
    default: Spec(hosts: ["S", "H"])
    }
  }

  private static func address(_ line: PlatformCommandLine, _ spec: Spec) -> DatabaseAddress {
    var address = DatabaseAddress()
    address.mayBeElsewhere = true
    for option in line.options {
      guard let text = option.value?.literal else { continue }
      if spec.hosts.contains(option.name) { address.host = part(HostAddress.host(of: text)) }
      if spec.databases.contains(option.name) { address.database = part(text) }
    }
    guard case .address = spec.operands,
      let operand = line.words.first?.literal, !operand.hasPrefix("@")
    else { return address }
    // `user/password@host:1521/service`.
    let place = operand.split(separator: "@", maxSplits: 1).last.map(String.init) ?? operand
    if operand.contains("@") || operand.contains("://") {
      address.host = address.host ?? part(HostAddress.host(of: place))
    }
    return address
  }

  private static func part(_ text: String) -> DatabaseAddress.Part { .init(text: text, evidence: "the command") }

  private static func takeOperands(_ words: [ArgumentWord], _ spec: Spec, _ use: inout DatabaseUse) {
    switch spec.operands {
    case .address:
      for word in words {
        guard let text = word.literal, text.hasPrefix("@") else { continue }
        use.sources.append(.file(ArgumentWord(String(text.drop { $0 == "@" }), evidence: word.evidence)))
      }
    case .statement:
      guard use.sources.isEmpty, let statement = HandedWork.joined(words) else { return }
      use.sources.append(.text(statement))
    }
  }
}
