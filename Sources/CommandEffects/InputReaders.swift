/// Programs that may read all of the standard input which they share with the commands around them.
enum InputReaders {
  static func contains(_ name: String) -> Bool {
    switch name {
    case "cat", "head", "tail", "sed", "awk", "gawk", "grep", "sort", "uniq", "wc", "tee", "tr", "cut", "base64", "xxd",
      "rev", "tac", "jq", "yq", "xargs", "parallel", "ssh", "psql", "mysql", "sqlite3", "md5sum", "sha256sum", "dd",
      "less", "more", "column", "nl", "paste", "od":
      true
    default: false
    }
  }
}
