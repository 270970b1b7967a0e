import Vocabulary

/// Reads what the path of an API's address speaks of.
enum HTTPPath {
  /// What the call is about: the last part that names a kind of thing. A search engine's first part is an index.
  static func role(_ place: HTTPAddress) -> ResourceRole {
    if isSearchEngine(place), let first = place.path.first, !first.hasPrefix("_") || first == "_all" { return .data }
    for part in place.path.reversed() {
      let word = part.lowercased().drop { $0 == "_" || $0 == "." }
      if word == "snapshot" { return .backup }
      if let role = NounWords.role(of: String(word)) ?? joined(word) { return role }
    }
    return .unknown
  }

  /// `data_stream`, `dns-records`, `keyValueMaps`.
  private static func joined(_ word: Substring) -> ResourceRole? {
    let parts = word.split { $0 == "_" || $0 == "-" }
    guard parts.count > 1 else { return nil }
    if let role = NounWords.role(of: parts.joined(separator: "-")) { return role }
    for part in parts.reversed() {
      if let role = NounWords.role(of: String(part)) { return role }
    }
    return nil
  }

  private static func isSearchEngine(_ place: HTTPAddress) -> Bool {
    place.port == 9200 || place.port == 9201
      || ["elastic", "opensearch", "search-"].contains { place.host.contains($0) }
  }

  /// Whether a path ends in what a search engine answers a POST to without changing anything (Elasticsearch's and
  /// OpenSearch's REST references).
  static func onlyReads(_ place: HTTPAddress) -> Bool {
    switch place.path.last {
    case "_search", "_msearch", "_count", "_mget", "_explain", "_validate", "_field_caps", "_analyze", "_sql",
      "_termvectors", "_mtermvectors", "_terms_enum", "_rank_eval", "_search_shards", "_eql":
      true
    default: false
    }
  }

  /// What Solr takes away on a GET, by its `action` (Solr reference guide, "Collection Management", "CoreAdmin API").
  static func lossByQuery(_ place: HTTPAddress) -> ResourceRole? {
    guard place.path.contains("admin"), let last = place.path.last, ["collections", "cores"].contains(last) else {
      return nil
    }
    let action = place.query.split(separator: "&").first { $0.lowercased().hasPrefix("action=") }
    guard let verb = action?.dropFirst("action=".count).uppercased() else { return nil }
    if verb == "DELETEBACKUP" || verb == "DELETESNAPSHOT" { return .backup }
    let takesAll = ["DELETE", "UNLOAD", "DELETESHARD", "DELETEREPLICA", "DELETEALIAS"].contains(verb)
    return takesAll ? .data : nil
  }

  /// What the body of a call says that it takes away, where the path does not.
  static func lossByBody(_ body: String, _ place: HTTPAddress) -> ResourceRole? {
    guard !body.isEmpty, let last = place.path.last else { return nil }
    switch last {
    case "_aliases": return body.contains("remove_index") ? .data : nil
    case "reroute":
      return body.replacing(" ", with: "").contains("\"accept_data_loss\":true") ? .data : nil
    case "update" where place.path.contains("solr") || place.port == 8983:
      return body.contains("<delete") || body.contains("\"delete\"") ? .data : nil
    default: return nil
    }
  }

  /// The path as a person would name it.
  static func thing(_ place: HTTPAddress) -> String {
    place.path.isEmpty ? "what is there" : "/" + place.path.suffix(4).joined(separator: "/")
  }

  /// A part of the path that says that something is destroyed: `doDelete`, `_delete_by_query`, `delete-batch`.
  static func destroyingVerb(_ place: HTTPAddress) -> String? {
    place.path.suffix(3).first { part in
      let word = part.lowercased().drop { $0 == "_" || $0 == "." }
      if word == "close" || word == "forcemerge" { return part.hasPrefix("_") && word == "close" }
      let first = word.split { $0 == "_" || $0 == "-" || $0 == ":" }.first ?? word
      let bare = first.hasPrefix("do") ? first.dropFirst(2) : first
      // Google's own methods stand behind a colon: `cryptoKeyVersions/1:destroy`.
      let custom = word.split(separator: ":").dropFirst().last ?? first
      return [first, bare, custom].contains { VerbWords.effect(of: String($0))?.effect == .destroy }
    }
  }
}
