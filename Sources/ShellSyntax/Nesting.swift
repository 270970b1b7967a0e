/// What the constructs around the cursor have set; whoever goes on after a `Stop` puts it back.
struct Nesting {
  var limit: Int
  var depth: Int
  var isInSubstitution: Bool
  var isInCase: Bool
  var pending: [HereDocumentTable.Pending]
}

extension ShellReader {
  var nesting: Nesting {
    get {
      Nesting(
        limit: limit, depth: depth, isInSubstitution: isInSubstitution, isInCase: isInCase,
        pending: hereDocuments.pending)
    }
    set {
      limit = newValue.limit
      depth = newValue.depth
      isInSubstitution = newValue.isInSubstitution
      isInCase = newValue.isInCase
      hereDocuments.pending = newValue.pending
    }
  }
}
