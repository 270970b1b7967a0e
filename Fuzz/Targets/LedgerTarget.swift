import Ledger

/// A ledger's two files, cut at the first zero byte: bad bytes are named, never a crash, however they arrive.
enum LedgerTarget: FuzzTarget {
  static let name = "ledger"
  static let seeds = texts([
    "\0", "{}\0{}\n", #"{"root":"0","size":1}"# + "\0" + #"{"sequence":0,"kind":"assessment"}"# + "\n\n",
    "tagout\n1\nAAAA\n\0{\"a\":1}\nx",
  ])

  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.first.map(Array.init)
    let lines = parts.count > 1 ? Array(parts[1]) : []
    let whole = report(head, [lines[...]])
    let half = lines.count / 2
    precondition(report(head, [lines[..<half], lines[half...]]) == whole, "the report depends on how input is cut")
  }

  private static func report(_ head: [UInt8]?, _ pieces: [ArraySlice<UInt8>]) -> String {
    var verifier = LedgerVerifier(headFile: head)
    for piece in pieces { piece.withUnsafeBytes { verifier.consume($0) } }
    return "\(verifier.finish())"
  }
}
