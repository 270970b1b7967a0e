import CloudAPIs
import Processes
import Recovery
import Testing

extension EngineSuite {
  @Suite("The commands, on a dataset in RDS")
  struct RDSCommandTests {
    @Test(
      "A drill that is killed leaves its instance, and the next removes it; a restore is told in Amazon's words",
      .enabled(if: Trial.hasPostgres && MotoCloud.isHere && ProgramSearch.isExecutable(Crashing.program)))
    func killed() async throws {
      try await MotoCloud.with { cloud in
        let key = try await cloud.fill()
        let place = RepositoryPlace.Account(number: RDSDrillTests.account, region: "eu-west-1", key: key)
        try await RDSTrial.with(cloud.ground, place) { trial in
          try write(trial, key, cloud.endpoint)
          #expect(try await run(["backup", "run", "shop"], trial, cloud).ending == .exited(0))
          let point = RecoveryPoint.drillCompared.rawValue
          let killed = try await run(["drill", "run", "shop"], trial, cloud, ["TAGOUT_CRASH_AT": point])
          #expect(killed.ending == .signalled(9), "\(killed.errorText)")
          #expect(try await cloud.instances() == "shop tagout-drill-shop")
          let drill = try await run(["drill", "run", "shop"], trial, cloud)
          #expect(drill.ending == .exited(10), "\(drill.text) \(drill.errorText)")
          #expect(drill.errorText.contains("an earlier drill has left instance tagout-drill-shop: it is removed"))
          #expect(try await cloud.instances() == "shop")
          let restore = try await run(["restore", "shop", "--to", "latest", "--target", "/srv/back"], trial, cloud)
          #expect(restore.ending == .exited(1))
          #expect(
            restore.errorText.contains("aws rds restore-db-instance-from-db-snapshot --region eu-west-1"),
            "\(restore.errorText)")
        }
      }
    }

    private func write(_ trial: RDSTrial, _ key: String, _ endpoint: String) throws {
      try trial.ground.scratch.makeFolders("tmp")
      try trial.ground.scratch.write(
        """
        vaults:
          copies: { kind: rds, account: "\(RDSDrillTests.account)", key: "\(key)", endpoint: "\(endpoint)" }
        datasets:
          shop: { engine: rds, source: "\(trial.settings.source)", vaults: copies }

        """, to: "policy.yaml")
    }

    private func run(
      _ words: [String], _ trial: RDSTrial, _ cloud: MotoCloud, _ more: [String: String] = [:]
    ) async throws -> ChildResult {
      let root = trial.ground.scratch.path
      let variables = [
        "AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example", "AWS_EC2_METADATA_DISABLED": "true", "XDG_STATE_HOME": "\(root)/state",
        "TMPDIR": "\(root)/tmp",
      ]
      return try await trial.ground.keeper.run(
        trial.ground.command(
          Crashing.program, words + ["--policy", "\(root)/policy.yaml", "--home", "\(root)/kept"],
          variables: variables.merging(more) { $1 }, timeLimit: .seconds(120)))
    }
  }
}
