/// More changes of one kind: a page of its own, whose rows the script adds to those that are there.
package struct ChangesPage: Sendable {
  /// Rows of one page.
  package static let rowCount = 300

  package var facts: ProposalFacts
  package var plan: ShownPlan
  package var kind: ChangeKind
  /// How many rows come before.
  package var from: Int
  /// Only rows whose address or name holds this.
  package var find: String?

  package init(_ facts: ProposalFacts, plan: ShownPlan, kind: ChangeKind, from: Int, find: String? = nil) {
    self.facts = facts
    self.plan = plan
    self.kind = kind
    self.from = from
    self.find = find
  }

  /// The body.
  package var body: Markup {
    let all = plan.groups.first { $0.kind == kind }?.rows ?? []
    let found = find.map { text in all.filter { $0.address.contains(text) || $0.title.contains(text) } } ?? all
    let rows = found.dropFirst(from).prefix(ChangesPage.rowCount).map(plan.whole)
    var values: [String: Any] = [
      "id": facts.id, "shortID": String(facts.id.prefix(10)), "address": facts.address,
      "sentence": facts.sentence.values,
      "groups": [
        ChangesPage.groupValues(
          kind, rows: rows, total: found.count, from: from, address: facts.address, find: find, isAlone: true)
      ], "kindName": kind.rawValue, "kindTitle": kind.title, "first": found.isEmpty ? 0 : from + 1,
      "last": from + rows.count, "total": found.count,
    ]
    if let find { values["find"] = find }
    return PageTemplates.render("changes", values)
  }

  /// A group of rows for templates.
  static func groupValues(
    _ kind: ChangeKind, rows: [ShownChange], total: Int, from: Int, address: String, find: String? = nil,
    isAlone: Bool = false
  ) -> [String: Any] {
    var values: [String: Any] = [
      "groupTitle": kind.title, "groupCount": total, "groupIcon": String(kind.icon.description.dropFirst()),
      "groupStyle": kind.style.description, "isOpen": kind.isOpen || isAlone || total <= 5,
      "changeRows": ChangeRows.markup(of: rows, kind).text, "groupName": kind.rawValue,
    ]
    let next = from + rows.count
    if next < total {
      let query = find.map { "&find=\(PageAddress.query($0))" } ?? ""
      values["more"] = "\(address)/changes?kind=\(kind.rawValue)&from=\(next)\(query)"
      values["moreCount"] = min(total - next, ChangesPage.rowCount)
      values["leftCount"] = total - next
    }
    return values
  }
}
