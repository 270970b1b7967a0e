/// Programs of their own that rewrite a repository's history, as the command of git that does the same: `git-filter-repo`,
/// and the BFG Repo-Cleaner.
enum GitRewriteWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped? {
    let evidence = invocation.evidence
    let words = ["git", "filter-repo"].map { ArgumentWord($0, evidence: evidence) } + invocation.arguments
    return NestedInvocations.program(words, in: invocation, from: evidence).map { .several([$0]) }
  }
}
