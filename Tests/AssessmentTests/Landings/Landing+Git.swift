import Vocabulary

extension Landing {
  /// Branches and repositories of git.
  static let git: [Landing] = [
    Landing("git push --force origin main", .unknown, "the branch main", .stops),
    Landing("git push origin +release/2", .unknown, "the branch release/2", .stops),
    Landing("git push origin --delete production", .unknown, "the branch production", .stops),
    Landing("cd /tmp/copy && git push --force origin main", .unknown, "the branch main", .stops),
    Landing("cd /tmp/copy && git push --force /tmp/bare.git main", .ephemeral, "temporary folder", .passes),
    Landing("ssh prod-web 'cd /srv/app && git reset --hard'", .production, "ssh prod-web", .stops),
  ]
}
