/// AWS Identity and Access Management, what is asked of it here: nothing that changes anything.
package struct IdentityAPI: Sendable {
  let query: QueryProtocol

  package init(_ client: CloudClient) {
    query = QueryProtocol(client: client, service: "iam", version: "2010-05-08", globalRegion: "us-east-1")
  }

  /// Which of some actions a user's or role's policies allow on all resources (`SimulatePrincipalPolicy`).
  ///
  /// - Parameter principal: the ARN of a user or a role, not of a session.
  package func allowed(_ actions: [String], of principal: String) async throws(CloudError) -> [String] {
    var allowed: [String] = []
    var marker: String?
    // Each answer has at most 1,000 results; a service that never ends is not asked for ever.
    for _ in 0..<20 {
      var values: [(name: String, value: String)] = [("PolicySourceArn", principal), ("MaxItems", "1000")]
      for (index, action) in actions.enumerated() { values.append(("ActionNames.member.\(index + 1)", action)) }
      if let marker { values.append(("Marker", marker)) }
      let result = try await query.call("SimulatePrincipalPolicy", values, isIdempotent: true)
      for row in result["EvaluationResults"]?.all("member") ?? [] where row.text("EvalDecision") == "allowed" {
        if let name = row.text("EvalActionName") { allowed.append(name) }
      }
      guard result.text("IsTruncated") == "true", let next = result.text("Marker") else { break }
      marker = next
    }
    return allowed
  }

  /// The ARN of the role that a session is of, or the user itself; nil for the account's root and for what is neither.
  package static func principal(of arn: String) -> String? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    let path = parts[5].split(separator: "/")
    if parts[2] == "sts", path.first == "assumed-role", path.count >= 3 {
      return "arn:\(parts[1]):iam::\(parts[4]):role/\(path[1])"
    }
    return parts[2] == "iam" && (path.first == "user" || path.first == "role") ? arn : nil
  }
}
