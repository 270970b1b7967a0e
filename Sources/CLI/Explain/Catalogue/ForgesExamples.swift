/// What of the family "Forges" passes and what is stopped.
enum ForgesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = forges | Forges | Repositories, releases, secrets and environments on a forge.

    == gh | second | gh
    allow | - | gh pr list
    allow | - | gh pr create --fill
    allow | - | gh run view 12
    allow | - | gh api repos/acme/shop
    deny | unknown | gh repo delete acme/shop --yes
    deny | unknown | gh release delete v1.0.0 --yes
    confirm | unknown | gh secret delete DATABASE_URL
    deny | unknown | gh repo edit acme/shop --visibility public --accept-visibility-change-consequences
    allow | unknown | gh repo archive acme/shop

    == glab | second | glab
    allow | - | glab mr list
    allow | - | glab ci status
    allow | - | glab ci run -b main --variables DESTROY:false
    confirm | unknown | glab ci run -b main --variables DESTROY:true
    allow | - | glab release list
    allow | - | glab issue list -R acme/prod
    deny | unknown | glab repo delete acme/shop
    deny | unknown | glab api -X DELETE projects/12
    deny | unknown | glab release delete v1.0.0

    == gitea | third | gitea forgejo gitlab-backup gitlab-ctl gitlab-runner gitlab-ci-multi-runner
    allow | - | gitlab-ctl status
    allow | - | gitlab-backup create
    deny | unknown | gitlab-backup restore BACKUP=1699
    deny | unknown | gitlab-ctl cleanse
    confirm | unknown | gitlab-runner unregister --all-runners
    deny | unknown | gitea admin user delete --username anna

    == circleci | third | circleci jenkins-cli octopus
    allow | - | circleci config validate
    confirm | production | circleci context delete github acme prod
    confirm | unknown | jenkins-cli delete-job shop-deploy
    """#
}
