/// Who credentials belong to.
package struct CallerIdentity: Sendable, Hashable {
  package var account: String
  package var arn: String
  package var userID: String
}
