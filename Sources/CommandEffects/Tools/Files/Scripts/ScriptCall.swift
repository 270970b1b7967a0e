/// One call in a script of one of the languages below that starts a program or touches files.
struct ScriptCall: Hashable {
  /// What a function does with its arguments.
  enum Deed: Hashable {
    /// Hands text to a shell, or an argument list to a program.
    case start
    case removeTree
    case remove
    case write
    case move
    case copy
  }

  var deed: Deed
  /// The arguments, each as runs of text; a nil run cannot be told.
  var arguments: [[String?]]
  /// Whether they were written as a list: an argv.
  var isList: Bool

  /// What a function of this name does; nil when it is none of those. A name may carry what it is called on.
  static func deed(of name: String, in language: ScriptLanguage) -> Deed? {
    let plain =
      name.split(whereSeparator: { $0 == "." || $0 == ":" || $0 == ">" || $0 == "-" }).last.map(String.init) ?? name
    let isOf = { (owner: String) in name.hasPrefix(owner + ".") || name.hasPrefix(owner + "::") }
    switch plain {
    case "system", "popen", "popen2", "popen3", "getoutput", "getstatusoutput", "check_call", "check_output", "Popen",
      "execSync", "spawnSync", "spawn", "execFileSync", "execFile", "shell_exec", "passthru", "proc_open",
      "posix_spawn",
      "capture2", "capture2e", "capture3", "execvp", "execv", "execlp":
      return .start
    case "create_subprocess_shell", "create_subprocess_exec", "execa", "execaSync", "execaCommand", "runu":
      return .start
    case "run", "call":
      return isOf("subprocess") || isOf("sp") || isOf("Deno") || isOf("pexpect") ? .start : nil
    case "Command": return isOf("Deno") ? .start : nil
    case "cmd": return language == .elixir ? .start : nil
    case "execute": return isOf("os") ? .start : nil
    case "system2", "shell": return language == .r ? .start : nil
    case "script": return language == .appleScript ? .start : nil
    case "exec": return language == .python ? nil : .start
    case "rmtree", "rm_rf", "rm_r", "remove_tree", "remove_dir", "rimraf", "rmSync", "removeSync", "emptyDirSync",
      "remove_entry_secure", "rmdirSync":
      return .removeTree
    case "rm":
      return isOf("fs") || isOf("FileUtils") || name.hasPrefix(".") || language == .julia ? .removeTree : nil
    case "unlink" where language == .r: return .removeTree
    case "unlink", "unlinkSync", "rm_f": return .remove
    case "remove" where isOf("Deno"): return .removeTree
    case "remove": return isOf("os") || isOf("fs") || isOf("Path") ? .remove : nil
    case "delete": return isOf("File") ? .remove : nil
    case "writeFileSync", "writeFile", "write_text", "write_bytes", "file_put_contents", "truncateSync": return .write
    case "write", "binwrite": return isOf("File") || isOf("IO") ? .write : nil
    case "truncate": return isOf("os") || isOf("File") || language == .perl ? .write : nil
    case "rename", "renameSync": return .move
    case "replace": return isOf("os") ? .move : nil
    case "move", "mv": return isOf("shutil") || isOf("FileUtils") || language == .perl ? .move : nil
    case "copyfile", "copy2", "copyFileSync", "copytree", "cpSync": return .copy
    case "copy", "cp", "cp_r": return isOf("shutil") || isOf("FileUtils") || language == .perl ? .copy : nil
    default: return nil
    }
  }
}
