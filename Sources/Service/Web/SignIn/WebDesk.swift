import Hummingbird
import Vocabulary

/// What the parts of the pages share in one running server.
package struct WebDesk: Sendable {
  package let core: ServerCore
  package let site: ServedSite
  package let sessions: SessionKeeper
  /// The identity provider that lets people in; nil where none does.
  package let provider: IdentityProvider?
  let ceremonies = Ceremonies()
  let throttle = SignInThrottle()

  package init(_ core: ServerCore, site: ServedSite, provider: IdentityProvider? = nil) {
    self.core = core
    self.site = site
    self.provider = provider
    sessions = SessionKeeper(core: core, site: site)
  }

  /// Milliseconds of the clock that never goes back.
  var ticks: Int64 { core.clock.monotonicMilliseconds() }

  /// What was begun under a name, which is over by this; refused where it is none any more.
  func take(_ name: StructuredValue?) throws(APIError) -> Ceremony {
    guard let name = name?.text, let ceremony = ceremonies.take(name, at: ticks) else {
      throw APIError(
        .conflict, "ceremony.over", "this was finished before, or its five minutes are over", remedy: "begin again")
    }
    return ceremony
  }

  /// A fresh challenge.
  static func challenge() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Where a request came from, for those who count tries.
  static func place(_ context: APIContext) -> String { "from \(context.remoteAddress?.ipAddress ?? "?")" }
}
