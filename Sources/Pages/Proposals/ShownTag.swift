import Vocabulary

/// A signature that hangs on a proposal.
package struct ShownTag: Sendable, Hashable {
  package var person: String
  package var received: Instant
  /// The key's fingerprint.
  package var key: String
  /// `passkey` or `SSH key`.
  package var means: String
  package var mode: String
  package var reason: String?
  /// Why it does not count, or fell; nil while it counts.
  package var objection: String?
  package var isSpent: Bool

  package init(
    _ person: String, received: Instant, key: String, means: String, mode: String, reason: String? = nil,
    objection: String? = nil, isSpent: Bool = false
  ) {
    self.person = person
    self.received = received
    self.key = key
    self.means = means
    self.mode = mode
    self.reason = reason
    self.objection = objection
    self.isSpent = isSpent
  }

  /// For templates.
  var values: [String: Any] {
    var values: [String: Any] = [
      "person": person, "tagKey": String(key.prefix(26)) + (key.utf8.count > 26 ? "…" : ""), "means": means,
      "isOff": objection != nil, "isSpent": isSpent, "isGlass": mode == "break-glass", "isSolo": mode == "solo",
    ]
    values.merge(ShownTime.values(received)) { first, _ in first }
    if let objection { values["objection"] = objection }
    if let reason, !reason.isEmpty { values["tagReason"] = reason }
    return values
  }
}
