/// The records, searched, the newest first.
package struct LedgerPage: Sendable {
  package var lines: [RecordLine]
  /// How many there are in all.
  package var size: Int
  /// What was searched for.
  package var find: String?
  package var kind: String?
  package var proposal: String?
  /// The address that goes on further back; nil at the beginning.
  package var older: String?

  package init(
    _ lines: [RecordLine], size: Int, find: String? = nil, kind: String? = nil, proposal: String? = nil,
    older: String? = nil
  ) {
    self.lines = lines
    self.size = size
    self.find = find
    self.kind = kind
    self.proposal = proposal
    self.older = older
  }

  /// The address of a search that begins before a record.
  package static func address(
    before sequence: Int, find: String?, kind: String?, proposal: String?
  ) -> String {
    let parts = [("find", find), ("kind", kind), ("proposal", proposal)].compactMap { name, value in
      value.map { "\(name)=\(PageAddress.query($0))" }
    }
    return "/ledger?" + (parts + ["before=\(sequence)"]).joined(separator: "&")
  }

  /// The body.
  package var body: Markup {
    var values: [String: Any] = [
      "lines": lines.map(\.values), "size": size, "isEmpty": lines.isEmpty,
      "isNarrowed": find != nil || kind != nil || proposal != nil,
    ]
    if let find { values["find"] = find }
    if let kind { values["chosenKind"] = kind }
    if let proposal { values["chosenProposal"] = proposal }
    if let older { values["older"] = older }
    return PageTemplates.render("ledger", values)
  }
}
