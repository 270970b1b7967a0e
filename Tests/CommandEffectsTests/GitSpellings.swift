/// Commands of git as people and agents write them, with the code that must be found.
enum GitSpellings {
  /// A code, and spellings that must have it.
  static let held: [(code: String, commands: [String])] = [
    (
      "git.work-discarded",
      [
        "git reset --hard", "git reset --hard HEAD~2", "git reset --har", "git -C . reset --hard",
        "git reset -q --hard",
        "git --no-pager reset --hard", "git -c core.pager=cat reset --hard", "git reset --merge",
        "\"git\" reset --hard",
        "git -c alias.undo='reset --hard' undo",
        "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=alias.x GIT_CONFIG_VALUE_0=reset git x --hard",
        "git checkout .", "git checkout -- .", "git checkout -- tracked",
        "git checkout HEAD -- tracked",
        "git checkout HEAD tracked", "git checkout -f", "git checkout -fq main", "git checkout --force other",
        "git checkout ./tracked", "git checkout -- '*'", "git checkout main tracked", "git checkout -p",
        "git checkout --pathspec-from-file=list", "git switch -f other", "git switch --discard-changes other",
        "git switch --discard-ch other", "git restore .", "git restore tracked", "git restore --worktree tracked",
        "git restore -SW tracked", "git restore --staged --worktree .", "git restore -s HEAD tracked",
        "git restore --source=HEAD -- tracked", "git restore -W .", "git restore :/",
        "git clean -f", "git clean -fd", "git clean -xdf", "git clean -ffdx", "git clean --force -d", "git clean -df .",
        "git clean -e '*.md' -f", "git -c clean.requireForce=false clean -d", "git clean -fX", "git rm -f tracked",
        "git rm -rf .", "git rm --force --no-cached tracked", "git stash drop", "git stash drop stash@{0}",
        "git stash clear", "git worktree remove -f ../tree", "git read-tree --reset -u HEAD", "git checkout-index -fa",
        "git submodule deinit -f --all", "git merge --abort", "git rebase --abort", "git cherry-pick --abort",
        "git am --abort", "git submodule update --force",
      ]
    ),
    (
      "git.name-dropped",
      [
        "git branch -D other", "git branch -D a b", "git branch -df other", "git branch --delete --force other",
        "git branch --del --for other", "git branch -f other HEAD", "git branch --force other main", "git tag -d v1",
        "git tag --delete v1 v2", "git update-ref -d refs/heads/other", "git checkout -B other", "git switch -C other",
        "git replace -d abc", "git notes prune",
      ]
    ),
    (
      "git.history-rewritten",
      [
        "git push --force", "git push -f", "git push --force origin topic", "git push -uf origin topic",
        "git push origin +topic", "git push origin +HEAD:topic", "git push --force-with-lease --force",
        "git push -o ci.skip -f", "git filter-branch --tree-filter 'rm secret' HEAD",
        "git filter-repo --path secret --invert-paths",
        "git-filter-repo --path secret --invert-paths", "bfg --delete-files id_rsa",
        "git push --push-option --dry-run --force origin topic",
      ]
    ),
    (
      "git.protected-rewritten",
      [
        "git push --force origin main", "git push -f origin HEAD:master", "git push origin +main",
        "git push origin +refs/heads/main:refs/heads/main", "git push --mirror", "git push origin --delete main",
        "git push origin :main", "git push --prune origin 'refs/heads/*'",
      ]
    ),
    (
      "git.remote-deleted",
      [
        "git push origin --delete topic", "git push --delete origin topic", "git push -d origin topic",
        "git push origin :topic", "git push origin :refs/tags/v1",
      ]
    ),
    (
      "git.protected-pushed",
      ["git push origin main", "git push origin HEAD:master", "git push -u origin topic:release/1.2"]
    ),
    (
      "git.way-back-destroyed",
      [
        "git reflog expire --expire=now --all", "git reflog expire --expire-unreachable=now --all",
        "git reflog delete HEAD@{1}",
        "git gc --prune=now", "git gc --prune=all --aggressive", "git -c gc.pruneExpire=now gc", "git prune",
        "git prune --expire=now", "git lfs prune --force",
      ]
    ),
    (
      "git.checks-skipped",
      ["git commit --no-verify -m x", "git commit -nm x", "git commit -anm x", "git push --no-verify"]
    ),
    (
      "git.foreign-program",
      [
        "GIT_SSH_COMMAND=./helper git fetch", "git -c core.sshCommand=./helper pull", "git -c alias.x='!./run' x",
      ]
    ),
    ("command.unresolved", ["git \"$VERB\" --hard", "git --config-env=alias.x=HIDDEN x"]),
    ("file.repository-destroyed", ["rm -rf .git"]),
  ]

  /// Commands that must pass.
  static let passed = [
    "git checkout --inter-hunk-context 3 main", "git checkout --conflict merge main",
    "git status", "git diff", "git log --oneline -5", "git add -A", "git commit -m 'reset --hard'",
    "git commit --amend --no-edit",
    "git commit -m \"git push --force\"", "git push", "git push origin topic", "git push -u origin feature/x",
    "git push --force-with-lease origin topic", "git push --dry-run --force origin main", "git push -n -f origin main",
    "git push --tags", "git fetch --prune", "git pull --rebase", "git reset", "git reset HEAD tracked",
    "git reset --soft HEAD~1",
    "git reset --mixed", "git checkout other", "git checkout -b topic", "git checkout -qbtopic",
    "git checkout -b topic origin/main",
    "git checkout -", "git checkout v1.2.3", "git checkout --detach", "git checkout --orphan fresh", "git switch other",
    "git switch -c topic", "git restore --staged .", "git restore --staged tracked", "git restore -S -- tracked",
    "git clean -n", "git clean -nfdx", "git clean --dry-run -fd", "git rm --cached tracked", "git rm -r --cached .",
    "git rm tracked", "git rm -n -f tracked", "git stash", "git stash push -u -m wip", "git stash pop",
    "git stash list",
    "git branch -d merged", "git branch", "git branch -a", "git branch -m new", "git branch -M main", "git tag v1",
    "git tag -l",
    "git tag -a v1 -m 'tag -d'", "git worktree add ../x", "git worktree remove ../x", "git worktree prune", "git gc",
    "git gc --auto", "git prune -n", "git reflog", "git reflog expire --expire=90.days.ago --all", "git rebase main",
    "git rebase -i HEAD~3", "git merge other", "git cherry-pick abc", "git revert HEAD", "git bisect start",
    "git remote -v",
    "git remote add origin url", "git config user.name x", "git help reset", "git reset --help", "git push --help",
    "git clone https://example.com/x.git", "git submodule update --init", "git lfs pull",
    "GIT_SSH_COMMAND='ssh -i key' git fetch",
    "git log --grep='push --force'", "git show HEAD:file", "git", "git --version", "git nosuchcommand --hard",
    "git grep 'reset --hard'", "git apply -R x.patch", "git mv a b", "git restore", "git stash show -p",
    "git push -u origin HEAD",
    "git commit -n --dry-run -m x", "git -c user.name=x commit -m y", "git checkout -t origin/topic",
  ]
}
