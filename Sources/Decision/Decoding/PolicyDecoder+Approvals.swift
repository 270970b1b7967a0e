import Vocabulary

extension PolicyDecoder {
  /// Who approves, and how.
  mutating func approvals(_ value: LocatedValue) -> PolicyApprovals? {
    var approvals = PolicyApprovals(origin: origin(value.place))
    for entry in fields(of: value, in: "approvals", allowed: PolicySection.approvals) {
      switch entry.name {
      case "mode": approvals.mode = mode(entry)
      case "people": approvals.people = texts(entry.value, "people").map(\.text)
      case "count": approvals.count = number(entry.value, "count", 1...20)
      case "expires": approvals.expiry = duration(entry.value, "expires")
      case "cooling-off": approvals.coolingOff = duration(entry.value, "cooling-off")
      case "freeze": approvals.freezes = freezes(entry.value)
      case "break-glass": approvals.breakGlass = breakGlass(entry)
      default: break
      }
    }
    check(approvals, at: value.place)
    return approvals
  }

  private mutating func mode(_ entry: PolicyField) -> PolicyApprovals.Mode? {
    let mode = choice(entry.value, "mode", of: PolicyApprovals.Mode.self)
    if mode == .solo, kind == .project {
      report("mode: solo stands in the machine's policy alone; take it out here", at: entry.place)
      return nil
    }
    return mode
  }

  private mutating func check(_ approvals: PolicyApprovals, at place: LocatedValue.Place) {
    if let count = approvals.count, let people = approvals.people, people.count < count {
      report("\(count) people must approve and \(people.count) are named; name more, or lower count", at: place)
    }
    if approvals.mode == .solo, let count = approvals.count, count > 1 {
      report("one person approves in mode solo, not \(count); take count out, or write mode: team", at: place)
    }
    if let expiry = approvals.expiry, let wait = approvals.coolingOff, wait >= expiry {
      report("an approval would expire (\(expiry)) before its wait is over (\(wait)); make expires longer", at: place)
    }
  }

  private mutating func breakGlass(_ field: PolicyField) -> PolicyApprovals.BreakGlass? {
    var people: [String] = []
    var expiry: PolicyDuration?
    for entry in fields(of: field.value, in: "break-glass", allowed: PolicySection.breakGlass) {
      switch entry.name {
      case "people": people = texts(entry.value, "people").map(\.text)
      case "expires": expiry = duration(entry.value, "expires")
      default: break
      }
    }
    return PolicyApprovals.BreakGlass(origin: origin(field.place), people: people, expiry: expiry)
  }

  private mutating func freezes(_ value: LocatedValue) -> [FreezeWindow] {
    guard let items = value.elements else {
      report("freeze is a list; begin each window with \"- \"", at: value.place)
      return []
    }
    return items.compactMap { freeze($0) }
  }

  private mutating func freeze(_ value: LocatedValue) -> FreezeWindow? {
    let entries = fields(of: value, in: "a freeze", allowed: PolicySection.freeze)
    guard value.members != nil else { return nil }
    func entry(_ name: String) -> LocatedValue? { entries.first { $0.name == name }?.value }
    let name = entry("name").flatMap { text($0, "name") } ?? "freeze"
    guard let from = entry("from"), let to = entry("to") else {
      report("a freeze begins and ends; add from: and to:", at: value.place)
      return nil
    }
    let span = entry("days").map { weekly($0, from, to) } ?? once(from, to)
    return span.map { FreezeWindow(name: name, origin: origin(value.place), span: $0) }
  }

  private mutating func once(_ from: LocatedValue, _ to: LocatedValue) -> FreezeWindow.Span? {
    guard let start = instant(from), let end = instant(to) else { return nil }
    guard start < end else {
      report("the freeze ends before it begins; put the later time at to:", at: to.place)
      return nil
    }
    return .once(from: start, to: end)
  }

  private mutating func weekly(_ days: LocatedValue, _ from: LocatedValue, _ to: LocatedValue) -> FreezeWindow.Span? {
    let days = (days.elements ?? [days]).compactMap { choice($0, "day", of: FreezeWindow.Day.self) }
    guard let start = clock(from), let end = clock(to), !days.isEmpty else { return nil }
    return .weekly(days: days, from: start, to: end)
  }

  private mutating func instant(_ value: LocatedValue) -> Instant? {
    guard let instant = value.text.flatMap({ TimeText.instant($0) }) else {
      report(
        "\(PolicyDecoder.shown(value)) is no time; write it like 2026-11-27T00:00:00Z, or add days:", at: value.place)
      return nil
    }
    return instant
  }

  private mutating func clock(_ value: LocatedValue) -> Int? {
    guard let minutes = value.text.flatMap({ TimeText.minutes($0) }) else {
      report(
        "\(PolicyDecoder.shown(value)) is no time of day; write it in quotes like \"16:30\" (UTC)", at: value.place)
      return nil
    }
    return minutes
  }
}
