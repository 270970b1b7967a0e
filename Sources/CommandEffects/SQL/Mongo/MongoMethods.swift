/// What methods of the MongoDB shell do, from its manual.
enum MongoMethods {
  /// Whether a method of this name does more than look.
  static func isKnown(_ method: String) -> Bool { known.contains(method) }

  /// Whether a method may be called on `db.collection.explain()`, where it changes nothing.
  static func isExplainable(_ method: String) -> Bool {
    switch method {
    case "aggregate", "findAndModify", "findOneAndDelete", "findOneAndReplace", "findOneAndUpdate", "remove", "update":
      true
    default: false
    }
  }

  private static let known: Set<String> = [
    "dropDatabase", "drop", "deleteMany", "remove", "deleteOne", "findOneAndDelete", "findAndModify", "updateMany",
    "update", "updateOne", "replaceOne", "findOneAndUpdate", "findOneAndReplace", "save", "bulkWrite", "insert",
    "insertOne", "insertMany", "dropIndex", "dropIndexes", "reIndex", "dropSearchIndex", "createIndex",
    "createIndexes", "createCollection", "createView", "renameCollection", "convertToCapped", "aggregate",
    "runCommand", "adminCommand", "load", "dropUser", "dropAllUsers", "dropRole", "dropAllRoles", "removeUser",
    "createUser", "updateUser", "createRole", "updateRole", "grantRolesToUser", "revokeRolesFromUser",
    "grantPrivilegesToRole", "revokePrivilegesFromRole", "changeUserPassword", "shutdownServer", "killOp",
    "fsyncLock", "stepDown", "killSession", "killAllSessions", "removeShard", "reconfig", "removeShardFromZone", "eval",
  ]

  /// - Parameters:
  ///   - owner: the names before the method: `db`, `users`.
  ///   - arguments: the text between the brackets.
  static func deeds(_ method: String, on owner: [String], _ arguments: [UInt8]) -> [SQLDeed] {
    let plain = String(decoding: arguments.filter { $0 > 32 }, as: UTF8.self)
    let collection = collection(owner)
    switch method {
    case "dropDatabase": return [SQLDeed(.drop, .database, names: database(owner))]
    case "drop": return [SQLDeed(.drop, .table, names: collection)]
    case "deleteMany", "remove":
      return owner.first == "rs" ? [disarm("a member of the replica set")] : [removal(method, plain, collection)]
    case "deleteOne", "findOneAndDelete", "findAndModify":
      return [SQLDeed(.deleteRows, .rows, names: collection, narrowing: .key)]
    case "updateMany", "update": return [update(plain, collection)]
    case "updateOne", "replaceOne", "findOneAndUpdate", "findOneAndReplace", "save", "bulkWrite":
      return [SQLDeed(.changeRows, .rows, names: collection, narrowing: .key)]
    case "insert", "insertOne", "insertMany": return [SQLDeed(.addRows, .rows, names: collection)]
    case "dropIndex", "dropIndexes", "reIndex", "dropSearchIndex":
      return [SQLDeed(.drop, .definition, names: collection)]
    case "createIndex", "createIndexes", "createCollection", "createView": return [SQLDeed(.create, .definition)]
    case "renameCollection": return [SQLDeed(plain.contains("true") ? .replace : .alter, .table, names: collection)]
    case "convertToCapped": return [SQLDeed(.deleteRows, .rows, names: collection, narrowing: .some)]
    case "aggregate": return aggregate(plain)
    case "runCommand", "adminCommand": return command(plain)
    case "load": return [SQLDeed(.include, .unknown, text: plain.filter { $0 != "\"" && $0 != "'" })]
    default: return administration(method, plain)
    }
  }

  private static func administration(_ method: String, _ plain: String) -> [SQLDeed] {
    switch method {
    case "dropUser", "dropAllUsers", "dropRole", "dropAllRoles", "removeUser": [SQLDeed(.drop, .identity)]
    case "createUser", "updateUser", "createRole", "updateRole", "grantRolesToUser", "revokeRolesFromUser",
      "grantPrivilegesToRole", "revokePrivilegesFromRole", "changeUserPassword":
      [SQLDeed(.allow, .identity)]
    case "shutdownServer", "killOp", "fsyncLock", "stepDown", "killSession", "killAllSessions": [SQLDeed(.disturb)]
    case "removeShard", "reconfig", "removeShardFromZone": [disarm(method)]
    case "eval": [SQLDeed(.unread, .unknown, text: "the script of eval")]
    default: []
    }
  }

  private static func disarm(_ what: String) -> SQLDeed { SQLDeed(.disarm, .replication, text: what) }

  /// `deleteMany({})` deletes all; `{_id: …}` one; any other filter some.
  private static func removal(_ method: String, _ plain: String, _ collection: [String]) -> SQLDeed {
    let isOne =
      method == "remove" && (plain.hasSuffix(",true") || plain.hasSuffix(",1") || plain.contains("justOne:true"))
    return SQLDeed(.deleteRows, .rows, names: collection, narrowing: isOne ? .key : narrowing(plain))
  }

  private static func update(_ plain: String, _ collection: [String]) -> SQLDeed {
    SQLDeed(.changeRows, .rows, names: collection, narrowing: narrowing(plain))
  }

  private static func narrowing(_ plain: String) -> SQLNarrowing {
    let open = [
      "{}", "{_id:{$exists:true}}", "{_id:{$ne:null}}", "{\"_id\":{$exists:true}}", "{$where:\"true\"}",
      "{$where:'true'}",
    ]
    if plain.isEmpty || open.contains(where: { plain.hasPrefix($0) }) || plain.hasPrefix("\0") { return .none }
    if plain.contains("{$exists:true}") || plain.contains("{$ne:null}") { return plain.contains(",") ? .some : .none }
    let first = plain.dropFirst().drop { $0 == "\"" || $0 == "'" }
    let isKey = first.hasPrefix("_id") && !plain.contains("$gt") && !plain.contains("$ne") && !plain.contains("$nin")
    return isKey ? .key : .some
  }

  /// `$out` replaces a collection; `$merge` writes into one.
  private static func aggregate(_ plain: String) -> [SQLDeed] {
    if plain.contains("$out") { return [SQLDeed(.replace, .table)] }
    return plain.contains("$merge") ? [SQLDeed(.changeRows, .rows, narrowing: .some)] : []
  }

  /// `{drop: "users"}`, `{dropDatabase: 1}`: the first name is the command.
  private static func command(_ plain: String) -> [SQLDeed] {
    let name = plain.dropFirst().drop { $0 == "\"" || $0 == "'" }.prefix { $0 != ":" && $0 != "\"" && $0 != "'" }
    switch name.lowercased() {
    case "drop": return [SQLDeed(.drop, .table)]
    case "dropdatabase": return [SQLDeed(.drop, .database)]
    case "delete":
      return [SQLDeed(.deleteRows, .rows, narrowing: plain.contains("q:{}") ? .none : .some)]
    case "update", "findandmodify": return [SQLDeed(.changeRows, .rows, narrowing: .some)]
    case "dropindexes", "deleteindexes": return [SQLDeed(.drop, .definition)]
    case "dropuser", "dropallusersfromdatabase", "droprole": return [SQLDeed(.drop, .identity)]
    case "shutdown", "replsetstepdown", "killop", "fsync": return [SQLDeed(.disturb)]
    case "removeshard", "replsetreconfig", "resync", "applyops", "emptycapped": return [disarm(String(name))]
    case "setparameter", "collmod", "renamecollection", "setfeaturecompatibilityversion":
      return [SQLDeed(.alter, .definition, names: [String(name)])]
    default: return []
    }
  }

  /// The collection: what stands behind `db`, `getCollection` left out.
  private static func collection(_ owner: [String]) -> [String] {
    let names = owner.filter { !["db", "getCollection", "getSiblingDB", "collection"].contains($0) }
    return names.last.map { [$0] } ?? []
  }

  /// `db.getSiblingDB("prod").dropDatabase()`.
  private static func database(_ owner: [String]) -> [String] {
    guard let place = owner.firstIndex(of: "getSiblingDB"), place + 1 < owner.count else { return [] }
    return [owner[place + 1]]
  }
}
