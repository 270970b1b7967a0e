import Vocabulary

/// A `bq` command line, read as its flags are (absl: one dash or two, `--noNAME`, values behind `=` or a blank).
struct BigQueryLine: Sendable {
  /// The words of program and command.
  var evidence: Evidence
  /// Nil when there is none.
  var command: ArgumentWord?
  var operands: [ArgumentWord] = []
  /// By full name, the last of each.
  private(set) var options: [String: CloudLine.Option] = [:]

  init(_ invocation: Invocation) {
    evidence = invocation.program.evidence
    var rest = invocation.arguments[...]
    var isBehindDashes = false
    while let word = rest.popFirst() {
      if word.literal == "--" {
        isBehindDashes = true
      } else if !isBehindDashes, let option = OptionWord(word) {
        take(option, word, &rest)
      } else if command == nil {
        command = word
        evidence = evidence.union(word.evidence)
      } else {
        operands.append(word)
      }
    }
  }

  /// Whether a flag is set and not to false.
  func isSet(_ names: String...) -> Bool {
    names.contains { name in
      guard let option = options[name] else { return false }
      return !["false", "0", "f", "no"].contains(option.values.first?.literal?.lowercased() ?? "true")
    }
  }

  /// The value of a flag.
  func value(_ names: String...) -> ArgumentWord? {
    names.lazy.compactMap { options[$0]?.values.first }.first
  }

  /// The option itself.
  func option(_ name: String) -> CloudLine.Option? { options[name] }

  private mutating func take(_ option: OptionWord, _ word: ArgumentWord, _ rest: inout ArraySlice<ArgumentWord>) {
    let name = String(option.name.drop { $0 == "-" })
    var (values, evidence) = (option.value.map { [$0] } ?? [], word.evidence)
    if values.isEmpty, !isFlag(name), let next = rest.first, OptionWord(next) == nil {
      values = [next]
      evidence = evidence.union(next.evidence)
      rest = rest.dropFirst()
    }
    options[name] = CloudLine.Option(name: "--" + name, values: values, evidence: evidence)
  }

  /// Flags without a value (`bigquery_flags.py`, `frontend/command_*.py`).
  private func isFlag(_ name: String) -> Bool {
    if name.hasPrefix("no"), name.utf8.count > 3 { return true }
    switch name {
    case "f", "force", "r", "recursive", "d", "dataset", "t", "table", "m", "model", "n", "a", "q", "quiet", "sync",
      "synchronous_mode", "headless", "debug_mode", "replace", "append_table", "no_clobber", "use_legacy_sql",
      "dry_run",
      "batch", "autodetect", "allow_large_results", "flatten_results", "require_cache", "use_cache", "restore",
      "snapshot", "clone", "help", "helpshort", "version", "truncate", "skip_leading_rows_auto", "capacity_commitment",
      "reservation_assignment", "transfer_run", "all", "j", "jobs", "datasets", "p", "projects", "print_header",
      "allow_jagged_rows", "allow_quoted_newlines", "ignore_unknown_values", "clear_all_tags", "update_credentials",
      "use_gce_service_account", "alsologtostderr", "overwrite", "enable_resumable_uploads", "continuous", "all_jobs",
      "fingerprint_job_id", "disable_ssl_validation", "enable_gdrive", "mtls":
      return true
    case "routine", "connection", "reservation", "transfer_config", "job", "row_access_policy":
      // Of `rm`, `ls` and `show` they are flags, of `mk` and `update` too.
      return true
    case "view", "materialized_view": return command?.literal == "show" || command?.literal == "rm"
    default: return false
    }
  }
}
