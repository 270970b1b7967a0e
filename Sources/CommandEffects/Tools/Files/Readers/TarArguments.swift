import Vocabulary

/// The arguments of `tar` (GNU tar 1.34, libarchive's bsdtar), with its old bundled style made new.
struct TarArguments {
  /// What is done with the archive.
  enum Operation {
    case extract
    case create
    case other
  }

  let arguments: FileArguments

  private static let valued = "fbCXTLNVHKFgI"

  private static let grammar = OptionGrammar(
    short: valued,
    long: """
      catenate concatenate create delete diff compare append test-label list update extract get check-device \
      listed-incremental= incremental hole-detection= ignore-failed-read level= no-check-device no-seek seek \
      occurrence? sparse-version= sparse add-file= directory= exclude= exclude-backups exclude-caches \
      exclude-caches-all exclude-caches-under exclude-ignore= exclude-ignore-recursive= exclude-tag= exclude-tag-all= \
      exclude-tag-under= exclude-vcs exclude-vcs-ignores no-null no-recursion no-unquote no-verbatim-files-from null \
      recursion files-from= unquote verbatim-files-from exclude-from= anchored ignore-case no-anchored no-ignore-case \
      no-wildcards no-wildcards-match-slash wildcards wildcards-match-slash keep-directory-symlink keep-newer-files \
      keep-old-files no-overwrite-dir one-top-level? overwrite overwrite-dir recursive-unlink remove-files \
      skip-old-files unlink-first verify ignore-command-error no-ignore-command-error to-stdout to-command= \
      atime-preserve? clamp-mtime delay-directory-restore group= group-map= mode= mtime= touch \
      no-delay-directory-restore no-same-owner no-same-permissions numeric-owner owner= owner-map= \
      preserve-permissions same-permissions same-owner sort= preserve-order same-order acls no-acls no-selinux \
      no-xattrs selinux xattrs xattrs-exclude= xattrs-include= force-local file= info-script= new-volume-script= \
      tape-length= multi-volume rmt-command= rsh-command= volno-file= blocking-factor= read-full-records \
      ignore-zeros record-size= format= old-archive portability pax-option= posix label= auto-compress \
      use-compress-program= bzip2 xz lzip lzma lzop no-auto-compress gzip gunzip ungzip zstd compress uncompress \
      backup? hard-dereference dereference starting-file= newer-mtime= newer= after-date= one-file-system \
      absolute-names suffix= strip-components= transform= xform= checkpoint? checkpoint-action= full-time \
      index-file= check-links no-quote-chars= quote-chars= quoting-style= block-number show-defaults \
      show-omitted-dirs show-snapshot-field-ranges show-transformed-names show-stored-names totals? utc verbose \
      warning= interactive confirmation restrict help usage version
      """)

  init(_ words: [ArgumentWord]) {
    arguments = FileArguments(TarArguments.withoutBundle(words), TarArguments.grammar)
  }

  var operation: Operation {
    if arguments.has("x", "extract", "get") { return .extract }
    return arguments.has("c", "create", "r", "append", "u", "update") ? .create : .other
  }

  /// The archive; nil when it is standard input or not named.
  var archive: ArgumentWord? {
    let word = arguments.value("f", "file")
    return word?.literal == "-" ? nil : word
  }

  /// The last folder that it changes to: several, each relative to the one before.
  var folder: ArgumentWord? {
    var folder: ArgumentWord?
    for option in arguments.options where option.name == "C" || option.name == "directory" {
      guard let value = option.value else { continue }
      let isAbsolute = value.knownPrefix.utf8.first == UInt8(ascii: "/")
      folder = isAbsolute ? value : folder.flatMap(\.literal).map { value.prefixed(by: $0 + "/") } ?? value
    }
    return folder
  }

  /// `xzf A` as `-x -z -f A`: letters first, the values of those that take one behind them, in order.
  private static func withoutBundle(_ words: [ArgumentWord]) -> [ArgumentWord] {
    guard let bundle = words.first, let letters = bundle.literal, let first = letters.utf8.first,
      first != UInt8(ascii: "-"), letters.utf8.allSatisfy(isLetter)
    else { return words }
    var new: [ArgumentWord] = []
    var next = 1
    for letter in letters.utf8 {
      new.append(ArgumentWord("-" + String(UnicodeScalar(letter)), evidence: bundle.evidence))
      if valued.utf8.contains(letter), next < words.count {
        new.append(words[next])
        next += 1
      }
    }
    return new + words[next...]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z")
  }
}
