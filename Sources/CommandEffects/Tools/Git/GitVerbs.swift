/// What git's commands do, by what they could lose.
enum GitVerbs {
  /// Commands whose words decide whether something is lost.
  enum Kind: Sendable {
    /// Nothing that is committed, staged or in the folder can be lost.
    case harmless
    case reset
    case checkout
    case switchBranch
    case restore
    case clean
    case remove
    case stash
    case worktree
    /// Ends an operation that is under way by throwing its work away: `merge --abort`.
    case sequence
    case readTree
    case checkoutIndex
    case submodule
    case branch
    case tag
    case reference
    case push
    case commit
    case reflog
    case collect
    case prune
    case rewrite
    case largeFiles
  }

  /// The kind of a command; nil for a name that git does not ship, which may be an alias or a program `git-NAME`.
  static func kind(of verb: String) -> Kind? {
    switch verb {
    case "reset": .reset
    case "checkout": .checkout
    case "switch": .switchBranch
    case "restore": .restore
    case "clean": .clean
    case "rm": .remove
    case "stash": .stash
    case "worktree": .worktree
    case "merge", "rebase", "cherry-pick", "revert", "am": .sequence
    case "read-tree": .readTree
    case "checkout-index": .checkoutIndex
    case "submodule": .submodule
    case "branch": .branch
    case "tag": .tag
    case "update-ref", "symbolic-ref", "notes", "replace": .reference
    case "push", "send-pack": .push
    case "commit": .commit
    case "reflog": .reflog
    case "gc", "maintenance", "repack": .collect
    case "prune": .prune
    case "filter-branch", "filter-repo", "fast-import": .rewrite
    case "lfs", "annex": .largeFiles
    default: isHarmless(verb) ? .harmless : nil
    }
  }

  /// Commands that read, or whose changes git can take back (Documentation/git.txt, git 2.48).
  private static func isHarmless(_ verb: String) -> Bool {
    switch verb {
    case "status", "diff", "log", "show", "add", "fetch", "pull", "clone", "init", "remote", "grep", "blame", "bisect",
      "describe", "shortlog", "mv", "archive", "bundle", "cat-file", "ls-files", "ls-remote", "ls-tree", "rev-parse",
      "rev-list", "apply", "format-patch", "request-pull", "annotate", "cherry", "count-objects", "difftool", "fsck",
      "help", "version", "whatchanged", "instaweb", "merge-tree", "rerere", "show-branch", "verify-commit",
      "verify-tag", "citool", "gui", "gitk", "range-diff", "scalar", "sparse-checkout", "archimport", "cvsexportcommit",
      "cvsimport", "cvsserver", "imap-send", "p4", "quiltimport", "send-email", "svn", "diagnose", "bugreport",
      "mergetool", "pack-refs", "check-attr", "check-ignore", "check-mailmap", "check-ref-format", "column",
      "commit-graph", "commit-tree", "credential", "credential-cache", "credential-store", "daemon", "diff-files",
      "diff-index", "diff-tree", "fast-export", "fetch-pack", "fmt-merge-msg", "for-each-ref", "for-each-repo",
      "get-tar-commit-id", "hash-object", "hook", "http-backend", "http-fetch", "http-push", "index-pack",
      "interpret-trailers", "mailinfo", "mailsplit", "merge-base", "merge-file", "merge-index", "merge-one-file",
      "mktag", "mktree", "multi-pack-index", "name-rev", "pack-objects", "pack-redundant", "patch-id",
      "prune-packed", "refs", "replay", "sh-i18n", "sh-setup", "shell", "show-index", "show-ref", "stage", "stripspace",
      "unpack-file", "unpack-objects", "update-index", "update-server-info", "upload-archive", "upload-pack", "var",
      "verify-pack", "web--browse", "write-tree", "flow", "absorb", "machete", "town", "extras", "config":
      true
    default: false
    }
  }
}
