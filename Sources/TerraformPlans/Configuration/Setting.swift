/// A truth in a configuration: written out, or not to be told without evaluating it.
package enum Setting: Sendable, Hashable {
  case literal(Bool)
  case computed
}
