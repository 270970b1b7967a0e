import Vocabulary

/// Pieces of evidence by what they speak of, so that of thousands those that touch another are found at once.
struct EvidenceIndex {
  private let pieces: [Evidence]
  /// Where each piece stands that touches its equals and the whole, and nothing else.
  private let places: [Evidence: [Int]]
  /// Where the others stand.
  private let wide: [Int]

  init(_ pieces: [Evidence]) {
    var places: [Evidence: [Int]] = [:]
    var wide: [Int] = []
    for (index, piece) in pieces.enumerated() {
      if EvidenceIndex.isNarrow(piece) { places[piece, default: []].append(index) } else { wide.append(index) }
    }
    self.pieces = pieces
    self.places = places
    self.wide = wide
  }

  /// The indices of those that touch another, in their order.
  func touching(_ other: Evidence) -> [Int] {
    guard EvidenceIndex.isNarrow(other) else { return pieces.indices.filter { pieces[$0].touches(other) } }
    let wider = wide.filter { pieces[$0].touches(other) }
    guard let equal = places[other] else { return wider }
    return wider.isEmpty ? equal : (equal + wider).sorted()
  }

  private static func isNarrow(_ evidence: Evidence) -> Bool {
    switch evidence {
    case .address, .file, .line: true
    case .text, .argument, .whole: false
    }
  }
}
