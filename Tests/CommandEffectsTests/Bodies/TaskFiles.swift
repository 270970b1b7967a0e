/// Files of tasks that the tests read.
enum TaskFiles {
  static let makefile = """
    # Builds and takes down.
    include settings.mk
    -include missing.mk
    ENV ?= dev
    TF := terraform -chdir=envs/$(ENV)
    AWS = aws --region $(REGION)
    Q = @
    OBJS = a.o b.o
    tf = terraform -chdir=$(1) $(2)
    export TF_IN_AUTOMATION = 1

    .PHONY: all build test teardown wipe
    all: build test

    build: $(OBJS)
    \t$(Q)echo linking $^
    \tgcc -o app $^

    %.o: %.c
    \tcc -c $< -o $@

    test: build ; @echo testing
    teardown: confirm
    \t@echo going
    \t-$(TF) destroy \\
    \t  -auto-approve

    confirm:
    \t@read -p 'sure? ' x && test "$$x" = y
    wipe-%:
    \t$(AWS) s3 rb --force s3://$*-assets
    called:
    \t$(call tf,envs/prod,destroy -auto-approve)
    ifeq ($(ENV),prod)
    gone: ; aws rds delete-db-instance --db-instance-identifier shop
    else ifeq ($(ENV),dev)
    gone:
    \techo nothing to do
    else
    gone:
    \techo never
    endif
    ifdef FORCE
    forced: ; terraform destroy -auto-approve
    endif
    nested:
    \t$(MAKE) teardown ENV=prod
    \tmake -C sub stop
    loop:
    \t$(MAKE) loop
    prod: WHERE = envs/production
    prod:
    \tterraform -chdir=$(WHERE) plan
    """

  static let package = """
    {
      "name": "shop",
      "scripts": {
        "build": "tsc -p .",
        "test": "jest",
        "pretest": "npm run build",
        "teardown": "terraform destroy -auto-approve",
        "posttidy": "aws rds delete-db-instance --db-instance-identifier shop",
        "tidy": "rm -rf dist",
        "tf": "terraform",
        "down": "npm run teardown"
      }
    }
    """

  static let justfile = """
    set dotenv-load
    env := "prod"
    dir := "envs" / env
    alias td := teardown

    # what there is
    default:
      just --list

    build target='all':
      cargo build --package {{target}}

    teardown: build
      @echo going
      terraform -chdir={{dir}} destroy -auto-approve

    tf +args:
      terraform {{args}}

    script where:
      #!/usr/bin/env bash
      set -e
      cd envs/{{where}}
      terraform destroy -auto-approve

    snake:
      #!/usr/bin/env python3
      print("terraform destroy")

    after: (tf "destroy" "-auto-approve")
    """

  static let taskfile = """
    version: '3'
    vars:
      ENV: prod
    tasks:
      default: echo hello
      build:
        cmds: [go build ./...]
      teardown:
        aliases: [td]
        deps: [build]
        dir: envs/{{.ENV}}
        cmds:
          - echo going
          - cmd: terraform destroy -auto-approve
      tf:
        cmds:
          - terraform {{.CLI_ARGS}}
      outer:
        cmds:
          - task: inner
            vars: {VERB: destroy}
      inner:
        cmds:
          - terraform {{.VERB}} -auto-approve
      named:
        cmd: terraform {{.VERB | default "plan"}}
    """

  static let composer = """
    {"scripts": {
      "test": "phpunit",
      "down": ["@test", "@php artisan down", "terraform destroy -auto-approve"],
      "gone": "@down",
      "post-install-cmd": ["Shop\\\\Installer::run"]
    }}
    """

  static let deno = """
    {
      // what there is
      "tasks": {
        "dev": "deno run main.ts",
        "down": {"command": "terraform destroy -auto-approve", "dependencies": ["dev"]},
        "all": {"dependencies": ["down"]}
      }
    }
    """

  static let all = [
    "Makefile": makefile, "settings.mk": "REGION = eu-west-1\n", "sub/Makefile": "stop:\n\tterraform destroy\n",
    "package.json": package, "justfile": justfile, "Taskfile.yml": taskfile, "composer.json": composer,
    "deno.jsonc": deno, "web/package.json": #"{"scripts": {"x": "terraform destroy"}}"#,
    "stack/infra.mk": "out:\n\tterraform destroy\n",
    "deploy.sh": "#!/bin/sh\nset -e\nterraform destroy -auto-approve\n",
  ]
}
