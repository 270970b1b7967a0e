import Hummingbird
import Pages
import Vocabulary

/// The pages where people sign in, make passkeys, and see their keys.
struct PeoplePages: Sendable {
  let web: WebDesk
  let site: WebSite

  func add(to site: WebSite, _ router: RouterGroup<APIContext>) {
    router.get("/sign-in") { request, context in
      let next = SignInPage.next(request.uri.queryParameters["next"].map { String($0.prefix(512)) })
      if context.session != nil { return WebAnswer.redirect(to: next) }
      let page = SignInPage(next: next, hasProvider: web.provider != nil, objection: objection)
      return WebAnswer.page(PageFrame("Sign in", advice: site.advice).page(page.body))
    }
    router.get("/enrol") { _, _ in
      WebAnswer.page(PageFrame("Make a passkey", advice: site.advice).page(EnrolPage(objection: objection).body))
    }
    site.get("/account", in: router) { try await account($0) }
  }

  /// Why browsers make no passkeys for this address.
  private var objection: String? {
    do throws(APIError) {
      _ = try web.site.party()
      return nil
    } catch {
      let words = error.message.prefix(1).uppercased() + error.message.dropFirst()
      return words + (error.remedy.map { ": \($0)" } ?? "") + "."
    }
  }

  private func account(_ request: WebRequest) async throws -> Response {
    let session = request.visitor.session
    let now = web.core.clock.now()
    let found = try await web.core.store.read { store in
      (
        people: try store.people(), passkeys: try store.passkeys(),
        codes: try store.recoveryCodesLeft(of: session.person)
      )
    }
    let own = found.people.first { $0.name == session.person }?.keys ?? []
    let mine = found.passkeys.filter { $0.person == session.person }
    let ssh = own.filter { !$0.fingerprint.hasPrefix("passkey:") }.map { PeoplePages.shown($0, session.person, now) }
    let waiting = found.passkeys.filter { $0.effective == nil && $0.removed == nil }
    let page = AccountPage(
      viewer: request.visitor.viewer, keys: mine.map { PeoplePages.shown($0, now) } + ssh, codes: found.codes,
      mayMakeCodes: session.method == .passkey,
      waiting: session.mayApprove ? waiting.map { PeoplePages.shown($0, now) } : [],
      people: found.people.filter { $0.removed == nil }.map { person in
        (person.name, person.role.rawValue, PeoplePages.words(person, found.passkeys, now))
      }, mayInvite: session.roles.contains(.admin))
    return site.answer("Keys", .account, request, page.body)
  }

  private static func words(_ person: Person, _ passkeys: [Passkey], _ now: Instant) -> String {
    let count = passkeys.count { $0.person == person.name && $0.counts(at: now) }
    let other = person.keys.count { $0.removed == nil && !$0.fingerprint.hasPrefix("passkey:") }
    let parts = [
      count == 0 ? nil : count == 1 ? "a passkey" : "\(count) passkeys",
      other == 0 ? nil : other == 1 ? "an SSH key" : "\(other) SSH keys",
    ].compactMap { $0 }
    return parts.isEmpty ? "no key" : parts.joined(separator: ", ")
  }

  private static func shown(_ passkey: Passkey, _ now: Instant) -> ShownKey {
    let standing =
      passkey.removed != nil
      ? "taken back"
      : passkey.counts(at: now)
        ? "counts" : passkey.effective.map { "counts from \($0) on" } ?? "waits for somebody to vouch for it"
    return ShownKey(
      passkey.fingerprint, means: "passkey", created: passkey.created, standing: standing,
      isGood: passkey.counts(at: now), isSynced: passkey.isSynced, person: passkey.person, id: passkey.id)
  }

  private static func shown(_ key: PersonKey, _ person: String, _ now: Instant) -> ShownKey {
    let isGood = key.effective <= now && (key.removed.map { now < $0 } ?? true)
    let standing = isGood ? "counts" : key.removed != nil ? "taken back" : "counts from \(key.effective) on"
    return ShownKey(
      key.fingerprint, means: "SSH key", created: key.created, standing: standing, isGood: isGood, person: person)
  }
}
