/// What is lost when an object of a type dies: the classes that rules tell apart.
package enum Loss: String, Sendable, Hashable, CaseIterable {
  /// What people made and cannot make again.
  case content
  /// Data with a short life: logs, messages, metrics, parameters.
  case records
  /// A copy to go back to.
  case copy
  /// What makes copies; the copies made so far stay.
  case schedule
  /// A key: what it encrypts cannot be read any more.
  case key
  /// A container: everything in it dies with it.
  case members
  /// It cannot be seen from outside what dies with it.
  case hidden
  /// What others know it by: an account, a number, name servers.
  case identity
  /// A protection of something else.
  case protection = "guard"
  /// Nothing: the configuration makes it again.
  case remade
  /// Nothing: it lives on, and only Terraform forgets it.
  case abandoned
  /// The type is not known.
  case unknown
}
