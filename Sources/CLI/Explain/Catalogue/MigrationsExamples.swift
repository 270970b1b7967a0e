/// What of the family "Migrations and frameworks" passes and what is stopped.
enum MigrationsExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = migrations | Migrations and frameworks | What an ORM or a framework does to its database: the database is looked for in the command, the variables and the project's files.

    == prisma | second | prisma
    allow | - | npx prisma generate
    allow | - | npx prisma migrate status
    allow | - | npx prisma migrate dev --name add_orders
    allow | - | npx prisma validate
    allow | ephemeral | DATABASE_URL=postgres://localhost/shop_test npx prisma migrate reset --force
    deny | production | DATABASE_URL=postgres://prod-db/shop npx prisma migrate reset --force
    deny | production | DATABASE_URL=postgres://prod-db/shop npx prisma db push --accept-data-loss
    deny | production | DATABASE_URL=postgres://prod-db/shop npx prisma db push --force-reset

    == drizzle-kit | second | drizzle-kit
    allow | - | npx drizzle-kit generate
    allow | - | npx drizzle-kit check
    allow | - | npx drizzle-kit studio
    deny | production | DATABASE_URL=postgres://prod-db/shop npx drizzle-kit push --force
    confirm | production | DATABASE_URL=postgres://prod-db/shop npx drizzle-kit push

    == sequelize | second | sequelize sequelize-cli
    allow | - | npx sequelize db:migrate:status
    allow | - | npx sequelize migration:generate --name prices
    allow | - | npx sequelize --version
    deny | production | npx sequelize db:drop --env production
    deny | production | npx sequelize db:migrate:undo:all --env production
    confirm | production | npx sequelize-cli db:migrate:undo --env production

    == typeorm | second | typeorm typeorm-ts-node-commonjs typeorm-ts-node-esm
    allow | - | npx typeorm migration:show
    allow | - | npx typeorm migration:generate prices
    allow | - | npx typeorm schema:log
    deny | production | DATABASE_URL=postgres://prod-db/shop npx typeorm schema:drop
    confirm | production | DATABASE_URL=postgres://prod-db/shop npx typeorm migration:revert
    confirm | production | DATABASE_URL=postgres://prod-db/shop npx typeorm schema:sync

    == knex | second | knex
    allow | - | npx knex migrate:list
    allow | - | npx knex migrate:make prices
    allow | - | npx knex migrate:status
    deny | production | npx knex migrate:rollback --all --env production
    confirm | production | npx knex migrate:down --env production

    == rails | second | rails rake
    allow | - | bin/rails db:version
    allow | - | bin/rails routes
    allow | ephemeral | RAILS_ENV=test bin/rails db:reset
    allow | - | RAILS_ENV=production bin/rails db:migrate:status
    deny | production | RAILS_ENV=production bin/rails db:drop
    deny | production | RAILS_ENV=production bin/rails db:migrate VERSION=0
    deny | production | RAILS_ENV=production DISABLE_DATABASE_ENVIRONMENT_CHECK=1 bin/rails db:reset
    deny | production | RAILS_ENV=production bundle exec rake db:schema:load
    deny | production | RAILS_ENV=production bin/rails runner 'Order.delete_all'

    == gitlab-rake | third | gitlab-rake gitlab-rails
    allow | - | gitlab-rake gitlab:check
    deny | production | gitlab-rake gitlab:backup:restore BACKUP=1699
    deny | production | gitlab-rake gitlab:setup

    == django-admin | second | django-admin django-admin.py manage.py
    allow | - | python manage.py showmigrations
    allow | - | python manage.py sqlmigrate shop 0002
    allow | - | python manage.py runserver
    deny | production | python manage.py flush --noinput --settings=shop.settings.production
    deny | production | python manage.py reset_db --noinput --settings=shop.settings.production
    deny | production | python manage.py migrate shop zero --settings=shop.settings.production

    == artisan | second | artisan
    allow | - | php artisan migrate:status
    allow | - | php artisan route:list
    allow | ephemeral | APP_ENV=testing php artisan migrate:fresh
    deny | production | php artisan migrate:fresh --env=production --force
    deny | production | php artisan db:wipe --env=production --force
    confirm | production | php artisan migrate:rollback --env=production --force

    == alembic | second | alembic
    allow | - | alembic current
    allow | - | alembic history
    allow | - | alembic revision -m prices
    deny | production | DATABASE_URL=postgres://prod-db/shop alembic downgrade base
    confirm | production | DATABASE_URL=postgres://prod-db/shop alembic downgrade -1

    == flyway | second | flyway
    allow | - | flyway info
    allow | - | flyway validate
    allow | - | flyway -url=jdbc:postgresql://prod-db/shop info
    deny | production | flyway -url=jdbc:postgresql://prod-db/shop clean
    confirm | production | flyway -url=jdbc:postgresql://prod-db/shop undo
    deny | production | flyway -environment=production clean

    == liquibase | second | liquibase
    allow | - | liquibase status
    allow | - | liquibase validate
    allow | - | liquibase --url=jdbc:postgresql://prod-db/shop history
    deny | production | liquibase --url=jdbc:postgresql://prod-db/shop drop-all
    confirm | production | liquibase --url=jdbc:postgresql://prod-db/shop rollback-count 3
    confirm | production | liquibase --url=jdbc:postgresql://prod-db/shop rollback v1

    == mix | second | mix
    allow | - | mix ecto.migrations
    allow | - | mix test
    allow | - | mix ecto.dump
    deny | production | MIX_ENV=prod mix ecto.drop
    deny | production | MIX_ENV=prod mix ecto.reset
    deny | production | MIX_ENV=prod mix ecto.rollback --all

    == hasura | second | hasura
    allow | - | hasura migrate status
    allow | - | hasura console
    allow | - | hasura metadata diff
    confirm | unknown | hasura migrate apply --down 1 --endpoint https://prod.example.com
    confirm | unknown | hasura migrate delete --all --server --endpoint https://prod.example.com

    == supabase | second | supabase
    allow | - | supabase status
    allow | - | supabase start
    allow | - | supabase db diff
    allow | ephemeral | supabase db reset
    deny | unknown | supabase db reset --linked
    deny | production | supabase db reset --db-url postgres://postgres@prod-db/postgres
    deny | unknown | supabase projects delete abcdefghijklmnop

    == goose | third | goose dbmate migrate sqlx cargo-sqlx diesel sqitch skeema sea-orm-cli
    allow | - | dbmate status
    allow | - | diesel migration list
    deny | production | dbmate --url postgres://prod-db/shop drop
    deny | production | migrate -database postgres://prod-db/shop -path migrations drop -f
    deny | production | goose postgres postgres://prod-db/shop reset
    deny | production | sqlx database drop -y --database-url postgres://prod-db/shop
    deny | production | diesel database reset --database-url postgres://prod-db/shop

    == mikro-orm | third | mikro-orm mikro-orm-esm db-migrate node-pg-migrate graphile-migrate kysely payload umzug ace
    allow | - | npx mikro-orm migration:list
    deny | production | DATABASE_URL=postgres://prod-db/shop npx mikro-orm schema:drop
    confirm | production | DATABASE_URL=postgres://prod-db/shop npx node-pg-migrate down
    deny | production | DATABASE_URL=postgres://prod-db/shop node ace migration:fresh

    == flask | third | flask aerich yoyo piccolo
    allow | - | flask db current
    deny | production | DATABASE_URL=postgres://prod-db/shop flask db downgrade base
    confirm | production | yoyo rollback --database postgres://prod-db/shop

    == doctrine | third | doctrine doctrine-migrations console phinx
    allow | - | bin/console debug:router
    deny | production | bin/console doctrine:database:drop --force --env=prod
    confirm | production | phinx rollback -e production

    == dotnet-ef | third | dotnet-ef dotnet
    allow | - | dotnet ef migrations list
    deny | production | dotnet ef database drop --force --connection 'Host=prod-db;Database=shop'
    deny | unknown | dotnet-ef database drop -f --connection 'Host=prod-db;Database=shop'

    == wp | third | wp drush
    allow | - | wp plugin list
    allow | - | drush status
    deny | production | WP_ENV=production wp db reset --yes
    deny | unknown | drush @prod sql:drop -y

    == hanami | third | hanami atlas
    allow | - | hanami routes
    deny | production | HANAMI_ENV=production hanami db drop
    deny | production | atlas schema clean --url postgres://prod-db/shop
    """#
}
