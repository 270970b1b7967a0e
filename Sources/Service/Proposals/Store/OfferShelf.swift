import Synchronization

/// Big offers that were read lately: an assessment of twenty thousand changes is megabytes of JSON, every page of it
/// asks for it again, and an offer never changes under its nonce.
final class OfferShelf: Sendable {
  static let shared = OfferShelf()
  /// Smaller ones are read faster than looked for, in bytes of their assessment.
  static let least = 1 << 16
  /// The most that are kept.
  private static let bound = 4

  private let kept = Mutex<[StoredOffer]>([])

  /// The offer with a nonce, if it is kept.
  func offer(_ nonce: String) -> StoredOffer? { kept.withLock { $0.first { $0.nonce == nonce } } }

  /// Keeps it in the place of the oldest.
  func keep(_ offer: StoredOffer) {
    kept.withLock { offers in
      offers.removeAll { $0.nonce == offer.nonce }
      offers.append(offer)
      if offers.count > OfferShelf.bound { offers.removeFirst() }
    }
  }
}
