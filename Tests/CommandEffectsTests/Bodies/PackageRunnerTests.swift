import CommandEffects
import Testing
import Vocabulary

/// Package managers start what their words say, whatever options stand before it.
@Suite struct PackageRunnerTests {
  private static let files = [
    "/work/app/package.json": "{\"scripts\": {\"build\": \"tsc\", \"db:reset\": \"prisma migrate reset\"}}",
    "/work/app/api/package.json": "{\"scripts\": {\"wipe\": \"prisma migrate reset\"}}",
  ]

  private func tiers(_ command: String) -> [String] {
    let context = DatabaseContext(variables: ["DATABASE_URL": "postgres://db.example.com/x"], files: Self.files)
    return context.inspection(of: command).findings.filter { $0.severity > .warning }
      .compactMap { $0.environment?.tier.rawValue }
  }

  @Test(
    "A package's program is read behind all options",
    arguments: [
      "npm --loglevel silent exec prisma migrate reset", "npm --registry https://r exec prisma migrate reset",
      "npm exec --yes -- prisma@5 migrate reset", "npm exec -p prisma -- prisma migrate reset",
      "npm exec -c 'prisma migrate reset'", "npm -w api exec prisma migrate reset", "npm x prisma migrate reset",
      "pnpm --reporter silent exec prisma migrate reset", "pnpm -w exec prisma migrate reset",
      "pnpm --filter api exec prisma migrate reset", "pnpm -C api prisma migrate reset", "pnpm prisma migrate reset",
      "yarn --cwd api prisma migrate reset", "yarn workspace api prisma migrate reset",
      "yarn workspaces foreach -A exec prisma migrate reset", "yarn dlx prisma migrate reset",
      "yarn run prisma migrate reset", "bun x prisma migrate reset", "bunx --bun prisma migrate reset",
      "npx --userconfig x prisma migrate reset", "npx --call 'prisma migrate reset'",
      "npx -y -p prisma prisma migrate reset", "npm --loglevel silent run db:reset", "npm --prefix api run wipe",
      "yarn --silent db:reset", "pnpm --reporter append-only run db:reset", "bun run db:reset",
      "npm run prisma -w api -- migrate reset",
    ])
  func runs(command: String) {
    #expect(tiers(command) == ["unknown"])
  }

  @Test(
    "Neither a script that is not there nor a command of the package manager is a program",
    arguments: [
      "npm run prisma migrate reset", "pnpm run prisma migrate reset", "npm install prisma", "yarn add prisma",
      "npm uninstall terraform", "pnpm why prisma", "npm view prisma", "npm run build", "yarn build", "bun test",
      "npm test", "npm --loglevel silent run build", "npx tsc", "pnpm --filter api build",
    ])
  func runsNothing(command: String) {
    #expect(tiers(command).isEmpty)
  }

  @Test(
    "A package is read as the program that it brings",
    arguments: [
      "npx aws-cdk@2 destroy 'shop/*' --force", "npx aws-cdk destroy shop", "pnpm dlx aws-cdk@latest destroy shop",
      "bunx cdktf-cli destroy shop", "npx -y firebase-tools firestore:delete --all-collections",
      "npx @railway/cli@latest volume delete",
    ])
  func brings(command: String) {
    #expect(tiers(command) == ["unknown"])
  }

  @Test(
    "What a package's program only shows passes",
    arguments: ["npx aws-cdk synth", "npx aws-cdk@2 diff", "npx firebase-tools use", "npx @scope/cli destroy"])
  func shows(command: String) {
    #expect(tiers(command).isEmpty)
  }

  @Test(
    "Variables that a package's program sets for another one count",
    arguments: [
      "npx dotenv -e .env.production -- prisma migrate reset",
      "pnpm exec dotenvx run -f .env.production -- prisma db push --force-reset",
      "npx cross-env NODE_ENV=production prisma migrate reset", "cross-env NODE_ENV=production sequelize db:drop",
      "dotenvx run -f .env.production -- prisma migrate reset",
    ])
  func variables(command: String) {
    #expect(tiers(command) == ["production"])
  }
}
