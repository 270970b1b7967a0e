import Decision
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func offer(of proposal: String) throws -> StoredOffer? {
    let found = try Row.fetchOne(
      database,
      sql: """
        SELECT nonce, length(assessment) AS size FROM proposal_offer WHERE proposal = ? ORDER BY number DESC LIMIT 1
        """, arguments: [proposal])
    guard let found else { return nil }
    let (nonce, size): (String, Int) = (found["nonce"], found["size"])
    let isBig = size >= OfferShelf.least
    if isBig, let known = OfferShelf.shared.offer(nonce) { return known }
    let offer = try Row.fetchOne(database, sql: "SELECT * FROM proposal_offer WHERE nonce = ?", arguments: [nonce])
      .map(StoredOffer.init)
    if isBig, let offer { OfferShelf.shared.keep(offer) }
    return offer
  }

  func add(_ offer: StoredOffer) throws {
    try database.execute(
      sql: """
        INSERT INTO proposal_offer (nonce, proposal, number, subject, assessment, facts, fencing, created,
          created_monotonic, created_boot, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        offer.nonce, offer.proposal, offer.number, try StoredText.write(offer.subject.value),
        try StoredText.write(offer.assessment), try StoredText.write(offer.facts), offer.fencing,
        offer.created.wall.milliseconds, offer.created.monotonic, offer.created.boot,
        try StoredText.write(offer.evidence.value),
      ])
  }

  func approvals(of proposal: String) throws -> [StoredApproval] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM proposal_approval WHERE proposal = ? ORDER BY sequence", arguments: [proposal]
    ).map(StoredApproval.init)
  }

  func add(_ stored: StoredApproval) throws {
    let approval = stored.approval
    try database.execute(
      sql: """
        INSERT INTO proposal_approval (id, proposal, nonce, sequence, person, signature, facts, subject, mode, received,
          received_monotonic, received_boot, received_era, typed_name, reason, acknowledged)
        VALUES (?, ?, ?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM proposal_approval), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        approval.id, stored.proposal, stored.nonce, approval.person, try approval.signature.text,
        try StoredText.write(approval.facts.value), approval.subject.text, approval.mode.rawValue,
        approval.received.wall.milliseconds, approval.received.monotonic, approval.received.boot,
        approval.received.era, approval.typedName,
        approval.reason, try StoredText.write(.array(stored.acknowledged.map(StructuredValue.string))),
      ])
  }

  func spend(_ approvals: [String], at time: Instant) throws {
    for approval in approvals {
      try database.execute(
        sql: "UPDATE proposal_approval SET spent = ? WHERE id = ?", arguments: [time.milliseconds, approval])
    }
  }

  func void(_ approvals: [String], because reason: String) throws {
    for approval in approvals {
      try database.execute(
        sql: "UPDATE proposal_approval SET voided = ? WHERE id = ? AND voided IS NULL AND spent IS NULL",
        arguments: [reason, approval])
    }
  }
}

extension StoredOffer {
  fileprivate init(_ row: Row) throws {
    guard let subject = ApprovalSubject(try StoredText.read(row["subject"])) else {
      throw ServiceError.inconsistent("what was put before people cannot be read")
    }
    self.init(
      proposal: row["proposal"], nonce: row["nonce"], number: row["number"], subject: subject,
      assessment: try StoredText.read(row["assessment"]), facts: try StoredText.read(row["facts"]),
      fencing: row["fencing"], created: ClockReading(row, "created"))
    guard let text: String = row["evidence"] else { return }
    guard let evidence = OfferEvidence(try StoredText.read(text)) else {
      throw ServiceError.inconsistent("what was known of restore points cannot be read")
    }
    self.evidence = evidence
  }
}

extension StoredApproval {
  fileprivate init(_ row: Row) throws {
    guard let facts = SignatureFacts(try StoredText.read(row["facts"])), let subject = ContentDigest(row["subject"]),
      let mode = Approval.Mode(rawValue: row["mode"]), let signature = ApprovalSignature(text: row["signature"])
    else { throw ServiceError.inconsistent("an approval cannot be read") }
    var received = ClockReading(row, "received")
    received.era = row["received_era"]
    let acknowledged = (try StoredText.read(row["acknowledged"]).elements ?? []).compactMap(\.text)
    self.init(
      Approval(
        id: row["id"], person: row["person"], signature: signature, facts: facts,
        subject: subject, mode: mode, received: received, typedName: row["typed_name"],
        reason: row["reason"]),
      proposal: row["proposal"], nonce: row["nonce"], acknowledged: acknowledged,
      spent: (row["spent"] as Int64?).map(Instant.init(milliseconds:)), voided: row["voided"])
  }
}

extension SignatureFacts {
  /// As it is stored and shown.
  var value: StructuredValue {
    .object([
      "counter": counter.map { .integer(Int64($0)) } ?? .null, "hardware": .boolean(isHardwareBound),
      "key": .string(key), "present": .boolean(isUserPresent), "synced": .boolean(isSynced),
      "verified": .boolean(isUserVerified),
    ])
  }

  init?(_ value: StructuredValue) {
    guard let key = value["key"]?.text, let hardware = value["hardware"]?.truth,
      let present = value["present"]?.truth, let verified = value["verified"]?.truth
    else { return nil }
    self.init(
      key: key, isHardwareBound: hardware, isUserPresent: present, isUserVerified: verified,
      counter: value["counter"]?.whole.flatMap { UInt32(exactly: $0) }, isSynced: value["synced"]?.truth ?? false)
  }
}
