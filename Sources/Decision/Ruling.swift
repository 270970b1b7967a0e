import Vocabulary

/// What a policy says about one finding in one environment.
package enum Ruling: Sendable, Hashable {
  case allow
  case hold([Requirement])
  case deny
}
