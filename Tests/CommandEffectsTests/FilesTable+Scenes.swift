extension FilesTable {
  /// Commands in folders whose files are known.
  static let scenes = #"""
    @ /home/ann/app /home/ann/app/infra/terraform.tfstate /home/ann/app/infra/main.tf /home/ann/app/src/a.py /home/ann/app/.git/HEAD /home/ann/app/db/dump.sql /home/ann/app/live/prod/terraform.tfstate /home/ann/app/pg/PG_VERSION /home/ann/app/old/terraform.tfstate /home/ann/app/old/main.tf /home/ann/app/vendor/lib/.git/HEAD /home/ann/app/vendor/x /home/ann/app/site/index.html /home/ann/app/keep.sql /home/ann/app/plain.tgz=a.txt,b/c.txt /home/ann/app/state.tgz=./terraform.tfstate,./main.tf /home/ann/app/nested.tgz=infra/terraform.tfstate,infra/main.tf /home/ann/app/lock.tgz=.terraform.lock.hcl /home/ann/app/deep.tgz=laptop/infra/terraform.tfstate /home/ann/app/dumps.sql=x
    state.file-removed rm -rf infra
    state.file-removed rm -rf infra/
    state.file-removed rm -rf infra/*
    state.file-removed rm -rf ./live
    state.file-removed rm -rf /home/ann/app/infra
    state.file-removed rm -rf ~/app/infra
    state.file-removed find infra -delete
    backup.file-removed rm -rf db
    file.data-destroyed rm -rf pg
    file.repository-destroyed rm -rf vendor/lib
    file.repository-destroyed rm -rf /home/ann/app/.git
    - rm -rf src
    - rm -rf site
    - rm -rf missing
    - rm -rf vendor
    - rm -rf src/*
    - rm a*
    backup.file-removed rm k*
    backup.file-removed,command.data-destroyed rm -rf .
    command.data-destroyed,state.file-removed cd infra && rm -rf *
    command.data-destroyed cd site && rm -rf *
    backup.file-removed,command.data-destroyed rm -rf /home/ann/app
    file.outside-project rm -rf /home/ann/other
    file.outside-project rm -rf ../app2
    file.system-destroyed rm -rf ..
    file.system-destroyed cd .. && rm -rf *
    file.system-destroyed cd ~ && rm -rf .
    state.overwritten tar xzf state.tgz -C infra
    state.overwritten tar xzf nested.tgz
    state.overwritten tar xzf deep.tgz --strip-components=2 -C infra
    state.overwritten tar xzf deep.tgz --strip-components 1
    - tar xzf state.tgz -C compare
    - tar xzf state.tgz -C /tmp/compare
    state.placed tar xzf state.tgz
    - tar xzf plain.tgz
    - tar xzf plain.tgz -C infra
    - tar xzf state.tgz -C infra main.tf
    - tar xzkf state.tgz -C infra
    - tar xzf state.tgz --one-top-level=here
    - tar xzf lock.tgz -C infra
    - tar xzf missing.tgz
    state.overwritten cp -r old/. infra/
    state.overwritten cp -r old/* infra/
    state.overwritten cp old/terraform.tfstate infra
    state.overwritten rsync -a old/ infra/
    state.overwritten rsync -a old/ infra
    - cp old/terraform.tfstate src/terraform.tfstate
    state.placed cp old/terraform.tfstate pending/terraform.tfstate
    state.placed cp old/terraform.tfstate .
    file.emptied truncate -s 5 src/a.py
    - truncate -s 500 src/a.py
    state.file-overwritten sed -i 's/a/b/' infra/*
    state.file-overwritten echo x | tee infra/*
    state.file-removed rm -f infra/t*
    state.file-removed find . -name 't*' -delete
    state.file-removed find infra -path 'infra/terra*' -delete
    - find src -name 't*' -delete
    - sed -i 's/a/b/' src/*
    - cp -r old infra3
    - cp -r src/. infra/
    - cp -n old/terraform.tfstate infra/terraform.tfstate
    backup.file-overwritten pg_dump app > keep.sql
    backup.file-overwritten cp new.sql keep.sql
    - pg_dump app > new-dump.sql
    state.file-moved mv old/terraform.tfstate /tmp/x
    state.file-moved mv infra /tmp/
    - mv infra infra2
    - mv src /tmp/
    state.file-moved,state.overwritten mv old/* infra/

    @ /tmp/demo/act /tmp/demo/act/infra/terraform.tfstate /tmp/demo/act/infra/main.tf /tmp/demo/act/snapshots/daily /tmp/demo/act/a.txt /tmp/other/terraform.tfstate
    state.overwritten tar -xzf terraform-old.tar.gz -C infra/
    state.file-removed rm infra/terraform.tfstate
    state.file-removed rm -rf infra
    backup.file-removed rm -rf snapshots
    backup.file-removed rm -rf /tmp/demo/act/snapshots
    file.repository-destroyed rm -rf .git
    - rm -rf /tmp/demo2
    - rm -rf scratch
    state.file-removed rm -rf /tmp/other

    @ /tmp/empty /tmp/empty/a.txt
    - rm -rf *
    - rm -rf ./*

    @ /home/ann/app/build /home/ann/app/build/a.o
    - rm -rf *
    - rm -rf .
    - rm *

    @ /etc /etc/nginx/nginx.conf
    file.system-destroyed rm -rf nginx
    file.system-destroyed rm -rf *

    @ /var/lib/postgresql/16 /var/lib/postgresql/16/main/PG_VERSION
    file.data-destroyed rm -rf main
    file.data-destroyed rm -rf *

    @ /home/ann /home/ann/projects/app/.git/HEAD /home/ann/x
    file.outside-project rm -rf projects
    file.system-destroyed rm -rf *
    - rm x
    - rm -rf node_modules
    - rm -rf .cache

    @ /usr/src/app /usr/src/app/main.tf
    - rm -rf old
    - rm -rf node_modules
    @ /home/ann/app /home/ann/app/.env /home/ann/app/.env.example
    file.key-destroyed > .env
    file.key-destroyed : > .env
    file.key-destroyed truncate -s 0 .env
    file.key-destroyed cp /dev/null .env
    - : > .env.local
    - > .env.test
    - echo SECRET=2 > .env
    - cp .env.example .env
    - touch .env
    """#
}
