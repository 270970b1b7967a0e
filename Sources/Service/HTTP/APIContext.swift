import Hummingbird
import NIOCore

/// What is known of one request while it is answered.
package struct APIContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Who asks; nil for what anybody may ask.
  package var caller: Caller?
  /// Who is signed in at a page; nil on addresses that are not pages', and where nobody is.
  package var session: WebSession?
  /// What a page's form sent.
  package var form: WebForm?
  package let remoteAddress: SocketAddress?

  package init(source: Source) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }
}
