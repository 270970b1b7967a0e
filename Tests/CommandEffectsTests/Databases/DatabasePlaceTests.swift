import CommandEffects
import Testing
import Vocabulary

/// Where commands on databases land, told from words, variables and files.
@Suite struct DatabasePlaceTests {
  /// The tier, a blank, the command.
  private func check(_ table: String, in context: DatabaseContext = DatabaseContext()) {
    for row in table.split(separator: "\n") {
      let parts = row.split(separator: " ", maxSplits: 1).map(String.init)
      let found = context.tier(of: parts[1])?.rawValue ?? "none"
      #expect(found == parts[0], "\(parts[1])")
    }
  }

  @Test("The words of a client tell where it lands")
  func words() {
    check(
      """
      ephemeral psql -h localhost -c 'DROP TABLE t'
      ephemeral psql -h 127.0.0.1 -p 5433 shop -c 'DROP TABLE t'
      ephemeral psql --host=::1 -c 'DROP TABLE t'
      ephemeral psql -h /var/run/postgresql -c 'DROP TABLE t'
      ephemeral psql -h host.docker.internal -c 'DROP TABLE t'
      ephemeral psql -h db -U postgres -c 'DROP TABLE t'
      ephemeral psql postgres://u:p@localhost:5432/shop -c 'DROP TABLE t'
      ephemeral psql 'host=localhost dbname=shop' -c 'DROP TABLE t'
      ephemeral psql postgresql:///shop_test -c 'DROP TABLE t'
      ephemeral psql shop_test -c 'DROP TABLE t'
      ephemeral psql shop_dev -c 'DROP TABLE t'
      development psql -c 'DROP TABLE t'
      development psql shop -c 'DROP TABLE t'
      production psql shop_production -c 'DROP TABLE t'
      production psql -h localhost shop_production -c 'DROP TABLE t'
      production psql -h localhost -c 'DROP DATABASE production'
      production psql -h prod-db.internal -c 'DROP TABLE t'
      production psql postgres://u:p@db.prod.example.com/shop -c 'DROP TABLE t'
      production psql 'postgresql://u:p%40x@a.example.com,b.example.com/shop_prod?sslmode=require' -c 'DROP TABLE t'
      production psql -d "host=db.example.com dbname=prod" -c 'DROP TABLE t'
      staging psql -h staging-db.example.com -c 'DROP TABLE t'
      development psql -h db.dev.example.com shop -c 'DROP TABLE t'
      development psql -h db.example.com shop_dev -c 'DROP TABLE t'
      unknown psql -h db.example.com shop -c 'DROP TABLE t'
      unknown psql -h shop.abc123.eu-west-1.rds.amazonaws.com shop -c 'DROP TABLE t'
      unknown psql -h /cloudsql/project:region:shop -c 'DROP TABLE t'
      unknown psql postgres://u@ep-cool-1.eu-central-1.aws.neon.tech/neondb -c 'DROP TABLE t'
      unknown psql -h "$(pick-host)" -c 'DROP TABLE t'
      production PGHOST=prod-db psql -c 'DROP TABLE t'
      production export PGHOST=prod-db; psql -c 'DROP TABLE t'
      ephemeral PGHOST=prod-db psql -h localhost -c 'DROP TABLE t'
      production psql -h localhost -c '\\c shop - prod-db' -c 'DROP TABLE t'
      production psql service=prod -c 'DROP TABLE t'
      ephemeral dropdb -h localhost shop
      ephemeral dropdb shop_test
      production dropdb shop_production
      ephemeral pg_restore -h localhost --clean -d shop x.dump
      production pg_restore --clean -d shop -h prod-db x.dump
      ephemeral mysql -h 127.0.0.1 shop -e 'DROP TABLE t'
      production mysql -h prod-db shop -e 'DROP TABLE t'
      production mysql shop_production -e 'DROP TABLE t'
      ephemeral mysqladmin -h localhost drop shop
      production mysqladmin drop shop_production
      production mysql -h localhost -e 'USE shop_production; DROP TABLE t'
      ephemeral sqlite3 :memory: 'DROP TABLE t'
      ephemeral sqlite3 /tmp/x.db 'DROP TABLE t'
      development sqlite3 dev.sqlite3 'DROP TABLE t'
      production sqlite3 prod.db 'DROP TABLE t'
      unknown sqlite3 /var/lib/app/main.db 'DROP TABLE t'
      ephemeral redis-cli -h localhost FLUSHALL
      development redis-cli FLUSHALL
      production redis-cli -h prod-cache.example.com FLUSHALL
      unknown redis-cli -u redis://u:p@cache.example.com:6379/0 FLUSHALL
      ephemeral mongosh mongodb://localhost/shop --eval 'db.dropDatabase()'
      ephemeral mongosh mongodb://mongo:27017/shop --eval 'db.dropDatabase()'
      production mongosh mongodb+srv://u:p@prod.abc.mongodb.net/shop --eval 'db.dropDatabase()'
      production mongosh prod-1.example.com/shop --eval 'db.dropDatabase()'
      ephemeral sqlcmd -S localhost,1433 -Q 'DROP TABLE t'
      production sqlcmd -S tcp:prod.database.windows.net,1433 -d shop -Q 'DROP TABLE t'
      production cqlsh prod-cassandra -e 'DROP KEYSPACE k'
      ephemeral clickhouse-client -h localhost -q 'DROP TABLE t'
      production clickhouse-client --host prod-ch --query 'DROP TABLE t'
      ephemeral cockroach sql --url postgres://root@localhost:26257/shop -e 'DROP TABLE t'
      """)
  }

  @Test("Of two addresses the one counts that the client takes; where it refuses both, the graver one")
  func precedence() {
    check(
      """
      production psql -h localhost postgres://prod.example.com/shop -c 'DROP TABLE t'
      production psql -h localhost -d "host=prod.example.com dbname=shop" -c 'DROP TABLE t'
      production psql "host = prod.example.com dbname = shop" -c 'DROP TABLE t'
      production psql 'host=prod.example.com hostaddr=10.1.2.3' -c 'DROP TABLE t'
      unknown psql "hostaddr=10.1.2.3 host=localhost dbname=shop" -c 'DROP TABLE t'
      unknown PGHOSTADDR=10.1.2.3 psql -h localhost -c 'DROP TABLE t'
      unknown psql 'postgres://localhost/shop?hostaddr=10.1.2.3' -c 'DROP TABLE t'
      ephemeral psql "hostaddr=127.0.0.1 host=db.example.com dbname=shop" -c 'DROP TABLE t'
      ephemeral psql "host='localhost' password='a host=prod'" -c 'DROP TABLE t'
      unknown psql postgres://localhost,db.example.com/shop -c 'DROP TABLE t'
      ephemeral psql postgres://localhost,127.0.0.1/shop -c 'DROP TABLE t'
      development psql postgres://a.dev.example.com,b.dev.example.com/shop -c 'DROP TABLE t'
      unknown psql -h localhost "$(database-url)" -c 'DROP TABLE t'
      ephemeral psql -h localhost "$(pick-name)" -c 'DROP TABLE t'
      production pg_restore --clean -h localhost -d postgres://prod.example.com/shop x.dump
      production dropdb -h localhost --maintenance-db=postgres://prod.example.com/postgres shop
      ephemeral dropdb -h localhost --maintenance-db=template1 shop
      production pgcli -h localhost postgres://prod.example.com/shop <<< 'DROP TABLE t'
      production redis-cli -h localhost -u redis://prod.example.com FLUSHALL
      ephemeral redis-cli -u redis://prod.example.com -h localhost FLUSHALL
      ephemeral redis-cli -h prod.example.com -s /tmp/redis.sock FLUSHALL
      production iredis --url redis://prod.example.com FLUSHALL
      production iredis --url redis://prod.example.com -h localhost FLUSHALL
      production iredis --dsn prod FLUSHALL
      unknown iredis -d shop FLUSHALL
      ephemeral iredis -h localhost -u default FLUSHALL
      production mongosh mongodb://prod-db/shop --host localhost --eval 'db.dropDatabase()'
      production mongorestore --drop --uri mongodb://prod/x --host localhost d
      production cockroach sql --host localhost --url postgres://prod/x -e 'DROP TABLE t'
      ephemeral cockroach sql --url postgres://prod/x --host localhost -e 'DROP TABLE t'
      production clickhouse-client --host localhost --connection prod -q 'DROP TABLE t'
      unknown clickhouse-client --connection shop -q 'DROP TABLE t'
      production clickhouse-client clickhouse://prod:9000 --host localhost -q 'DROP TABLE t'
      production mycli -h localhost mysql://u@prod/x -e 'DROP TABLE t'
      production mysql --login-path=prod -e 'DROP TABLE t'
      unknown mysql --login-path=shop -e 'DROP TABLE t'
      ephemeral mysql --login-path=prod -h localhost -e 'DROP TABLE t'
      unknown mysqladmin --login-path=shop drop x
      unknown mysql -S /cloudsql/p:r:i shop -e 'DROP TABLE t'
      ephemeral mysql -S /run/mysqld/mysqld.sock shop -e 'DROP TABLE t'
      unknown cqlsh -b bundle.zip -e 'DROP KEYSPACE k'
      """)
  }

  @Test("Service files and option files tell where a client lands")
  func files() {
    let context = DatabaseContext(files: [
      "/home/dev/.pg_service.conf":
        "[shop]\nhost=prod-db.example.com\ndbname=shop\n[here]\nhost=localhost\n[there]\nhostaddr=10.1.2.3\n",
      "/home/dev/.my.cnf": "[client]\nhost = prod-mysql.example.com\nuser = app\n",
    ])
    check(
      """
      production psql service=shop -c 'DROP TABLE t'
      production PGSERVICE=shop psql -c 'DROP TABLE t'
      ephemeral PGSERVICE=here psql -c 'DROP TABLE t'
      unknown PGSERVICE=there psql -h localhost -c 'DROP TABLE t'
      production psql 'postgres://?service=shop' -c 'DROP TABLE t'
      production psql "service = 'shop'" -c 'DROP TABLE t'
      unknown PGSERVICE=absent psql -c 'DROP TABLE t'
      production mysql shop -e 'DROP TABLE t'
      ephemeral mysql -h 127.0.0.1 shop -e 'DROP TABLE t'
      """, in: context)
  }

  @Test("Variables that nobody told of leave open where it lands")
  func incomplete() {
    check(
      """
      unknown psql -c 'DROP TABLE t'
      unknown psql shop -c 'DROP TABLE t'
      unknown psql "$DATABASE_URL" -c 'DROP TABLE t'
      ephemeral psql shop_test -c 'DROP TABLE t'
      development psql shop_dev -c 'DROP TABLE t'
      ephemeral psql -h localhost -c 'DROP TABLE t'
      """, in: DatabaseContext(isComplete: false))
  }

  @Test("Migration tools land where their variables and options say")
  func migrations() {
    check(
      """
      unknown npx prisma migrate reset
      ephemeral DATABASE_URL=postgres://localhost/shop npx prisma migrate reset --force
      production DATABASE_URL=postgres://u@prod-db/shop npx prisma migrate reset
      production NODE_ENV=production DATABASE_URL=postgres://localhost/shop npx prisma migrate reset
      ephemeral NODE_ENV=test npx sequelize-cli db:drop
      production npx sequelize db:drop --env production
      development rails db:drop
      ephemeral RAILS_ENV=test bin/rails db:reset
      production RAILS_ENV=production bin/rails db:reset
      production bundle exec rake db:drop RAILS_ENV=production
      ephemeral DATABASE_URL=postgres://localhost/x rails db:drop
      unknown RAILS_ENV=test DATABASE_URL=postgres://db.example.com/x rails db:reset
      development mix ecto.drop
      ephemeral MIX_ENV=test mix ecto.reset
      production MIX_ENV=prod mix ecto.drop
      development php artisan migrate:fresh
      production php artisan migrate:fresh --env=production
      production DJANGO_SETTINGS_MODULE=shop.settings.production python manage.py flush
      unknown python manage.py flush
      production flyway clean -url=jdbc:postgresql://prod-db/shop
      ephemeral liquibase drop-all --url=jdbc:mysql://localhost/shop
      production migrate -path m -database postgres://prod-db/shop drop -f
      ephemeral dbmate --url postgres://127.0.0.1/shop drop
      production goose postgres "host=prod-db dbname=shop" reset
      ephemeral supabase db reset
      unknown supabase db reset --linked
      production dotenv -e .env.production -- npx prisma migrate reset
      """)
  }

  @Test("Files beside a migration tool tell where it lands")
  func migrationFiles() {
    let production = DatabaseContext(files: [
      "/work/app/.env": "DATABASE_URL=\"postgres://u:p@prod-db.example.com/shop\"\n"
    ])
    check(
      "production npx prisma migrate reset\nproduction npx drizzle-kit push --force\nproduction dbmate drop",
      in: production)
    let local = DatabaseContext(files: [
      "/work/app/.env": "# mine\nexport DATABASE_URL=postgres://localhost:5432/shop # here\n"
    ])
    check("ephemeral npx prisma migrate reset\nephemeral sqlx database reset -y", in: local)
    let schema = DatabaseContext(
      variables: ["DATABASE_URL": "postgres://localhost/x", "SHOP_URL": "postgres://prod-db/shop"],
      files: [
        "/work/app/prisma/schema.prisma": "datasource db {\n  provider = \"postgresql\"\n  url = env(\"SHOP_URL\")\n}\n"
      ])
    check("production npx prisma migrate reset", in: schema)
    let file = DatabaseContext(files: [
      "/work/app/prisma/schema.prisma": "datasource db {\n url = \"file:./dev.db\"\n}\n"
    ])
    check("development npx prisma migrate reset", in: file)
    let laravel = DatabaseContext(files: ["/work/app/.env": "APP_ENV=production\nDB_HOST=127.0.0.1\n"])
    check("production php artisan migrate:fresh", in: laravel)
    let rails = DatabaseContext(
      yaml: [
        "/work/app/config/database.yml": [
          "development": ["adapter": "postgresql", "host": "localhost", "database": "shop"],
          "test": ["adapter": "sqlite3", "database": ":memory:"],
          "production": ["adapter": "postgresql", "host": "db.example.com", "database": "shop"],
        ]
      ])
    check(
      "ephemeral rails db:drop\nephemeral RAILS_ENV=test rails db:drop\nproduction RAILS_ENV=production rails db:drop",
      in: rails)
    let alembic = DatabaseContext(files: [
      "/work/app/alembic.ini": "[alembic]\nsqlalchemy.url = postgresql://u@prod-db/shop\n"
    ])
    check("production alembic downgrade base", in: alembic)
  }

  @Test("A place says from what it is told, and keeps all signs")
  func evidence() throws {
    let findings = DatabaseContext().inspection(of: "psql -h prod-db.internal -d shop -c 'DROP TABLE t'").findings
    let environment = try #require(findings.first?.environment)
    #expect(environment.evidence == "host prod-db.internal (the command)")
    #expect(environment.signs.map(\.kind) == [.databaseHost, .database])
    let local = DatabaseContext().inspection(of: "psql -h localhost -c 'DROP TABLE t'").findings.first?.environment
    #expect(local?.evidence == "host localhost is this machine (the command)")
  }
}
