/// The migration tools that are known, by program name; their commands are from their manuals.
enum MigrationTools {
  /// The tool of this name; nil when none is known.
  static func named(_ name: String) -> MigrationTool? {
    javaScript(name) ?? ruby(name) ?? python(name) ?? php(name) ?? others(name)
  }

  private static func javaScript(_ name: String) -> MigrationTool? {
    switch name {
    case "prisma": prisma
    case "drizzle-kit":
      MigrationTool(
        verbs:
          "push=p,push:pg=p,push:mysql=p,push:sqlite=p,generate=r,migrate=f,drop=p,introspect=r,pull=r,check=r,up=r,studio=r,export=r",
        forcing: ["force"])
    case "sequelize", "sequelize-cli":
      MigrationTool(
        verbs:
          "db:drop=d,db:create=f,db:migrate=f,db:migrate:undo=b,db:migrate:undo:all=d,db:migrate:status=r,db:migrate:schema:timestamps:add=f,db:seed=f,db:seed:undo=b,db:seed:undo:all=d,init=r,migration:generate=r,migration:create=r,model:generate=r,model:create=r,seed:generate=r,seed:create=r",
        configuration: .sequelize)
    case "typeorm", "typeorm-ts-node-commonjs", "typeorm-ts-node-esm":
      MigrationTool(
        verbs:
          "schema:drop=d,schema:sync=p,schema:log=r,migration:revert=b,migration:run=f,migration:generate=r,migration:create=r,migration:show=r,query=s,cache:clear=r,entity:create=r,subscriber:create=r,init=r,version=r"
      )
    case "knex":
      MigrationTool(
        verbs:
          "migrate:rollback=b,migrate:down=b,migrate:latest=f,migrate:up=f,migrate:list=r,migrate:status=r,migrate:currentVersion=r,migrate:make=r,migrate:unlock=f,seed:run=p,seed:make=r,init=r",
        forcing: ["all"])
    case "mikro-orm", "mikro-orm-esm":
      MigrationTool(
        verbs:
          "schema:drop=d,schema:fresh=d,migration:fresh=d,migration:down=b,migration:up=f,schema:update=p,schema:create=f,database:create=f,database:import=s,seeder:run=f,cache=r,debug=r,generate-entities=r,migration:create=r,migration:list=r,migration:pending=r,migration:check=r,seeder:create=r",
        printing: ["dump"])
    case "db-migrate", "node-pg-migrate", "graphile-migrate", "kysely", "payload", "umzug":
      MigrationTool(
        verbs:
          "down=b,reset=d,redo=b,db:drop=d,db:create=f,up=f,check=r,create=r,migrate=f,watch=f,commit=f,migrate:fresh=d,migrate:reset=d,migrate:refresh=d,migrate:down=b,migrate:status=r,migrate:create=r,migrate:latest=f,migrate:up=f,migrate:rollback=b,rollback=b,seed=f,generate=r,run=r,status=r,list=r,init=r,pending=r,executed=r",
        isClosed: false, printing: ["dry-run"])
    case "ace":
      MigrationTool(
        verbs:
          "migration:fresh=d,migration:refresh=d,migration:reset=d,migration:rollback=b,migration:run=f,db:wipe=d,db:truncate=d",
        isClosed: false)
    default: nil
    }
  }

  private static let prisma = MigrationTool(
    verbs:
      "migrate reset=d,migrate dev=p,migrate deploy=f,migrate status=r,migrate diff=r,migrate resolve=f,migrate=r,db push=p,db execute=s,db pull=r,db seed=f,db=r,generate=r,format=r,validate=r,studio=r,init=r,version=r,introspect=r,debug=r,telemetry=r,platform=r,dev=r,help=r",
    forcing: ["accept-data-loss", "force-reset"], configuration: .prisma)

  private static func ruby(_ name: String) -> MigrationTool? {
    switch name {
    case "rails", "rake", "gitlab-rake", "gitlab-rails":
      MigrationTool(
        verbs:
          "db:drop=d,db:reset=d,db:schema:load=d,db:structure:load=d,db:setup=d,db:purge=d,db:truncate_all=d,db:migrate:reset=d,db:seed:replant=d,db:fixtures:load=d,db:migrate:redo=b,db:migrate:down=b,db:rollback=b,db:migrate=f,db:prepare=f,db:create=f,db:seed=f,db:test=r,db:version=r,db:abort_if_pending_migrations=r,runner=c,r=c,dbconsole=s,db=s,gitlab:backup:restore=d,gitlab:setup=d,data:migrate=f",
        isClosed: false, takesSeveral: true, printing: ["dry-run"], urlOptions: [],
        environmentVariables: ["RAILS_ENV", "RACK_ENV"],
        standard: name.hasPrefix("gitlab") ? "production" : "development", readsDotenv: false, configuration: .rails)
    case "hanami":
      MigrationTool(
        verbs: "db drop=d,db rollback=b,db migrate=f,db prepare=f", isClosed: false,
        environmentVariables: ["HANAMI_ENV"], standard: "development")
    default: nil
    }
  }

  private static func python(_ name: String) -> MigrationTool? {
    switch name {
    case "manage.py", "django-admin", "django-admin.py":
      MigrationTool(
        verbs:
          "flush=d,reset_db=d,reset_schema=d,drop_test_database=r,sqlflush=r,migrate=f,loaddata=f,dbshell=s,shell=c,shell_plus=c,remove_stale_contenttypes=p,sqlmigrate=r,showmigrations=r",
        isClosed: false, printing: ["plan"], urlOptions: [], environmentOptions: ["settings"],
        environmentVariables: ["DJANGO_SETTINGS_MODULE", "DJANGO_ENV", "DJANGO_CONFIGURATION"])
    case "alembic", "flask", "aerich", "yoyo", "piccolo":
      MigrationTool(
        verbs:
          "downgrade base=d,db downgrade base=d,downgrade=b,db downgrade=b,upgrade=f,db upgrade=f,stamp=f,db stamp=f,rollback=b,revision=r,history=r,current=r,heads=r,branches=r,show=r,merge=r,init=r,edit=r,check=r,list_templates=r,ensure_version=f,db=r,migrate=r,heads=r,inspectdb=r,init-db=f,apply=f,list=r,migrations backwards=b,migrations forwards=f,migrations=r,shell=c",
        isClosed: name == "alembic", printing: ["sql"], environmentOptions: [],
        environmentVariables: ["FLASK_ENV", "APP_ENV", "ENV"],
        configuration: name == "alembic" ? .alembic : .none)
    default: nil
    }
  }

  private static func php(_ name: String) -> MigrationTool? {
    switch name {
    case "artisan":
      MigrationTool(
        verbs:
          "migrate:fresh=d,migrate:refresh=d,migrate:reset=d,db:wipe=d,migrate:rollback=b,migrate=f,migrate:status=r,migrate:install=f,db:seed=f,model:prune=p,tinker=c,db=s,tenants:migrate-fresh=d,tenants:rollback=b",
        isClosed: false, printing: ["pretend"], urlOptions: [], environmentOptions: ["env"],
        environmentVariables: ["APP_ENV"],
        standard: "development", urlVariables: ["DATABASE_URL", "DB_URL"])
    case "console", "doctrine", "doctrine-migrations":
      MigrationTool(
        verbs:
          "doctrine:schema:drop=d,doctrine:database:drop=d,doctrine:fixtures:load=d,doctrine:schema:update=p,doctrine:migrations:migrate=f,doctrine:migrations:execute=b,doctrine:query:sql=s,dbal:run-sql=s,orm:schema-tool:drop=d,orm:schema-tool:update=p,schema:drop=d,migrations:migrate=f,migrations:execute=b,hautelook:fixtures:load=d,doctrine:mongodb:schema:drop=d",
        isClosed: false, printing: ["dump-sql", "dry-run", "write-sql"], urlOptions: [],
        environmentOptions: ["env", "e"], environmentVariables: ["APP_ENV"])
    case "wp":
      MigrationTool(
        verbs: "db reset=d,db drop=d,db clean=d,db import=d,site empty=d,site delete=d,db query=s,db cli=s,eval=c",
        isClosed: false, urlOptions: [], environmentVariables: ["WP_ENV"])
    case "drush":
      MigrationTool(
        verbs:
          "sql:drop=d,sql-drop=d,site:install=d,site-install=d,si=d,sql:query=s,sql-query=s,sqlq=s,sql-cli=s,sql:cli=s,sqlc=s,sql:sync=d,sql-sync=d,entity:delete=d,php:eval=c",
        isClosed: false, printing: ["simulate"], urlOptions: [], environmentVariables: ["DRUPAL_ENV", "APP_ENV"])
    case "phinx":
      MigrationTool(
        verbs: "rollback=b,migrate=f,status=r,create=r,seed:run=f,init=r,breakpoint=r,list=r,test=r",
        printing: ["dry-run", "x"])
    default: nil
    }
  }

  private static func others(_ name: String) -> MigrationTool? {
    switch name {
    case "flyway":
      MigrationTool(
        verbs:
          "clean=d,undo=b,migrate=f,baseline=f,repair=f,info=r,validate=r,check=r,help=r,version=r,auth=r,snapshot=r,diff=r,generate=r,init=r,model=r,testConnection=r,list-engines=r,prepare=r,deploy=f",
        takesSeveral: true, environmentOptions: ["environment"], environmentVariables: ["FLYWAY_ENVIRONMENT"],
        urlVariables: ["FLYWAY_URL"], readsDotenv: false)
    case "liquibase":
      MigrationTool(
        verbs:
          "drop-all=d,dropAll=d,rollback=b,rollback-count=b,rollbackCount=b,rollback-to-date=b,rollbackToDate=b,rollback-one-changeset=b,rollback-one-update=b,update-testing-rollback=b,updateTestingRollback=b,update=f,update-count=f,update-to-tag=f,updateCount=f,updateToTag=f,execute-sql=s,executeSql=s,tag=f,changelog-sync=f,clear-checksums=f,release-locks=f,mark-next-changeset-ran=f,rollback-sql=r,rollback-count-sql=r,update-sql=r,updateSQL=r,rollbackSQL=r,future-rollback-sql=r,status=r,validate=r,history=r,diff=r,diff-changelog=r,generate-changelog=r,generateChangeLog=r,snapshot=r,db-doc=r,list-locks=r,tag-exists=r,checks=r,flow=f,init=r,help=r,connect=r",
        environmentVariables: [], urlVariables: ["LIQUIBASE_COMMAND_URL", "LIQUIBASE_URL"], readsDotenv: false)
    case "mix":
      MigrationTool(
        verbs:
          "ecto.drop=d,ecto.reset=d,ecto.rollback=b,ecto.migrate=f,ecto.setup=f,ecto.create=f,ecto.load=p,ecto.dump=r,ash.reset=d,ash_postgres.drop=d,ash_postgres.rollback=b,event_store.drop=d",
        isClosed: false, takesSeveral: true, forcing: ["all"], environmentVariables: ["MIX_ENV"],
        standard: "development",
        readsDotenv: false)
    case "goose":
      MigrationTool(
        verbs: "reset=d,down=b,down-to=b,redo=b,up=f,up-by-one=f,up-to=f,status=r,version=r,create=r,fix=r,validate=r",
        valueOptions: "dir table env", urlVariables: ["GOOSE_DBSTRING", "DATABASE_URL"])
    case "migrate":
      MigrationTool(
        verbs: "drop=d,down=b,goto=b,force=f,up=f,version=r,create=r", valueOptions: "path source lock-timeout prefetch"
      )
    case "dbmate":
      MigrationTool(
        verbs: "drop=d,down=b,rollback=b,up=f,migrate=f,create=f,new=r,status=r,dump=r,load=p,wait=r",
        urlOptions: ["url", "u"], environmentOptions: [],
        valueOptions: "e env-file d migrations-dir s schema-file migrations-table", environmentVariables: [])
    case "sqlx", "cargo-sqlx":
      MigrationTool(
        verbs:
          "database drop=d,database reset=d,database create=f,database setup=f,database=r,migrate revert=b,migrate run=f,migrate add=r,migrate info=r,migrate build-script=r,migrate=r,prepare=r,completions=r,db drop=d,db reset=d,db create=f,db setup=f,mig revert=b,mig run=f",
        printing: ["dry-run"], urlOptions: ["database-url", "D"])
    case "diesel":
      MigrationTool(
        verbs:
          "database reset=d,database drop=d,database setup=f,migration revert=b,migration redo=b,migration run=f,migration list=r,migration pending=r,migration generate=r,migration=r,database=r,setup=f,print-schema=r,completions=r",
        forcing: ["all", "a"], urlOptions: ["database-url"])
    case "sea-orm-cli":
      MigrationTool(
        verbs:
          "migrate fresh=d,migrate refresh=d,migrate reset=d,migrate down=b,migrate up=f,migrate status=r,migrate generate=r,migrate init=r,migrate=f,generate=r,generate entity=r",
        urlOptions: ["database-url", "u"])
    case "atlas":
      MigrationTool(
        verbs:
          "schema clean=d,schema apply=p,schema inspect=r,schema diff=r,schema=r,migrate down=b,migrate apply=f,migrate=r",
        isClosed: false, forcing: ["auto-approve"], printing: ["dry-run"], urlOptions: ["url", "u"],
        environmentVariables: [])
    case "sqitch":
      MigrationTool(
        verbs:
          "revert=b,rebase=b,checkout=b,deploy=f,status=r,log=r,verify=r,plan=r,add=r,init=r,config=r,target=r,engine=r,tag=r,rework=r,bundle=r,show=r,help=r,upgrade=f",
        readsDotenv: false)
    case "skeema":
      MigrationTool(
        verbs: "push=p,diff=r,pull=r,init=r,lint=r,format=r,add-environment=r,version=r,help=r",
        forcing: ["allow-unsafe"], printing: ["dry-run"], readsDotenv: false)
    default: entityFramework(name)
    }
  }

  private static func entityFramework(_ name: String) -> MigrationTool? {
    switch name {
    case "dotnet", "dotnet-ef":
      MigrationTool(
        verbs: "ef database drop=d,database drop=d,ef database update 0=d,ef database update=f,ef migrations=r",
        isClosed: false, printing: ["dry-run"], urlOptions: ["connection"], environmentOptions: [],
        environmentVariables: ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"],
        urlVariables: ["ConnectionStrings__DefaultConnection", "DATABASE_URL"])
    case "hasura":
      MigrationTool(
        verbs: "metadata clear=d,migrate delete=b,migrate apply=f,metadata=r,migrate=r,seed=f", isClosed: false,
        printing: ["dry-run"], urlOptions: ["endpoint"], environmentOptions: [],
        valueOptions: "type version down up goto database-name project admin-secret envfile",
        environmentVariables: ["HASURA_GRAPHQL_ENDPOINT"],
        urlVariables: ["HASURA_GRAPHQL_ENDPOINT"])
    default: nil
    }
  }

  /// Every name, for the table of readers.
  static let names = [
    "prisma", "drizzle-kit", "sequelize", "sequelize-cli", "typeorm", "typeorm-ts-node-commonjs",
    "typeorm-ts-node-esm", "knex", "mikro-orm", "mikro-orm-esm", "db-migrate", "node-pg-migrate", "graphile-migrate",
    "kysely", "payload", "umzug", "ace", "rails", "rake", "gitlab-rake", "gitlab-rails", "hanami", "manage.py",
    "django-admin", "django-admin.py", "alembic", "flask", "aerich", "yoyo", "piccolo", "artisan", "console",
    "doctrine",
    "doctrine-migrations", "wp", "drush", "phinx", "flyway", "liquibase", "mix", "goose", "migrate", "dbmate", "sqlx",
    "cargo-sqlx", "diesel", "sea-orm-cli", "atlas", "sqitch", "skeema", "dotnet", "dotnet-ef", "hasura",
  ]
}
