import CloudAPIs
import Synchronization

/// Two accounts of Amazon's with RDS and STS, as far as snapshots go from one to the other: what moto does not play.
///
/// A snapshot, a copy and an instance take as many looks as are said until they are available. A copy of another
/// account's snapshot is taken where that one shares it, and one under the account's usual key is never shared. By the
/// documents of AWS (RDS API Reference; RDS User Guide, "Sharing a DB snapshot").
final class PlayedAccounts: CloudTransport {
  /// Each with the access key of its only user.
  static let accounts = ["AKIADATA": "111111111111", "AKIAVAULT": "222222222222"]

  /// The credentials of both, as profiles.
  static let machine = PlayedMachine(
    credentials: """
      [data]
      aws_access_key_id = AKIADATA
      aws_secret_access_key = s
      [vault]
      aws_access_key_id = AKIAVAULT
      aws_secret_access_key = s

      """)

  /// Something that becomes available.
  struct Thing: Sendable {
    var account: String
    /// `snapshot` or `db`.
    var kind: String
    var name: String
    var key: String
    var tags: [(String, String)]
    var looks: Int
    var shared: Set<String> = []
    /// What it ends as.
    var end = "available"

    var arn: String { "arn:aws:rds:eu-west-1:\(account):\(kind):\(name)" }
  }

  struct State: Sendable {
    var things: [Thing]
    /// Who asked for what, in its order, without what only looks.
    var asked: [String] = []
  }

  let state: Mutex<State>
  /// How many looks anything takes.
  private let looks: Int
  /// What restored instances end as.
  private let end: String

  init(key: String = "arn:aws:kms:eu-west-1:111111111111:key/own", looks: Int = 2, restoredAs end: String = "available")
  {
    self.looks = looks
    self.end = end
    state = Mutex(
      State(things: [Thing(account: "111111111111", kind: "db", name: "shop", key: key, tags: [], looks: 0)]))
  }

  var asked: [String] { state.withLock { $0.asked } }
  func things(_ kind: String, in account: String) -> [Thing] {
    state.withLock { $0.things.filter { $0.kind == kind && $0.account == account } }
  }

  func send(
    _ method: String, _ address: String, headers: [(name: String, value: String)], body: [UInt8], bound: Int,
    within limit: Duration
  ) async throws(CloudError) -> CloudAnswer {
    let form = PlayedAccounts.form(String(decoding: body, as: UTF8.self))
    let signed = headers.first { $0.name.lowercased() == "authorization" }?.value ?? ""
    let key = signed.split(separator: "=").dropFirst().first?.prefix { $0 != "/" } ?? ""
    guard let account = PlayedAccounts.accounts[String(key)], let action = form["Action"] else {
      throw .unreachable(address: address, reason: "nobody plays '\(key)'")
    }
    let answer = state.withLock { self.answer(action, form, account, &$0) }
    return CloudAnswer(status: answer.isError ? 400 : 200, body: Array(answer.text.utf8))
  }

  private static func form(_ text: String) -> [String: String] {
    let pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], (parts.count == 2 ? parts[1] : "").removingPercents)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private struct Answer {
    var text: String
    var isError = false

    static func refusal(_ code: String, _ words: String) -> Answer {
      Answer(
        text: "<ErrorResponse><Error><Code>\(code)</Code><Message>\(words)</Message></Error></ErrorResponse>",
        isError: true)
    }
  }

  private func answer(_ action: String, _ form: [String: String], _ account: String, _ state: inout State) -> Answer {
    func result(_ text: String) -> Answer {
      Answer(text: "<\(action)Response><\(action)Result>\(text)</\(action)Result></\(action)Response>")
    }
    let (snapshot, instance) = (form["DBSnapshotIdentifier"] ?? "", form["DBInstanceIdentifier"])
    switch action {
    case "GetCallerIdentity":
      return result("<Account>\(account)</Account><Arn>arn:aws:iam::\(account):user/ada</Arn>")
    case "DescribeDBSnapshots":
      let wanted = form["DBSnapshotIdentifier"]
      return result("<DBSnapshots>\(rows("snapshot", wanted, account, &state))</DBSnapshots>")
    case "DescribeDBInstances": return result("<DBInstances>\(rows("db", instance, account, &state))</DBInstances>")
    default: break
    }
    state.asked.append("\(account) \(action)")
    switch action {
    case "CreateDBSnapshot":
      guard let source = state.things.first(where: { $0.kind == "db" && $0.account == account && $0.name == instance })
      else { return .refusal("DBInstanceNotFound", "") }
      let made = Thing(
        account: account, kind: "snapshot", name: snapshot, key: source.key, tags: tags(form), looks: looks)
      state.things.append(made)
      return result(PlayedAccounts.row(made))
    case "ModifyDBSnapshotAttribute":
      guard let index = index("snapshot", snapshot, account, state) else { return .refusal("DBSnapshotNotFound", "") }
      if let added = form["ValuesToAdd.AttributeValue.1"] {
        if state.things[index].key.hasSuffix("alias/aws/rds") {
          return .refusal(
            "InvalidParameterValue", "Sharing snapshots encrypted with the default service key for RDS is not supported"
          )
        }
        state.things[index].shared.insert(added)
      }
      if let gone = form["ValuesToRemove.AttributeValue.1"] { state.things[index].shared.remove(gone) }
      return result("")
    case "CopyDBSnapshot":
      let wanted = form["SourceDBSnapshotIdentifier"]
      guard let source = state.things.first(where: { $0.arn == wanted && $0.looks == 0 }),
        source.account == account || source.shared.contains(account)
      else { return .refusal("DBSnapshotNotFound", "\(wanted ?? "")") }
      let made = Thing(
        account: account, kind: "snapshot", name: form["TargetDBSnapshotIdentifier"] ?? "", key: form["KmsKeyId"] ?? "",
        tags: tags(form), looks: looks)
      state.things.append(made)
      return result(PlayedAccounts.row(made))
    case "RestoreDBInstanceFromDBSnapshot":
      guard index("snapshot", snapshot, account, state) != nil else { return .refusal("DBSnapshotNotFound", snapshot) }
      let made = Thing(
        account: account, kind: "db", name: instance ?? "", key: "", tags: tags(form), looks: looks, end: end)
      state.things.append(made)
      return result(PlayedAccounts.row(made))
    case "DeleteDBInstance":
      guard let index = index("db", instance ?? "", account, state) else { return .refusal("DBInstanceNotFound", "") }
      return result(PlayedAccounts.row(state.things.remove(at: index)))
    default: return .refusal("InvalidAction", action)
    }
  }

  private func index(_ kind: String, _ name: String, _ account: String, _ state: State) -> Int? {
    state.things.firstIndex { $0.kind == kind && $0.name == name && $0.account == account }
  }

  private func tags(_ form: [String: String]) -> [(String, String)] {
    (1...20).compactMap { number in
      form["Tags.Tag.\(number).Key"].map { ($0, form["Tags.Tag.\(number).Value"] ?? "") }
    }
  }

  /// Those of an account; each look brings them nearer to their end.
  private func rows(_ kind: String, _ name: String?, _ account: String, _ state: inout State) -> String {
    var rows = ""
    for index in state.things.indices {
      let thing = state.things[index]
      guard thing.kind == kind, thing.account == account, name == nil || thing.name == name else { continue }
      rows += PlayedAccounts.row(thing)
      state.things[index].looks = max(0, thing.looks - 1)
    }
    return rows
  }

  private static func row(_ thing: Thing) -> String {
    let tags = thing.tags.map { "<Tag><Key>\($0.0)</Key><Value>\($0.1)</Value></Tag>" }.joined()
    let state = thing.looks == 0 ? thing.end : "creating"
    let common =
      "<TagList>\(tags)</TagList><Engine>postgres</Engine><KmsKeyId>\(thing.key)</KmsKeyId><AllocatedStorage>20</AllocatedStorage>"
    guard thing.kind == "db" else {
      return
        "<DBSnapshot><DBSnapshotIdentifier>\(thing.name)</DBSnapshotIdentifier><DBSnapshotArn>\(thing.arn)</DBSnapshotArn>"
        + "<Status>\(state)</Status><SnapshotType>manual</SnapshotType><Encrypted>true</Encrypted>"
        + "<PercentProgress>\(thing.looks == 0 ? 100 : 40)</PercentProgress>\(common)</DBSnapshot>"
    }
    let address = "\(thing.name).aaaaaaaaaa.eu-west-1.rds.amazonaws.com"
    return
      "<DBInstance><DBInstanceIdentifier>\(thing.name)</DBInstanceIdentifier><DBInstanceArn>\(thing.arn)</DBInstanceArn>"
      + "<DBInstanceStatus>\(state)</DBInstanceStatus><Endpoint><Address>\(address)</Address><Port>5432</Port></Endpoint>"
      + "\(common)</DBInstance>"
  }
}

extension String {
  /// Without percent signs, as forms are written here.
  fileprivate var removingPercents: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
