import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// What real git loses is what the reader foresees.
@Suite struct GitOracleTests {
  /// Makes a repository with every kind of work in it, runs each line of standard input in a copy of it, and prints what is
  /// gone: contents of files that are neither in the folder nor in the index, commits that no name leads to any more.
  private static let script = #"""
    set -u
    top=$(mktemp -d) && trap 'rm -rf "$top"' EXIT && cd "$top" || exit 1
    export HOME=$top GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 GIT_EDITOR=true
    git config --global user.email a@example.com; git config --global user.name A
    git config --global init.defaultBranch main; git config --global advice.detachedHead false
    commit() { echo "$1" >> tracked; echo "$1" > other-file; git add -A; git commit -qm "$1"; }
    git init -q --bare remote.git; git init -q work; cd work; git remote add origin ../remote.git
    echo ignored-file > .gitignore; commit zero; commit one; git branch merged; git tag v0; commit two; git push -q -u origin main
    git checkout -q -b topic; commit topic-1; git push -q -u origin topic
    git checkout -q -b other main; commit other-1; git tag v1; commit other-2; git tag v2; git reset -q --hard HEAD~1; git branch side
    git checkout -q main; echo list > tracked; git stash -q; git clone -q . ../elsewhere
    (cd ../elsewhere && git push -q ../remote.git HEAD:refs/heads/theirs)
    echo staged-work > other-file; git add other-file; echo dirty-work >> tracked
    echo new-work > untracked; mkdir dir; echo dir-work > dir/untracked; echo ignored-work > ignored-file
    echo tracked > list; git worktree add -q ../tree side; echo tree-work > ../tree/unsaved
    cd ..; mv work repo
    names() { for r in repo remote.git; do git -C $r for-each-ref --format="$r %(objectname) %(refname)"; done; }
    git -C repo worktree repair ../tree >/dev/null 2>&1
    while IFS= read -r line; do
      rm -rf copy && mkdir copy && cp -a repo remote.git tree copy/ && cd copy/repo || exit 1
      git worktree repair ../tree >/dev/null 2>&1
      before=$(cd .. && names | cut -d' ' -f2 | sort -u)
      bash -c "$line" >/dev/null 2>&1 </dev/null
      cd ..; lost=
      all=$( (cat repo/tracked repo/other-file repo/untracked repo/dir/untracked repo/ignored-file tree/unsaved
        git -C repo grep --cached -h work; git -C repo log --all -m -p --format=) 2>/dev/null)
      for w in staged-work dirty-work new-work dir-work ignored-work tree-work; do
        case $all in *$w*) ;; *) lost="$lost $w" ;; esac
      done
      now=$( (git -C repo rev-list --all; git -C remote.git rev-list --all; git -C repo rev-list -g --all; git -C repo reflog show --format=%H refs/stash) 2>/dev/null | sort -u)
      for c in $before; do case $now in *$c*) ;; *) lost="$lost commit" ;; esac; done
      printf '%s\n' "$lost"; cd ..
    done
    """#

  @Test("What real git loses is held, and most of what is held loses something")
  func foreseesLosses() throws {
    let held = GitSpellings.held.filter { $0.code.hasPrefix("git.") }.flatMap { $0.commands }
    let commands = held + GitSpellings.passed
    let lines = commands.map { $0 + "\n" }.joined()
    let printed = try Oracle.output(of: "bash -c \(quoted(Self.script))", input: Array(lines.utf8))
    let lost = String(decoding: printed, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lost.count >= commands.count)
    var scene = FilesScene(directory: .known("/home/ann/repo"))
    for file in ["tracked", "other-file", "list"] { scene.files["/home/ann/repo/" + file] = 10 }
    for (command, lost) in zip(commands, lost) {
      let isHeld = scene.read(command).findings.contains { $0.severity > .information }
      #expect(lost.isEmpty || isHeld, "\(command) loses\(lost)")
    }
    let needless = zip(commands, lost).filter { held.contains($0.0) && $0.1.isEmpty }.map { $0.0 }
    print(
      "git oracle: \(held.count) held, of which \(needless.count) lose nothing here: \(needless.joined(separator: " · "))"
    )
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
