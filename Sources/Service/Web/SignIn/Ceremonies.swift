import HTTPTypes
import Synchronization
import Vocabulary

/// Something that was begun at a page and awaits a passkey's answer.
struct Ceremony: Sendable {
  enum Purpose: Sendable {
    case signIn
    /// A new passkey, by an invitation's code.
    case enrol(person: String, role: PersonRole, code: String)
    /// Approving a proposal: the text that was shown, and by which session.
    case approve(proposal: String, text: [UInt8], session: [UInt8])
    /// Another decision on a proposal: its word and reason.
    case decide(proposal: String, decision: String, reason: String, session: [UInt8])
    /// Vouching for a passkey, by its identifier.
    case vouch(passkey: String, session: [UInt8])
  }

  var purpose: Purpose
  var challenge: [UInt8]
  /// By the clock that never goes back, in milliseconds.
  var begun: Int64
}

/// What was begun and not finished: each is finished once, within five minutes, by this very process.
final class Ceremonies: Sendable {
  /// Milliseconds.
  static let lifetime: Int64 = 300_000
  private static let bound = 4096

  private let open = Mutex<[String: Ceremony]>([:])

  /// Begins one; gives the name that finishes it.
  func begin(_ purpose: Ceremony.Purpose, challenge: [UInt8], at now: Int64) throws(APIError) -> String {
    let name = TokenSecret.randomHexadecimal()
    let isTaken = open.withLock { open in
      if open.count >= Ceremonies.bound { open = open.filter { now - $0.value.begun < Ceremonies.lifetime } }
      guard open.count < Ceremonies.bound else { return false }
      open[name] = Ceremony(purpose: purpose, challenge: challenge, begun: now)
      return true
    }
    guard isTaken else {
      throw APIError(
        .tooManyRequests, "ceremony.too-many", "too much was begun and not finished", remedy: "try again in minutes")
    }
    return name
  }

  /// Takes one, which can be taken once; nil for one that is none any more.
  func take(_ name: String, at now: Int64) -> Ceremony? {
    guard let ceremony = open.withLock({ $0.removeValue(forKey: name) }) else { return nil }
    return now - ceremony.begun < Ceremonies.lifetime ? ceremony : nil
  }
}
