/// What one command of Redis does, from the command reference of Redis 7.
enum RedisCommand {
  static func deed(_ words: [String]) -> SQLDeed {
    let verb = (words.first ?? "").uppercased()
    let second = words.count > 1 ? words[1].uppercased() : ""
    if words.first?.utf8.contains(0) == true {
      return SQLDeed(.unread, .unknown, text: "a command that cannot be told")
    }
    if let deed = wide(verb, second, words) { return deed }
    if removals.contains(verb) { return removal(Array(words.dropFirst())) }
    if changes.contains(verb) {
      return SQLDeed(.changeRows, .rows, names: Array(words.dropFirst().prefix(1)), narrowing: .key)
    }
    if additions.contains(verb) { return SQLDeed(.addRows, .rows, names: Array(words.dropFirst().prefix(1))) }
    return reads(verb) ? .read : SQLDeed(.unread, .unknown, text: verb)
  }

  /// Commands that reach further than one key.
  private static func wide(_ verb: String, _ second: String, _ words: [String]) -> SQLDeed? {
    switch verb {
    case "FLUSHALL": SQLDeed(.empty, .database, names: ["all databases"])
    case "FLUSHDB": SQLDeed(.empty, .database)
    case "SWAPDB": SQLDeed(.alter, .database)
    case "CONFIG": config(second, words)
    case "SHUTDOWN":
      second == "NOSAVE" || second == "FORCE"
        ? SQLDeed(.deleteRows, .rows, names: ["what was not saved yet"]) : SQLDeed(.disturb)
    case "DEBUG": second == "OBJECT" ? .read : second == "FLUSHALL" ? SQLDeed(.empty, .database) : SQLDeed(.disturb)
    case "SLAVEOF", "REPLICAOF":
      second == "NO" ? SQLDeed(.disarm, .replication, text: "the replica") : SQLDeed(.replace, .database)
    case "CLUSTER":
      ["RESET", "FLUSHSLOTS", "DELSLOTS", "DELSLOTSRANGE", "FORGET", "FAILOVER", "SETSLOT"].contains(second)
        ? SQLDeed(.disarm, .replication, text: "the cluster's slots") : .read
    case "SCRIPT", "FUNCTION":
      ["FLUSH", "DELETE"].contains(second)
        ? SQLDeed(.drop, .definition, names: ["scripts"]) : second == "KILL" ? SQLDeed(.disturb) : .read
    case "CLIENT": ["KILL", "PAUSE"].contains(second) ? SQLDeed(.disturb) : .read
    case "FAILOVER", "RESET": SQLDeed(.disturb)
    case "ACL":
      second == "DELUSER"
        ? SQLDeed(.drop, .identity, names: Array(words.dropFirst(2)))
        : ["SETUSER", "LOAD"].contains(second) ? SQLDeed(.allow, .identity) : .read
    case "MODULE": second == "LIST" ? .read : SQLDeed(.runProgram, .unknown, text: words.joined(separator: " "))
    case "EVAL", "EVAL_RO": script(words.count > 1 ? words[1] : "")
    case "EVALSHA", "FCALL": SQLDeed(.call, .unknown, names: [words.count > 1 ? words[1] : "a script"])
    case "FT.DROPINDEX", "FT.DROP":
      words.contains { $0.uppercased() == "DD" } || verb == "FT.DROP"
        ? SQLDeed(.drop, .table, names: [words.count > 1 ? words[1] : ""]) : SQLDeed(.drop, .definition)
    case "XGROUP": second == "DESTROY" ? SQLDeed(.drop, .definition) : SQLDeed(.create, .definition)
    default: nil
    }
  }

  private static func config(_ second: String, _ words: [String]) -> SQLDeed {
    guard second == "SET" else {
      return second == "REWRITE" ? SQLDeed(.alter, .definition, text: "the configuration") : .read
    }
    let settings = stride(from: 2, to: words.count, by: 2).map { words[$0].lowercased() }
    let guards = settings.filter { ["save", "appendonly", "dir", "dbfilename", "appendfsync"].contains($0) }
    if !guards.isEmpty { return SQLDeed(.disarm, .replication, text: guards.joined(separator: ", ")) }
    return SQLDeed(.alter, .definition, names: [settings.first ?? "the configuration"])
  }

  /// Keys that are named; a pattern or what cannot be told may be all of them.
  private static func removal(_ keys: [String]) -> SQLDeed {
    let isOpen = keys.isEmpty || keys.contains { $0.contains("*") }
    return SQLDeed(.deleteRows, .rows, names: isOpen ? ["any number of keys"] : keys, narrowing: isOpen ? .none : .key)
  }

  /// A script in Lua: the commands that it calls.
  private static func script(_ text: String) -> SQLDeed {
    let upper = text.uppercased()
    if upper.utf8.contains(0) { return SQLDeed(.unread, .unknown, text: "a script that cannot be told") }
    if upper.contains("FLUSHALL") || upper.contains("FLUSHDB") { return SQLDeed(.empty, .database) }
    for verb in ["DEL", "UNLINK"] where upper.contains("'\(verb)'") || upper.contains("\"\(verb)\"") {
      let isWide =
        upper.contains("'KEYS'") || upper.contains("\"KEYS\"") || upper.contains("SCAN") || upper.contains("FOR ")
      return SQLDeed(.deleteRows, .rows, names: ["keys"], narrowing: isWide ? .none : .key)
    }
    let calls = ["'SET'", "'HSET'", "'EXPIRE'", "'RENAME'", "'INCR'", "\"SET\"", "\"HSET\"", "\"EXPIRE\""]
    return calls.contains { upper.contains($0) } ? SQLDeed(.changeRows, .rows, narrowing: .key) : .read
  }

  private static let removals: Set<String> = [
    "DEL", "UNLINK", "GETDEL", "JSON.DEL", "JSON.FORGET", "GRAPH.DELETE", "MIGRATE",
  ]

  private static let changes: Set<String> = [
    "SET", "SETEX", "PSETEX", "GETSET", "MSET", "SETRANGE", "SETBIT", "HSET", "HMSET", "HDEL", "LSET", "LTRIM", "LPOP",
    "RPOP", "LREM", "BLPOP", "BRPOP", "LMOVE", "RPOPLPUSH", "SPOP", "SREM", "SMOVE", "ZREM", "ZPOPMIN", "ZPOPMAX",
    "ZREMRANGEBYRANK", "ZREMRANGEBYSCORE", "ZREMRANGEBYLEX", "XDEL", "XTRIM", "EXPIRE", "PEXPIRE", "EXPIREAT",
    "PEXPIREAT", "PERSIST", "RENAME", "RENAMENX", "RESTORE", "MOVE", "INCR", "INCRBY", "DECR", "DECRBY", "INCRBYFLOAT",
    "HINCRBY", "APPEND", "JSON.SET", "TS.DEL", "SORT", "COPY", "ZADD", "GETEX", "SINTERSTORE", "SUNIONSTORE",
    "SDIFFSTORE", "ZUNIONSTORE", "ZINTERSTORE", "BITOP", "PFMERGE",
  ]

  private static let additions: Set<String> = [
    "SETNX", "MSETNX", "HSETNX", "LPUSH", "RPUSH", "LPUSHX", "RPUSHX", "LINSERT", "SADD", "XADD", "PFADD", "GEOADD",
    "PUBLISH", "SPUBLISH", "TS.ADD", "TS.CREATE", "FT.CREATE", "BF.ADD", "JSON.ARRAPPEND",
  ]

  private static let readers: Set<String> = [
    "GET", "MGET", "GETRANGE", "STRLEN", "GETBIT", "BITCOUNT", "BITPOS", "KEYS", "SCAN", "SSCAN", "HSCAN", "ZSCAN",
    "TYPE",
    "TTL", "PTTL", "EXPIRETIME", "PEXPIRETIME", "EXISTS", "DUMP", "OBJECT", "RANDOMKEY", "TOUCH", "INFO", "PING",
    "ECHO",
    "DBSIZE", "TIME", "LASTSAVE", "ROLE", "COMMAND", "MEMORY", "LATENCY", "SLOWLOG", "MONITOR", "SELECT", "AUTH",
    "HELLO",
    "QUIT", "EXIT", "SAVE", "BGSAVE", "BGREWRITEAOF", "WAIT", "WAITAOF", "MULTI", "EXEC", "DISCARD", "WATCH", "UNWATCH",
    "SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE", "UNSUBSCRIBE", "PUBSUB", "READONLY", "READWRITE", "ASKING", "LOLWUT",
    "HELP",
    "SYNC", "PSYNC", "LLEN", "LRANGE", "LINDEX", "LPOS", "SMEMBERS", "SCARD", "SISMEMBER", "SMISMEMBER", "SINTER",
    "SUNION",
    "SDIFF", "SRANDMEMBER", "SINTERCARD", "HGET", "HMGET", "HGETALL", "HKEYS", "HVALS", "HLEN", "HEXISTS", "HSTRLEN",
    "HRANDFIELD", "ZRANGE", "ZREVRANGE", "ZRANGEBYSCORE", "ZREVRANGEBYSCORE", "ZRANGEBYLEX", "ZCARD", "ZCOUNT",
    "ZSCORE",
    "ZMSCORE", "ZRANK", "ZREVRANK", "ZLEXCOUNT", "ZRANDMEMBER", "ZDIFF", "ZINTER", "ZUNION", "XRANGE", "XREVRANGE",
    "XLEN",
    "XREAD", "XINFO", "XPENDING", "XACK", "XREADGROUP", "GEOPOS", "GEODIST", "GEOHASH", "GEORADIUS", "GEOSEARCH",
    "PFCOUNT",
    "SORT_RO", "SUBSTR", "LCS", "SENTINEL", "EVALSHA_RO", "FCALL_RO", "JSON.GET", "JSON.MGET", "JSON.TYPE",
  ]

  private static func reads(_ verb: String) -> Bool {
    readers.contains(verb) || verb.hasPrefix("FT.S") || verb.hasPrefix("FT.INFO") || verb.hasPrefix("FT._LIST")
      || verb.hasPrefix("FT.AGG") || verb.hasPrefix("TS.") || verb.hasPrefix("BF.") || verb.hasSuffix("_RO")
  }
}
