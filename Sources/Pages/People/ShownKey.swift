import Vocabulary

/// A key of a person.
package struct ShownKey: Sendable, Hashable {
  /// What it is called among keys.
  package var fingerprint: String
  /// `passkey` or `SSH key`.
  package var means: String
  package var created: Instant
  /// Whether it counts, and since when or from when on, in words.
  package var standing: String
  package var isGood: Bool
  /// Whether its maker's cloud may copy it to other devices.
  package var isSynced: Bool
  /// Whose it is.
  package var person: String
  /// What names it when somebody vouches for it.
  package var id: String

  package init(
    _ fingerprint: String, means: String, created: Instant, standing: String, isGood: Bool, isSynced: Bool = false,
    person: String, id: String = ""
  ) {
    self.fingerprint = fingerprint
    self.means = means
    self.created = created
    self.standing = standing
    self.isGood = isGood
    self.isSynced = isSynced
    self.person = person
    self.id = id
  }

  /// For templates.
  var values: [String: Any] {
    var values: [String: Any] = [
      "fingerprint": String(fingerprint.prefix(34)) + (fingerprint.utf8.count > 34 ? "…" : ""), "means": means,
      "standing": standing, "isGood": isGood, "isSynced": isSynced, "keyPerson": person, "keyID": id,
    ]
    values.merge(ShownTime.values(created)) { first, _ in first }
    return values
  }
}
