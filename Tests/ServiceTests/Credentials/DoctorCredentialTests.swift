import Formats
import Foundation
import Host
import TestSupport
import Testing
import Vocabulary

@Suite("What lies within the agent's reach") struct DoctorCredentialTests {
  @Test("doctor finds keys where they lie, says which destroys AWS lets each do, and shows no secret")
  func found() throws {
    let folder = try TestFolder()
    let server = try StartedProgram(
      "python3", [RepositoryFile.root + "/Tests/Fixtures/aws/identity_server.py"], log: folder.path + "/server.log")
    let port = try #require(server.line())
    let files = [
      "home/.aws/credentials": """
      [prod]
      aws_access_key_id = AKIAWRITEPROD
      aws_secret_access_key = s3cret-of-prod
      [viewer]
      aws_access_key_id = AKIAREADONLY
      aws_secret_access_key = s3cret-of-viewer
      [silent]
      aws_access_key_id = AKIASILENTONE
      aws_secret_access_key = s3cret-of-silent

      """,
      "home/.pgpass": "db.prod:5432:shop:app:s3cret-of-pg\n", "home/.azure/msal_token_cache.json": "s3cret-of-azure",
      "home/.config/gcloud/credentials.db": "s3cret-of-gcloud",
      "project/.env":
        "DATABASE_URL=postgres://app:s3cret-of-url@db.prod/shop\nCOLOUR=red\nVAULT_TOKEN=s3cret-of-vault\n",
      "project/.env.example": "DATABASE_URL=postgres://db.local/shop\n",
    ]
    for (path, text) in files {
      let place = "\(folder.path)/\(path)"
      try AtomicFile.makeFolders((place as NSString).deletingLastPathComponent)
      try AtomicFile.write(Array(text.utf8), to: place)
    }
    let tool = Oracle.quoted(BuiltProducts.path(of: "tagout").path())
    let printed = try Oracle.output(
      ofScript: """
        cd \(folder.path)/project && env -i PATH="$PATH" HOME=\(folder.path)/home AWS_EC2_METADATA_DISABLED=true \
        AWS_ENDPOINT_URL=http://127.0.0.1:\(port) PGPASSWORD=s3cret-of-variable \(tool) doctor --json; true
        """)
    let text = String(decoding: printed, as: UTF8.self)
    let found = (try JSONReader.read(printed)["credentials"]?.elements ?? []).map { entry in
      (entry["what"]?.text ?? "", entry["path"]?.text ?? "", (entry["names"]?.elements ?? []).compactMap(\.text))
    }
    func names(_ what: String, _ path: String) -> [String]? {
      found.first { $0.0.hasPrefix(what) && $0.1.hasSuffix(path) }?.2
    }
    #expect(
      names("credentials that allow rds:DeleteDBInstance, s3:DeleteBucket", "profile prod")
        == ["arn:aws:iam::123456789012:user/writeprod"], "\(text)")
    #expect(!found.contains { $0.1 == "profile viewer" }, "\(text)")
    #expect(names("credentials of which AWS does not tell", "profile silent") != nil, "\(text)")
    #expect(names("AWS keys that do not expire", ".aws/credentials") == ["prod", "viewer", "silent"])
    #expect(names("database passwords", ".pgpass") == ["db.prod"])
    #expect(names("Azure", ".azure") == ["msal_token_cache.json"])
    #expect(names("Google", "gcloud") == ["credentials.db"])
    #expect(names("secrets of clouds", "project/.env") == ["DATABASE_URL", "VAULT_TOKEN"])
    #expect(names("secrets of clouds", "(environment)") == ["PGPASSWORD"])
    #expect(!found.contains { $0.1.hasSuffix(".env.example") })
    #expect(!text.contains("s3cret"), "\(text)")
    // It asked what may be asked by everybody, and nothing that changes.
    _ = server.end(by: 9)
  }

  @Test("An ssh agent is asked which keys it has, by their comments", .enabled(if: SSHKeys.isInstalled))
  func agent() throws {
    let folder = try TestFolder()
    let tool = Oracle.quoted(BuiltProducts.path(of: "tagout").path())
    let printed = try Oracle.output(
      ofScript: """
        cd \(folder.path) && ssh-keygen -q -t ed25519 -N '' -C ada@prod -f key && \
        ssh-agent bash -c 'ssh-add -q key && env -i PATH="$PATH" HOME=\(folder.path) SSH_AUTH_SOCK=$SSH_AUTH_SOCK \
        \(tool) doctor --json; true'
        """)
    let found = (try JSONReader.read(printed)["credentials"]?.elements ?? []).first {
      $0["what"] == "keys of an ssh agent"
    }
    #expect(found?["names"]?.elements?.first?.text?.hasPrefix("ada@prod") == true, "\(printed.count)")
  }
}
