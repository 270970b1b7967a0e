import Vocabulary

/// Reads PowerShell's `Remove-…` of clouds, directories and services: `Remove-AzResourceGroup`, `Remove-RDSDBInstance`,
/// `Remove-VM`, and `Invoke-Sqlcmd`, which runs statements.
enum CmdletReader: NestingToolReader {
  /// None: a cmdlet is known by how its name is made (see `knows`).
  static let names: [String] = []

  /// Nouns of what only this computer or this session has.
  private static let local: Set<String> = [
    "item", "itemproperty", "variable", "module", "alias", "psdrive", "job", "event", "eventlog", "pssession",
    "psbreakpoint", "typedata", "printer", "printjob", "package", "appxpackage", "appxprovisionedpackage", "member",
    "ciminstance", "wmiobject", "psreadlinekeyhandler", "pssnapin", "windowsfeature", "computerrestorepoint",
    "duplicates",
  ]

  /// What the nouns of the clouds' modules begin with.
  private static let modules = ["azurerm", "az", "gcs", "gc", "ad", "aad", "mg", "dba", "vm"]

  /// Cmdlets that run what another program runs too.
  private static let calling: Set<String> = ["invoke-sqlcmd", "invoke-restmethod", "invoke-webrequest"]

  static func knows(_ name: String) -> Bool {
    guard name.utf8.count > 9, let dash = name.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    let verb = name.utf8[..<dash]
    guard verb.elementsEqual("Remove".utf8) || verb.elementsEqual("remove".utf8) else {
      return calling.contains(name.lowercased())
    }
    let noun = String(name.dropFirst(7)).lowercased()
    return noun.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 } && !local.contains(noun)
  }

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, name.lowercased().hasPrefix("remove-") else { return }
    let words = invocation.arguments.map { $0.literal?.lowercased() ?? "" }
    let isTrial = words.contains { $0 == "-whatif" || $0 == "-whatif:$true" } || words.contains("-?")
    let role = role(of: String(name.dropFirst(7)))
    var signs = EnvironmentSigns()
    for word in invocation.arguments where !word.knownPrefix.hasPrefix("-") && word.literal != nil {
      signs.add(word.display, as: .resource, from: "the name \(word.display)")
    }
    inspection.note(
      Effect(
        isTrial ? .read : .destroy, Resource(kind: name, role: role), reversibility: .unknown,
        evidence: invocation.evidence))
    guard !isTrial else { return }
    inspection.note(
      ToolFinding.destroyed(
        role, "\(name) destroys what it names", evidence: invocation.evidence,
        remedy: "see what would go with -WhatIf, and let a person run it in a terminal of their own",
        environment: signs.environment))
  }

  /// The statements of `Invoke-Sqlcmd -Query`, as sqlcmd would run them; the calls of `Invoke-RestMethod`, as curl would.
  static func nested(in invocation: Invocation) -> [Invocation] {
    guard let name = invocation.name?.lowercased(), calling.contains(name) else { return [] }
    let isStatement = name == "invoke-sqlcmd"
    let letters =
      isStatement
      ? ["-query": "-Q", "-serverinstance": "-S", "-database": "-d", "-inputfile": "-i"]
      : ["-method": "-X", "-uri": "--url", "-body": "-d", "-headers": "-H", "-contenttype": "-H"]
    let program = ArgumentWord(isStatement ? "sqlcmd" : "curl", evidence: invocation.program.evidence)
    let words =
      [program]
      + invocation.arguments.map { word in
        letters[word.literal?.lowercased() ?? ""].map { ArgumentWord($0, evidence: word.evidence) } ?? word
      }
    return NestedInvocations.program(words, in: invocation, from: invocation.evidence).map { [$0] } ?? []
  }

  /// By the noun's last word that is known: `database` of `AzSqlDatabase`.
  private static func role(of noun: String) -> ResourceRole {
    let parts = CapitalWords.parts(of: noun)
    if let role = named(parts.suffix(2).joined()) { return role }
    for part in parts.reversed() {
      if let role = named(part) { return role }
    }
    var plain = noun.lowercased()
    for module in modules where plain.hasPrefix(module) {
      plain = String(plain.dropFirst(module.count))
      break
    }
    return named(plain) ?? .unknown
  }

  private static func named(_ word: String) -> ResourceRole? {
    switch word {
    case "storageaccount", "datastore", "eventhub", "hdinsightcluster", "mailbox", "keyspace", "dbcluster",
      "dbinstance":
      .data
    case "lock", "resourcelock", "managementlock": .protection
    default: NounWords.role(of: word)
    }
  }
}
