import Formats
import Vocabulary

extension FactReader {
  /// Answers the queries of one assessment, all within its bounds.
  package static func ofOneAssessment() -> (FactQuery) -> Fact {
    var reader = FactReader()
    return { reader.answer($0) }
  }

  /// One query with bounds of its own, for a batch, whose answers serve many lines.
  package static func answerOne(_ query: FactQuery) -> Fact {
    var reader = FactReader()
    return reader.answer(query)
  }

  /// The members of a saved plan, inflated, without the state before refresh, which nothing is judged by; a file that
  /// is no zip, or is damaged, is `unreadable`.
  mutating func savedPlan(_ path: String, bound: Int) -> Fact {
    archive(at: path, bound: bound) { (bytes) throws(ArchiveError) in
      let members = try ZipArchive.members(of: bytes) { $0 != "tfstate-prev" }
      return .members(members, digest: SHA256.hash(bytes))
    }
  }

  /// The names in a tar or zip archive, sorted; a file that is none, or is damaged, is `unreadable`.
  mutating func archiveNames(_ path: String, bound: Int) -> Fact {
    archive(at: path, bound: bound) { (bytes) throws(ArchiveError) in
      let found = try TarNames.ofArchive(bytes, limits: TarLimits(members: FactReader.nameBound))
      return .names(found.names.sortedByBytes(), isComplete: found.isComplete)
    }
  }

  private mutating func archive(
    at path: String, bound: Int, _ body: ([UInt8]) throws(ArchiveError) -> Fact
  ) -> Fact {
    let file = HostFiles.contents(of: path, bound: min(bound, archivesLeft))
    guard case .contents(let bytes) = file else { return file }
    archivesLeft -= bytes.count
    do {
      return try body(bytes)
    } catch {
      return .unreadable("\(error)")
    }
  }
}
