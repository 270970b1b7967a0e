import Formats
import Vocabulary

extension FactReader {
  /// One query with bounds of its own, for callers that keep count themselves.
  package static func answerOne(_ query: FactQuery) -> Fact {
    var reader = FactReader()
    return reader.answer(query)
  }

  /// The members of a saved plan, without the state before refresh, which nothing is judged by.
  static func savedPlan(_ path: String, bound: Int) -> Fact {
    withContents(of: path, bound: bound) { (bytes) throws(ArchiveError) in
      let members = try ZipArchive.members(of: bytes) { $0 != "tfstate-prev" }
      return .members(members, digest: SHA256.hash(bytes))
    }
  }

  /// The names in an archive of any kind that is read here.
  static func archiveNames(_ path: String, bound: Int) -> Fact {
    withContents(of: path, bound: bound) { (bytes) throws(ArchiveError) in
      let listed = try TarNames.ofArchive(bytes)
      return .names(listed.names.sorted(), isComplete: listed.isComplete)
    }
  }

  private static func withContents(
    of path: String, bound: Int, _ body: ([UInt8]) throws(ArchiveError) -> Fact
  ) -> Fact {
    let fact = HostFiles.contents(of: path, bound: bound)
    guard case .contents(let bytes) = fact else { return fact }
    do throws(ArchiveError) {
      return try body(bytes)
    } catch {
      return .unreadable(error.description)
    }
  }
}
