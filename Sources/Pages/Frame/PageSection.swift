/// The parts of the site, in the order of its menu.
package enum PageSection: String, Sendable, Hashable, CaseIterable {
  case proposals
  case ledger
  case recovery
  case posture
  case account

  /// Its word in the menu.
  var title: String {
    switch self {
    case .proposals: "Proposals"
    case .ledger: "Ledger"
    case .recovery: "Recovery"
    case .posture: "Posture"
    case .account: "Keys"
    }
  }

  var address: String { "/" + rawValue }
}
