/// What of the family "Git" passes and what is stopped.
enum GitExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = git | Git | What is lost: uncommitted work, unpushed commits, remote branches, the reflog. The folder of these examples is no repository that could be looked at, so it counts as holding work.

    == git | first | git
    allow | - | git status
    allow | - | git log --oneline -20
    allow | - | git commit -am 'Price: round half up'
    allow | - | git push origin feature/prices
    allow | - | git branch -d feature/prices
    allow | - | git stash
    allow | - | git reset --soft HEAD~1
    allow | - | git restore --staged .
    allow | - | git fetch --prune
    allow | - | git clean -nd
    allow | - | git push --dry-run --force origin main
    allow | - | git checkout -b feature/tax
    allow | - | git push --force-with-lease origin feature/prices
    hold | unknown | git push --force origin main
    hold | unknown | git push origin :main
    hold | unknown | git push --delete origin production
    hold | - | git push --mirror origin
    confirm | - | git reset --hard HEAD~3
    confirm | - | git clean -fdx
    confirm | - | git checkout -- .
    confirm | - | git restore .
    confirm | - | git stash clear
    confirm | - | git stash drop
    confirm | - | git branch -D feature/prices
    deny | - | git reflog expire --expire=now --all
    deny | - | git gc --prune=now
    confirm | - | git worktree remove --force ../hotfix
    confirm | - | git filter-branch --tree-filter 'rm -f secrets.txt' HEAD
    hold | unknown | git push origin +HEAD:main
    """#
}
