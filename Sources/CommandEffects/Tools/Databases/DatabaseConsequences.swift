import Vocabulary

/// What one deed on a database means: its effect and its finding.
enum DatabaseConsequences {
  /// Notes a deed; what only adds is an effect without a finding.
  static func note(
    _ deed: SQLDeed, at address: DatabaseAddress, settings: [DatabaseAddress.Part] = [], server: String,
    evidence: Evidence, into inspection: inout Inspection
  ) {
    var address = address
    if deed.object == .database, let name = deed.names.first, name != "…" {
      address.database = DatabaseAddress.Part(text: name, evidence: "the statement")
    }
    let environment = DatabasePlace.environment(of: address, settings: settings, tunnels: inspection.tunnels)
    inspection.note(effect(of: deed, server, evidence))
    guard let loss = loss(deed, server) else { return }
    if deed.act == .unread, deed.text.hasPrefix(".") {
      let word = ArgumentWord(deed.text, evidence: evidence)
      return inspection.note(ToolFinding.unknownVerb(word, of: server, remedy: "`.help` lists its commands"))
    }
    inspection.note(
      Finding(
        loss.code, loss.severity, loss.message, evidence: evidence, remedy: loss.remedy, environment: environment))
  }

  /// A finding before it is placed.
  struct Loss {
    var code: FindingCode
    var severity: Severity = .high
    var message: String
    var remedy: String
  }

  private static let lookFirst =
    "count first what it would take, with a SELECT of the same condition, and hand the statement to a person who may run it"

  private static func effect(of deed: SQLDeed, _ server: String, _ evidence: Evidence) -> Effect {
    Effect(
      verb(deed), Resource(kind: "\(server) \(deed.object.rawValue)", role: role(deed), name: deed.names.first),
      extent: deed.narrowing == .key ? .one : deed.names.count > 1 || deed.narrowing == .some ? .many : .all,
      reversibility: deed.losesData ? .irreversible : .unknown, evidence: evidence)
  }

  private static func verb(_ deed: SQLDeed) -> EffectVerb {
    switch deed.act {
    case .read, .connect, .include: .read
    case .create, .addRows: .create
    case .changeRows, .alter, .allow, .disturb: .update
    case .deleteRows, .empty, .drop: .destroy
    case .replace: .replace
    case .revoke, .unguard, .disarm: .disarm
    case .call, .runProgram, .runShell, .unread: .runCode
    }
  }

  private static func role(_ deed: SQLDeed) -> ResourceRole {
    switch deed.object {
    case .rows, .table, .column, .partition: .data
    case .schema, .database, .owned: .container
    case .definition: .configuration
    case .identity: .identity
    case .guardian: .protection
    case .replication: .backup
    case .key: .key
    case .unknown: .unknown
    }
  }

  private static func loss(_ deed: SQLDeed, _ server: String) -> Loss? {
    let what = DatabaseWords.object(deed)
    switch deed.act {
    case .read, .create, .addRows, .include, .connect, .runShell: return nil
    case .deleteRows, .changeRows: return lossOfRows(deed, what)
    case .empty: return data(deed, "takes every row of \(what)")
    case .replace: return data(deed, "puts something else in the place of \(what), and what was there is gone")
    case .drop: return lossByDrop(deed, what)
    case .alter:
      return Loss(
        code: "database.schema-changed", message: "changes \(what) while others use it",
        remedy: "put it into a migration that is reviewed")
    case .allow, .revoke:
      return Loss(
        code: "database.access-changed", message: "changes who may do what on the \(server) server",
        remedy: "have whoever owns the server change rights")
    case .unguard:
      return Loss(
        code: "database.guard-lowered", message: "turns off what keeps rows right: \(DatabaseWords.guardian(deed))",
        remedy: "leave triggers, constraints and row security as they are; change the rows in a migration")
    case .disarm:
      return Loss(
        code: ToolFinding.destroyedCode(.protection), severity: .critical,
        message: "takes a way back from the \(server) server: \(DatabaseWords.wayBack(deed))",
        remedy: "leave logs, slots and archives to those who look after the backups")
    case .disturb:
      return Loss(
        code: "database.disturbed", message: "ends sessions of others, or the \(server) server itself",
        remedy: "look who is connected first, and let them end")
    case .call, .runProgram, .unread: return lossUnread(deed, server)
    }
  }

  private static func data(_ deed: SQLDeed, _ message: String) -> Loss {
    let role: ResourceRole = role(deed) == .container ? .container : .data
    return Loss(
      code: ToolFinding.destroyedCode(role), severity: .critical, message: message,
      remedy: "take a restore point and prove it; \(lookFirst)")
  }

  private static func lossOfRows(_ deed: SQLDeed, _ what: String) -> Loss {
    let deletes = deed.act == .deleteRows
    switch deed.narrowing {
    case .none:
      return data(
        deed, deletes ? "deletes every row of \(what)" : "overwrites every row of \(what)")
    case .some where deletes:
      return Loss(
        code: "database.rows-deleted", message: "deletes rows of \(what), and how many cannot be told from here",
        remedy: lookFirst)
    case .some, .key:
      return Loss(
        code: "database.rows-changed", message: "\(deletes ? "deletes" : "overwrites") rows of \(what) by hand",
        remedy: lookFirst)
    }
  }

  private static func lossByDrop(_ deed: SQLDeed, _ what: String) -> Loss {
    if deed.object.holdsRows { return data(deed, "drops \(what), with all rows in it") }
    let role = role(deed)
    guard role != .protection else {
      return Loss(
        code: "database.guard-lowered", message: "drops \(what), which keeps rows right",
        remedy: "put it into a migration that is reviewed")
    }
    return Loss(
      code: ToolFinding.destroyedCode(role), severity: ToolFinding.severity(ofLosing: role), message: "drops \(what)",
      remedy: "keep its definition first, and put it into a migration that is reviewed")
  }

  private static func lossUnread(_ deed: SQLDeed, _ server: String) -> Loss {
    switch deed.act {
    case .call:
      Loss(
        code: "database.procedure-called", severity: .warning,
        message: "calls \(deed.names.first ?? "a routine"), and what it does cannot be read from here",
        remedy: "read its definition first")
    case .runProgram:
      Loss(
        code: "database.runs-program", message: "runs code where the \(server) server runs: \(deed.text)",
        remedy: "run the program itself, where it can be read")
    default:
      Loss(
        code: "database.unread",
        message:
          "what the \(server) server would be told to do cannot be read: \(deed.text.isEmpty ? "a statement that is not literal" : deed.text)",
        remedy: "write the statements themselves, or put them into a file that can be read")
    }
  }
}
