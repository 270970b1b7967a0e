import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// What real git loses is what the reader foresees.
@Suite struct GitOracleTests {
  /// Makes a repository with every kind of work in it, runs each line of standard input in a copy of it, and prints what
  /// is gone, a word each: contents of files that are neither in the folder nor in the index, commits that neither a name
  /// nor a reflog leads to any more, objects. Then, behind a bar, what can be put back by whoever still knows it: names that
  /// are gone or no longer hold what they held, others' protected branches that are changed, commits that no hook checked.
  private static let script = #"""
    set -u
    top=$(mktemp -dp /dev/shm 2>/dev/null || mktemp -d) && trap 'rm -rf "$top"' EXIT && cd "$top" || exit 1
    export HOME=$top GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 GIT_EDITOR=true
    git config --global user.email a@example.com; git config --global user.name A
    git config --global init.defaultBranch main; git config --global advice.detachedHead false
    git config --global core.fsync none
    commit() { echo "$1" >> tracked; echo "$1" > other-file; git add -A; git commit -qm "$1"; }
    git init -q --bare remote.git; git -C remote.git config receive.advertisePushOptions true
    git init -q work; cd work; git remote add origin ../remote.git
    echo ignored-file > .gitignore; commit zero; commit one; git branch merged; git tag v0; commit two; git push -q -u origin main
    git checkout -q -b topic; commit topic-1; git push -q -u origin topic
    git checkout -q -b other main; commit other-1; git tag v1; git push -q origin v1; commit other-2; git tag v2
    git reset -q --hard HEAD~1; git branch side
    git checkout -q main; commit dropped; git reset -q --hard HEAD~1; echo list > tracked; git stash -q
    echo dangling | git hash-object -w --stdin >/dev/null; git clone -q . ../elsewhere
    (cd ../elsewhere && commit their-main && git push -q ../remote.git HEAD:refs/heads/theirs HEAD:refs/heads/main
      git checkout -q topic && commit their-topic && git push -q ../remote.git topic)
    echo staged-work > other-file; git add other-file; echo dirty-work >> tracked
    echo new-work > untracked; mkdir dir; echo dir-work > dir/untracked; echo ignored-work > ignored-file
    echo tracked > list; git worktree add -q ../tree side; echo tree-work > ../tree/unsaved
    printf '#!/bin/sh\necho ran >>"$HOME/checked"\n' >.git/hooks/pre-commit; chmod +x .git/hooks/pre-commit
    cd ..; mv work repo
    names() { for r in repo remote.git; do git -C $r for-each-ref --format="$r %(objectname) %(refname)"; done; }
    logged() { git -C repo rev-list -g --all; git -C repo reflog show --format=%H refs/stash; }
    objects() { git -C repo cat-file --batch-all-objects --batch-check='%(objectname)'; }
    protected() { grep -E '^remote.git .* refs/heads/(main|master|release/)' <<<"$1"; }
    # Something to abort, with work in it.
    begin() {
      case $1 in
      "git merge --abort" | "git reset --merge") git commit -qam wip; git merge other ;;
      "git rebase --abort") git commit -qam wip; git rebase other ;;
      "git cherry-pick --abort") git commit -qam wip; git cherry-pick other ;;
      "git am --abort") git commit -qam wip; git format-patch -1 other --stdout | git am -3 ;;
      *) return ;;
      esac >/dev/null 2>&1 </dev/null
      echo merge-work >tracked
    }
    git -C repo worktree repair ../tree >/dev/null 2>&1
    names=$(names); commits=$( (cut -d' ' -f2 <<<"$names"; logged) 2>/dev/null | sort -u); objects=$(objects)
    while IFS= read -r line; do
      rm -rf copy checked && mkdir copy && cp -a repo remote.git tree copy/ && cd copy/repo || exit 1
      git worktree repair ../tree >/dev/null 2>&1
      begin "$line"; merge=$(cat tracked)
      head=$(git rev-parse HEAD); rm -f "$top/checked"
      bash -c "$line" >/dev/null 2>&1 </dev/null
      [ "$head" = "$(git rev-parse HEAD)" ] || [ -e "$top/checked" ] && unchecked= || unchecked=" check"
      cd ..; lost=; weak=$unchecked
      all=$( (cat repo/tracked repo/other-file repo/untracked repo/dir/untracked repo/ignored-file tree/unsaved
        git -C repo grep --cached -h work; git -C repo log --all -m -p --format=) 2>/dev/null)
      for w in staged-work dirty-work new-work dir-work ignored-work tree-work; do
        case $all in *$w*) ;; *) lost="$lost $w" ;; esac
      done
      case $merge in merge-work) case $all in *merge-work*) ;; *) lost="$lost merge-work" ;; esac ;; esac
      now=$( (git -C repo rev-list --all; git -C remote.git rev-list --all; logged) 2>/dev/null)
      for c in $commits; do case $now in *$c*) ;; *) lost="$lost commit"; break ;; esac; done
      now=$(objects); for o in $objects; do case $now in *$o*) ;; *) lost="$lost object"; break ;; esac; done
      now=$(names)
      while read -r r old name; do
        case $now in *"$r $old $name"*) continue ;; esac
        new=$(git -C $r rev-parse -q --verify "$name") && git -C $r merge-base --is-ancestor $old $new 2>/dev/null ||
          weak="$weak $r:$name"
      done <<<"$names"
      [ "$(protected "$now")" = "$(protected "$names")" ] || weak="$weak protected"
      printf '%s|%s\n' "$lost" "$weak"; cd ..
    done
    """#

  @Test("What real git loses is held, and most of what is held loses something")
  func foreseesLosses() throws {
    let held = GitSpellings.held.filter { $0.code.hasPrefix("git.") }.flatMap { $0.commands }
    let commands = held + GitSpellings.passed
    let lines = commands.map { $0 + "\n" }.joined()
    let printed = try Oracle.output(ofScript: Self.script, input: Array(lines.utf8))
    let answers = String(decoding: printed, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false)
    }
    try #require(answers.count == commands.count && answers.allSatisfy { $0.count == 2 })
    var scene = FilesScene(directory: .known("/home/ann/repo"))
    for file in ["tracked", "other-file", "list"] { scene.files["/home/ann/repo/" + file] = 10 }
    for (command, answer) in zip(commands, answers) {
      let isHeld = scene.read(command).findings.contains { $0.severity > .information }
      #expect(answer[0].isEmpty || isHeld, "\(command) loses\(answer[0])")
    }
    let needless = zip(commands, answers).filter { held.contains($0) && $1.allSatisfy(\.isEmpty) }.map { $0.0 }
    print(
      "git oracle: \(held.count) held, of which \(needless.count) lose nothing here: \(needless.joined(separator: " · "))"
    )
    #expect(needless.count * 4 < held.count)
  }
}
