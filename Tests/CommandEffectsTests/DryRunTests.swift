import CommandEffects
import Testing
import Vocabulary

/// Options that make a command harmless count only where the tool has them, and as it reads them.
@Suite struct DryRunTests {
  private static let doing = [
    "hasura migrate apply --version 123 --type down", "hasura migrate apply --down all",
    "php bin/console doctrine:schema:drop --force --dump-sql",
    "php bin/console doctrine:schema:update --force --dump-sql", "npx mikro-orm schema:drop --run --dump",
    "liquibase execute-sql --sql=\"drop table users\" --url=jdbc:postgresql://prod/x",
    "supabase db reset --linked --version 20240101", "rails db:drop --dry-run=false", "rake db:drop --sql",
    "atlas schema apply --auto-approve --dry-run=false --url postgres://prod/x",
    "atlas schema apply --auto-approve --dry-run --dry-run=false --url postgres://prod/x",
    "skeema push production --allow-unsafe --dry-run --no-dry-run", "prisma migrate reset --version 1",
    "php artisan migrate:rollback --pretend=0", "alembic downgrade base --version",
    "wrangler d1 delete shop-prod --dry-run --dry-run=false", "wrangler delete shop --dry-run false",
    "wrangler d1 delete shop-prod --dry-run --no-dry-run", "wrangler d1 delete shop-prod --dry-run=\"$(pick)\"",
    "restic forget --prune --keep-last 1 -n=false", "wrangler d1 delete shop-prod --no-dry-run",
    "supabase secrets unset X --project-ref abc", "supabase functions delete pay --project-ref abc",
    "supabase projects delete abc", "supabase branches delete x --project-ref abc", "supabase domains delete",
    "supabase backups restore --timestamp 1 --project-ref abc", "supabase storage rm -r ss:///bucket --experimental",
    "supabase sso remove abc --project-ref x", "supabase encryption update-root-key",
  ]

  private static let printing = [
    "hasura --version", "hasura migrate apply --down all --dry-run", "prisma --version", "prisma migrate reset --help",
    "php bin/console doctrine:schema:drop --dump-sql", "npx mikro-orm schema:drop --dump",
    "php bin/console doctrine:migrations:execute --down 1 --dry-run", "alembic downgrade base --sql",
    "php artisan migrate:rollback --pretend", "rails db:drop --dry-run", "dotnet ef database drop --dry-run",
    "atlas schema apply --auto-approve --dry-run=false --dry-run --url postgres://prod/x",
    "skeema push production --allow-unsafe --dry-run", "python manage.py migrate shop zero --plan",
    "drush sql:drop --simulate", "sqlx migrate revert --dry-run", "phinx rollback -t 0 --dry-run",
    "wrangler d1 delete shop-prod --dry-run", "wrangler d1 delete shop-prod --dry-run=false --dry-run",
    "wrangler d1 delete shop-prod --dry-run true", "restic forget --prune --keep-last 1 -n",
    "supabase secrets list --project-ref abc", "supabase functions list", "supabase functions serve",
    "supabase projects list", "supabase branches list", "supabase start", "supabase stop", "supabase status",
    "supabase --version", "supabase db reset --help", "supabase gen types typescript --linked", "supabase orgs list",
    "supabase storage ls", "supabase db reset", "supabase db diff --linked", "supabase login",
    "supabase functions new pay", "supabase network-restrictions get --project-ref abc",
    "supabase link --project-ref a",
    "snowsql -q 'select 1'", "snow sql -q 'select 1' -c prod", "snow --version", "snow object list database",
  ]

  private func held(_ command: String) -> [String] {
    let context = DatabaseContext(variables: ["DATABASE_URL": "postgres://prod-db/x"])
    return context.inspection(of: command).findings.filter {
      $0.severity > .warning && $0.environment?.tier != .ephemeral
    }.map(\.code.text)
  }

  @Test("What is done is found, whatever looks like a dry run", arguments: doing)
  func finds(command: String) {
    #expect(!held(command).isEmpty)
  }

  @Test("What is only printed passes", arguments: printing)
  func passes(command: String) {
    #expect(held(command).isEmpty, "\(held(command))")
  }

  @Test(
    "Statements that clients of other makers are given are read",
    arguments: [
      "snowsql -q 'drop database shop'", "snowsql -c prod -q 'truncate table t'", "snow sql -q 'drop table t'",
      "snow sql -c prod --query 'delete from t'", "snow object drop database shop",
      "mysqlsh --sql root@prod-db:3306 -e 'drop table t'", "mysqlsh --sql --uri root@prod-db -e 'truncate table t'",
    ])
  func statements(command: String) {
    #expect(held(command).contains("command.data-destroyed") || held(command).contains("command.container-destroyed"))
  }
}
