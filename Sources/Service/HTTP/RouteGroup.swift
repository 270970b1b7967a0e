import Hummingbird

/// Some of the server's addresses.
package protocol RouteGroup: Sendable {
  /// Adds them.
  func add(to router: Router<APIContext>)
}
