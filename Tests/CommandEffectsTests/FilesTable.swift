/// Commands and the codes that they must have, in the folders that they are run in.
///
/// A section is a working directory (`-` when it is not known) and the files that are there; a row is codes parted by
/// commas (`-` for none) and the command.
enum FilesTable {
  struct Section {
    var directory: String
    var files: [String]
    var rows: [(codes: [String], command: String)]
  }

  static let sections: [Section] = {
    var sections: [Section] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("@ ") {
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        sections.append(Section(directory: words[0], files: Array(words.dropFirst()), rows: []))
      } else if !line.hasPrefix("#") {
        let cut = line.firstIndex(of: " ") ?? line.endIndex
        let codes = line[..<cut] == "-" ? [] : line[..<cut].split(separator: ",").map(String.init)
        let command = line[cut...].drop { $0 == " " }
        sections[sections.count - 1].rows.append((codes.sorted(), String(command)))
      }
    }
    return sections
  }()

  private static let text = #"""
    @ -
    # The incidents.
    state.overwritten tar -xzf terraform-old-laptop.tar.gz -C infra/ # overwrites infra/terraform.tfstate
    command.disarmed sed -i 's/prevent_destroy *= *true/prevent_destroy = false/' main.tf
    file.system-destroyed rm -rf /
    command.data-destroyed rm -rf *
    file.system-destroyed rm -f ~/
    file.outside-project rm -rf ~/claude-mcp/web-crawler-mcp
    file.data-destroyed rm -rf "D:\CampusconnECT"
    file.system-destroyed rm -rf "\\"
    command.data-destroyed find . -maxdepth 2 -type d ! -path '.' ! -path './archive' -exec rm -rf {} +
    file.outside-project find /home/user/event_comparison -type f -name "*_new.json" -exec rm {} +
    file.system-destroyed rmdir /s /q D:\
    file.data-destroyed rm -rf /var/opt/gitlab/postgresql/data
    backup.file-removed rm -rf .git.bak
    backup.file-removed rm data/scratch.tmp data/old.log data/backup.sql
    file.data-destroyed move * "..\anuraag_xyz project"
    file.system-destroyed rm --recursive --force /
    - rm -rf .terraform
    file.system-destroyed rm -rf tests/ patches/ plan/ ~/
    file.system-destroyed rm -rf "$HOME"
    # Catastrophes, in the spellings that programs accept.
    file.system-destroyed rm -fr /
    file.system-destroyed rm -r -f /
    file.system-destroyed rm -R --force /
    file.system-destroyed rm --rec --forc /
    file.system-destroyed rm / -rf
    file.system-destroyed rm -rf -- /
    file.system-destroyed rm -rf --no-preserve-root /
    file.system-destroyed rm -rf /*
    file.system-destroyed rm -rf //
    file.system-destroyed rm -rf /.
    file.system-destroyed rm -rf /tmp/../
    file.system-destroyed rm -rf /tmp/../etc
    file.system-destroyed rm -rf /etc
    file.system-destroyed rm -rf /et?
    file.system-destroyed rm -rf /et[c]
    file.system-destroyed rm -rf /usr
    file.system-destroyed rm -rf /usr/bin
    file.system-destroyed rm -rf /usr/sbin
    file.system-destroyed rm -rf /usr/local
    file.system-destroyed rm -rf /var
    file.system-destroyed rm -rf /var/lib
    file.system-destroyed rm -rf /home
    file.system-destroyed rm -rf /home/ann
    file.system-destroyed rm -rf /home/*
    file.system-destroyed rm -rf /home/$USER_NAME
    file.system-destroyed rm -rf /root
    file.system-destroyed rm -rf /Users/bob
    file.system-destroyed rm -rf ~
    file.system-destroyed rm -rf ~/*
    file.system-destroyed rm -rf ~/.
    file.system-destroyed rm -rf $HOME
    file.system-destroyed rm -rf $HOME/
    file.system-destroyed rm -rf "$HOME"/*
    file.system-destroyed rm -rf ~bob
    file.system-destroyed rm -rf /tmp
    file.system-destroyed rm -rf /dev
    file.system-destroyed rm -rf /proc
    file.system-destroyed rm -rf /boot/*
    file.system-destroyed rm -rf /opt
    file.system-destroyed rm -rf /etc/nginx
    file.system-destroyed rm -rf C:\\
    file.system-destroyed rm -rf /mnt/c
    file.data-destroyed rm -rf /mnt/c/Users
    file.system-changed rm /etc/haproxy/haproxy.cfg
    file.system-changed rm -f /etc/passwd
    file.data-destroyed rm -rf /var/lib/postgresql
    file.data-destroyed rm -rf /var/lib/postgresql/16/main
    file.data-destroyed rm -rf /var/lib/mysql/*
    file.data-destroyed rm -rf /var/lib/docker
    file.data-destroyed rm -rf /var/lib/important
    file.data-destroyed rm -rf /srv/data
    file.data-destroyed rm -rf /data
    file.data-destroyed rm -rf /data/app
    file.data-destroyed rm -rf /mnt/disk1
    file.data-destroyed rm -rf pgdata
    file.data-destroyed rm -rf ./postgres/data
    file.data-destroyed rm -rf /opt/app/pg_wal
    file.data-destroyed rm /var/lib/mysql/ibdata1
    file.data-destroyed rm data/app.sqlite3
    file.data-destroyed rm prod.db
    file.data-destroyed rm -rf ~/Documents
    backup.file-removed rm -rf /backup
    backup.file-removed rm -rf /backups/2026
    backup.file-removed rm -rf /var/backups
    backup.file-removed rm -rf backups/
    backup.file-removed rm -rf db-backup
    backup.file-removed rm -f prod.dump
    backup.file-removed rm -f db.sql.gz
    backup.file-removed rm *.sql
    backup.file-removed rm *.bak
    backup.file-removed rm -rf snapshots
    backup.file-removed rm -rf ./.snapshots/1
    backup.file-removed rm app-backup-2026-02-26.tar.gz
    backup.file-removed unlink backup.sql
    file.repository-destroyed rm -rf .git
    file.repository-destroyed rm -rf .git/objects
    file.repository-destroyed rm -rf .git/logs
    file.repository-destroyed rm -f .git/packed-refs
    file.repository-destroyed rm -rf '.git/*'
    file.repository-destroyed rm -rf app.git/objects
    file.repository-destroyed rm -rf ../other/.git
    file.key-destroyed rm -rf ~/.ssh
    file.key-destroyed rm ~/.ssh/id_ed25519
    file.key-destroyed rm -rf .env
    command.data-destroyed rm -rf .
    command.data-destroyed rm -rf ./
    command.data-destroyed rm -rf ./*
    command.data-destroyed rm -rf {*,.*}
    file.outside-project rm -rf ..
    file.outside-project rm -rf ../sibling
    file.outside-project rm -rf /some/path
    file.outside-project rm -r /some/path
    file.outside-project rm -rf /opt/app
    file.outside-project rm -rf ~/projects/app
    file.outside-project rm -rf ~someone/escape
    file.outside-project rm -rf ~/$NAME/x
    command.unresolved rm -rf ~/$NAME
    command.unresolved rm -rf /$NAME
    command.unresolved rm -rf "$DIR"
    command.unresolved rm -rf "$DIR"/
    command.unresolved rm -rf $UNSET/*
    command.unresolved rm -rf "$TMPDIR"/*
    command.unresolved rm -rf $TMPDIR/../etc
    command.unresolved rm -rf "$TMPDIR/../etc"
    command.unresolved rm -rf $(cat list)
    command.unresolved rm -rf "$STEAMROOT/"*
    command.unresolved rm -rf "$PREFI    state.file-moved,state.overwritten mv old/* infra//usr"
    state.file-removed rm -rf "$DIR/terraform.tfstate"
    state.file-removed rm -f $DIR/terraform.tfstate
    # Terraform's files.
    state.file-removed rm terraform.tfstate
    state.file-removed rm -f ./terraform.tfstate
    state.file-removed rm -f infra/terraform.tfstate
    state.file-removed rm -f -- infra//terraform.tfstate
    state.file-removed rm infra/../infra/terraform.tfstate
    state.file-removed /bin/rm -f terraform.tfstate
    state.file-removed rm terraform.tfstate.backup
    state.file-removed rm terraform.tfstate.1771234567.backup
    state.file-removed rm prod.tfstate
    state.file-removed rm *.tfstate
    state.file-removed rm -f *.tfstate*
    state.file-removed rm terraform.*
    state.file-removed rm -rf terraform*
    state.file-removed rm errored.tfstate
    state.file-removed rm -rf terraform.tfstate.d
    state.file-removed rm -rf terraform.tfstate.d/prod
    state.file-removed rm terraform.tfstate.d/prod/terraform.tfstate
    state.file-removed rm a b terraform.tfstate c
    state.file-removed unlink terraform.tfstate
    state.file-removed shred -u terraform.tfstate
    state.file-removed find . -name '*.tfstate' -delete
    state.file-removed find . -name "*.tfstate*" -exec rm -f {} \;
    state.file-removed find . -iname 'terraform.tfstate' -exec rm {} +
    state.file-removed find infra -type f -name 'terraform.tf*' -delete
    state.file-removed find . \( -name '*.log' -o -name '*.tfstate.backup' \) -delete
    state.file-removed find . -name '*.tfstate' -exec env rm -f {} \;
    state.file-removed find . -name '*.tfstate' -exec sh -c 'rm -f "$1"' _ {} \;
    state.file-removed find . -path '*/prod/terraform.tfstate' -delete
    state.file-removed busybox rm -f terraform.tfstate
    state.file-removed sudo rm -f terraform.tfstate
    state.file-removed cd infra && rm terraform.tfstate
    state.file-removed git pull; rm -f terraform.tfstate
    state.lock-file-removed rm .terraform.lock.hcl
    state.lock-file-removed rm -rf .terraform .terraform.lock.hcl
    state.lock-file-removed rm -rf .terraform*
    state.lock-file-removed mv .terraform.lock.hcl /tmp/
    state.lock-removed rm .terraform.tfstate.lock.info
    state.lock-removed rm -f .terraform.tfstate.lock.info
    state.file-moved mv terraform.tfstate old.tfstate
    state.file-moved,state.overwritten mv terraform.tfstate ../
    state.file-moved mv -n terraform.tfstate terraform.tfstate.old
    state.file-moved mv infra/terraform.tfstate /tmp/
    state.file-moved mv -t /tmp terraform.tfstate
    state.file-moved mv --target-directory=/tmp terraform.tfstate
    state.file-moved mv terraform.tfstate.d old
    state.file-moved gzip terraform.tfstate
    state.file-moved,state.overwritten mv old.tfstate terraform.tfstate
    state.file-moved,state.overwritten mv terraform.tfstate.backup terraform.tfstate
    state.overwritten cp old.tfstate terraform.tfstate
    state.overwritten cp -f old.tfstate infra/terraform.tfstate
    state.overwritten cp terraform.tfstate.backup terraform.tfstate
    state.overwritten cp -a ../old/terraform.tfstate .
    state.overwritten cp ../old/terraform.tfstate ./
    state.overwritten cp -t infra old/terraform.tfstate
    state.overwritten cp old/terraform.tfstate infra/
    state.overwritten cp old/terraform.tfstate infra
    state.overwritten cp a.tf old/terraform.tfstate infra
    state.overwritten cp old/*.tfstate infra/
    state.overwritten cp -r terraform-old/. infra/
    state.overwritten cp -r terraform-old/* infra/
    state.overwritten install -m 600 old.tfstate terraform.tfstate
    state.overwritten rsync -a old/terraform.tfstate infra/
    state.overwritten rsync -a terraform-old/ infra/
    state.overwritten gunzip terraform.tfstate.gz
    state.file-overwritten cp /dev/null terraform.tfstate
    state.file-overwritten cp backup.json terraform.tfstate
    state.file-overwritten truncate -s 0 terraform.tfstate
    state.file-overwritten truncate --size=0 terraform.tfstate
    state.file-overwritten echo '{}' > terraform.tfstate
    state.file-overwritten : > terraform.tfstate
    state.file-overwritten > terraform.tfstate
    state.file-overwritten cat old.json > infra/terraform.tfstate
    state.file-overwritten terraform state pull > terraform.tfstate
    state.file-overwritten echo x >> terraform.tfstate
    state.file-overwritten echo '{}' | tee terraform.tfstate
    state.file-overwritten jq . x | sponge terraform.tfstate
    state.file-overwritten dd if=old.tfstate of=terraform.tfstate
    state.file-overwritten ln -sf /shared/state.json terraform.tfstate
    state.file-overwritten sed -i 's/"serial": 5/"serial": 9/' terraform.tfstate
    state.file-overwritten sed -i.bak -e s/a/b/ terraform.tfstate
    state.file-overwritten perl -pi -e 's/a/b/' terraform.tfstate
    state.file-overwritten echo '{}' >| terraform.tfstate
    state.file-overwritten echo x > .terraform/terraform.tfstate
    state.file-overwritten truncate -s 0 terraform.tfstate.backup
    state.lock-file-overwritten cp ../other/.terraform.lock.hcl .
    state.lock-file-overwritten echo > .terraform.lock.hcl
    # Archives.
    state.overwritten tar xzf terraform-old.tar.gz
    state.overwritten tar xf terraform-old.tar -C infra
    state.overwritten tar -x -z -f terraform-old.tgz --directory infra
    state.overwritten tar --extract --file=terraform-old.tgz --directory=infra
    state.overwritten tar -C infra -xvzf state-archive.tar.gz
    state.overwritten tar zxf infra-backup.tar.gz --overwrite
    state.overwritten tar xf infra.tar terraform.tfstate
    state.overwritten cat terraform-old.tar.gz | tar xz -C infra
    state.overwritten unzip -o terraform-old.zip -d infra
    state.overwritten unzip terraform-state.zip
    state.overwritten tar xzf tf-old.tgz
    state.overwritten tar xzf old.tgz -C tf
    state.overwritten 7z x terraform-old.7z -oinfra
    state.overwritten bsdtar -xf terraform-old.tgz -C infra
    file.data-destroyed tar xf base.tar -C /var/lib/postgresql/16/main
    # Disks.
    file.device-overwritten dd if=/dev/zero of=/dev/sda bs=1M
    file.device-overwritten dd if=/dev/zero of=/dev/nvme0n1
    file.device-overwritten dd if=/dev/zero of=/dev/sd?
    file.device-overwritten dd if=/dev/zero of=/dev/mem
    file.device-overwritten mkfs.ext4 /dev/sda1
    file.device-overwritten mkfs -t ext4 /dev/sda1
    file.device-overwritten mkfs.xfs -L data /dev/sdc1
    file.device-overwritten mkfs.ext4 /dev/loop0
    file.device-overwritten mkswap /dev/sda2
    file.device-overwritten wipefs -a /dev/sda
    file.device-overwritten wipefs --all /dev/sda
    file.device-overwritten blkdiscard /dev/nvme0n1
    file.device-overwritten shred /dev/sda
    file.device-overwritten cat /dev/zero > /dev/sda
    file.device-overwritten echo x | tee /dev/sdb
    file.device-overwritten cp image.iso /dev/sdb
    file.device-overwritten sgdisk --zap-all /dev/sda
    file.device-overwritten parted /dev/sda mklabel gpt
    file.device-overwritten fdisk /dev/sda
    file.device-overwritten nvme format /dev/nvme0n1
    file.device-overwritten hdparm --security-erase x /dev/sda
    file.volume-destroyed lvremove -f vg/data
    file.volume-destroyed vgremove archive
    file.volume-destroyed lvm lvremove vg/data
    file.volume-destroyed zfs destroy -r tank/data
    file.volume-destroyed zpool destroy tank
    file.volume-destroyed btrfs subvolume delete /data/vol
    file.volume-destroyed btrfs sub del /data/vol
    file.volume-destroyed cryptsetup luksFormat /dev/sda2
    file.volume-destroyed mdadm --zero-superblock /dev/sdb1
    file.volume-destroyed lvresize -L -5G vg/data
    backup.file-removed zfs destroy tank/data@daily
    file.system-destroyed rm -rf /dev/sda
    # Other ways.
    file.emptied shred secret.txt
    file.emptied shred -vfz file.txt
    file.emptied truncate -s 0 app.log
    file.mirror-deletes rsync -a --delete src/ dest/
    file.mirror-deletes rsync -a --delete-after /src/ /dest/
    file.mirror-deletes rsync --del /src/ /dest/
    file.mirror-deletes rsync -a --delete /src/ user@host:/dest/
    file.mirror-deletes rsync -n --no-dry-run --delete source/ destination/
    file.mirror-deletes rsync -e ssh --delete source/ destination/
    file.mirror-deletes rsync --filter --dry-run --delete source/ destination/
    file.system-destroyed rsync --delete source/ /
    file.system-destroyed rsync --delete-before host:source/ /etc
    file.system-destroyed mv -- /* /tmp
    file.system-destroyed mv -t /tmp /*
    file.system-destroyed mv /usr /tmp
    file.data-moved mv /var/lib/postgresql/16/main /mnt/new
    backup.file-moved mv backup.sql /tmp/
    file.permissions-changed chmod -R 777 /
    file.permissions-changed chmod 777 /
    file.permissions-changed chmod --rec 000 /
    file.permissions-changed chmod -R 755 /etc
    file.permissions-changed chown -R nobody:nobody /home
    file.permissions-changed chown -R root:root /var
    file.permissions-changed chown -h -R --reference=/tmp/ref /
    file.permissions-changed chmod -R 777 .
    file.permissions-changed chmod o+w /etc/passwd
    file.permissions-changed find / -exec chmod -R 000 '{}' +
    file.permissions-changed chown -R me ~
    command.data-destroyed find . -delete
    command.data-destroyed find . -type f -delete
    command.data-destroyed find -delete
    command.data-destroyed find . -exec rm -rf {} \;
    command.data-destroyed find . -exec rm -rf {} +
    command.data-destroyed find . -exec env rm -rf {} \;
    command.data-destroyed busybox find . -delete
    command.data-destroyed find . ! -name keep -delete
    command.data-destroyed find . -not -name '*.tf' -type f -delete
    file.system-destroyed find / -delete
    file.system-destroyed find / -name core -delete
    file.system-destroyed find ~ -delete
    file.system-destroyed find /tmp/x/../.. -delete
    file.outside-project find /some/allowed -depth -delete
    backup.file-removed find /backups -mtime +30 -delete
    backup.file-removed find . -name '*.sql' -delete
    file.repository-destroyed find . -name .git -exec rm -rf {} +
    command.unresolved find "$DIR" -delete
    command.disarmed sed -i '/prevent_destroy/d' main.tf
    command.disarmed sed -i -e 's/deletion_protection = true/deletion_protection = false/' rds.tf
    command.disarmed sed -i 's|skip_final_snapshot = false|skip_final_snapshot = true|' rds.tf
    command.disarmed sed -i 's/prevent_destroy = true/# &/' main.tf
    command.disarmed sed -i '' 's/prevent_destroy = true//' main.tf
    command.disarmed sed -i 's/\(prevent_destroy *= *\)true/\1false/' *.tf
    command.disarmed perl -pi -e 's/prevent_destroy\s*=\s*true/prevent_destroy = false/' main.tf
    command.disarmed perl -i -pe 's/backup_retention_period = 30/backup_retention_period = 0/' rds.tf
    command.disarmed chattr -i /var/backups/db.dump
    # Names that come out of patterns, loops and pipes.
    state.file-removed for f in *.tfstate; do rm "$f"; done
    state.file-removed for f in infra/*.tfstate; do rm -f $f; done
    state.file-removed for f in terraform.tfstate prod.tfstate; do rm -f "$f"; done
    state.file-removed find . -name '*.tfstate' | xargs rm -f
    state.file-removed find . -name '*.tfstate' -print0 | xargs -0 rm -f
    state.file-removed find . -name '*.tfstate' | xargs -I{} rm -f {}
    state.file-removed echo terraform.tfstate | xargs rm
    state.file-removed fd -e tfstate -x rm
    command.data-destroyed ls | xargs rm -rf
    command.data-destroyed find . -type f | xargs rm
    command.unresolved cat list.txt | xargs rm -rf
    command.unresolved xargs rm -rf < list
    - for d in */; do rm -rf "$d/node_modules"; done
    - for f in *.pyc; do rm -f "$f"; done
    - for f in *.log; do gzip "$f"; done
    - find . -name node_modules -type d -prune | xargs rm -rf
    - find . -name '*.pyc' | xargs rm -f
    - git ls-files -o | xargs rm
    - t=$(mktemp -d); rm -rf "$t"
    - fd -e pyc -x rm
    # Fetched from elsewhere.
    state.file-overwritten curl -o terraform.tfstate https://example.com/x
    state.file-overwritten curl -sSLo infra/terraform.tfstate https://example.com/x
    state.file-overwritten curl -O https://example.com/terraform.tfstate?x=1
    state.file-overwritten wget -O terraform.tfstate https://example.com/x
    state.file-overwritten wget https://example.com/terraform.tfstate
    state.overwritten scp host:/srv/terraform.tfstate .
    - scp terraform.tfstate host:/backup/
    - curl -sSL https://example.com/x -o tool.tgz
    - curl -o /dev/null https://example.com
    - curl -s https://example.com
    - wget https://example.com/x.tgz
    state.overwritten tar xf archive.tar -C infra/production
    state.overwritten cp -R ~/backup/infra/* .
    state.overwritten ln -s ../shared/terraform.tfstate terraform.tfstate
    command.disarmed sed -i '/lifecycle {/,/}/d' main.tf
    command.disarmed perl -0pi -e 's/lifecycle \{.*?\}//s' main.tf
    - sed -i 's/backup_retention_period = 7/backup_retention_period = 14/' rds.tf
    - rm db/development.sqlite3
    file.outside-project rm -rf /run/app
    - wipefs --no-act -a /dev/sda
    # Scripts in other languages.
    state.file-overwritten python3 -c "import json; json.dump({}, open('terraform.tfstate', 'w'))"
    file.data-destroyed python3 -c "import shutil; shutil.rmtree('/srv/data')"
    file.system-destroyed python -c 'import os; os.system("rm -rf /")'
    file.system-destroyed python -c'import os; os.system("rm -Rf /")'
    file.system-destroyed python3.12 -c 'import subprocess; subprocess.run(["rm", "-rf", "/"], check=True)'
    file.system-destroyed python3 -c 'import subprocess as sp; sp.run("rm -rf /", shell=True, cwd="/tmp")'
    file.system-destroyed python3 -c "import shutil, os; shutil.rmtree(os.path.expanduser('~'))"
    state.file-removed python3 -c "import os; os.remove('terraform.tfstate')"
    state.file-removed python3 -c "from pathlib import Path; Path('terraform.tfstate').unlink()"
    state.file-overwritten python3 -c "open('terraform.tfstate', 'w').write('{}')"
    command.unresolved python3 -c 'import shutil, sys; shutil.rmtree(sys.argv[1])'
    command.unresolved python3 -c 'import subprocess; subprocess.run(["rm", "-rf", target])'
    file.system-destroyed node -e 'require("child_process").execSync("rm -rf /")'
    file.system-destroyed node --eval='require("node:child_process").spawnSync("rm", ["-rf", "/"])'
    state.file-removed node -e "require('fs').unlinkSync('terraform.tfstate')"
    file.data-destroyed node -e "fs.rmSync('/srv/data', { recursive: true })"
    file.system-destroyed perl -e 'system("rm -rf /")'
    file.system-destroyed perl -we 'system("rm", "-rf", "/")'
    file.system-destroyed perl -e 'print `rm -rf /`'
    state.file-removed perl -e 'unlink "terraform.tfstate"'
    file.system-destroyed ruby -e 'system "rm -rf /"'
    file.data-destroyed ruby -rfileutils -e 'FileUtils.rm_rf("/srv/data")'
    state.file-removed ruby -e 'File.delete("terraform.tfstate")'
    file.system-destroyed php -r 'shell_exec("rm -rf /");'
    - python3 -c 'print("rm -rf /")'
    - python3 -c 'import shutil; shutil.rmtree("build")'
    - python3 -c 'import os; print(os.environ["HOME"])'
    - python3 -c 'import json; json.load(open("terraform.tfstate"))'
    - python3 -c "x = 'os.system(\"rm -rf /\")'; print(x)"
    - python3 manage.py migrate
    - node -e 'console.log("rm -rf /")'
    - node -p 'process.version'
    - perl -ne 'print if /rm -rf/' log.txt
    - ruby -e 'puts "rm -rf /"'
    # What must pass: everyday work.
    - rm -rf node_modules
    - rm -rf ./node_modules
    - rm -rf build
    - rm -rf ./build dist/
    - rm -rf dist
    - rm -rf target
    - rm -rf .next .turbo
    - rm -rf __pycache__ .pytest_cache
    - rm -rf .cache
    - rm -rf ~/.cache/pip
    - rm -rf packages/*/node_modules
    - rm -rf ../build
    - rm -rf /home/user/project/build
    - rm -rf .terraform/
    - rm -rf infra/.terraform
    - rm -rf .terraform/providers
    - rm .terraform/terraform.tfstate
    - rm -rf .terragrunt-cache
    - rm /tmp/x
    - rm -rf /tmp/x
    - rm -rf /tmp/foo/
    - rm -rf /tmp/*
    - rm -r -- /tmp/rank1-plan-stage
    - rm -rf /var/tmp/test-dir
    - rm -rf /tmp/backup
    - rm -rf /var/lib/apt/lists/*
    - rm -rf "$TMPDIR/x"
    - rm -rf ${TMPDIR}/test-dir
    - rm -rf "$tmp"
    - rm -rf "$BUILD_DIR"
    - rm -rf "$(mktemp -d)"
    - rm -rf "$ROOT/node_modules"
    - rm -f "$file"
    - rm "$1"
    - rm $(git ls-files -o)
    - rm file.txt
    - rm -v file.txt
    - rm -f /some/path
    - rm -f *.pyc
    - rm *.o *.log
    - rm -rf src/old
    - rm -rf old-feature
    - rm main.tf.bak
    - rm package-lock.json
    - rm -f .git/index.lock
    - rm -rf .git/rebase-merge
    - rm tfplan
    - rm -f plan.tfplan
    - rm schema.sql
    - rm migrations/0003_add_users.sql
    - rm src/backup.py
    - rm -rf src/backup
    - rm db.sqlite3
    - rm test.db
    - rm -rf tests/__snapshots__
    - rm -rf tests/snapshots
    - rm --help
    - rm -rf
    - rm core.dump
    - rm -rf out/ coverage/
    - rm -- -rf
    - rmdir empty
    - rmdir -p a/b/c
    - unlink old.txt
    - shred --help
    - shred -u /tmp/secret
    - truncate -s 1G disk.img
    - truncate -s 10M a/b.img
    - truncate -s +1M disk.img
    - truncate -s 0 build/out.txt
    - cp a b
    - cp -r src dst
    - cp -r modules/vpc modules/vpc2
    - cp file.txt backup.txt
    - cp .env.example .env
    - cp terraform.tfstate terraform.tfstate.keep
    - cp -n terraform.tfstate terraform.tfstate.keep
    - cp terraform.tfstate /tmp/copy
    - cp terraform.tfstate backups/
    - cp terraform.tfstate backups/terraform.tfstate
    - cp -r infra infra-copy
    - cp -r infra/ /tmp/infra
    - cp *.tf ../other/
    - cp terraform.tfvars.example terraform.tfvars
    - cp db.sql backups/db.sql
    - mv a.txt b.txt
    - mv old.txt new.txt
    - mv file.txt backup/
    - mv src/a.py src/b.py
    - mv infra infra2
    - mv main.tf network.tf dir/
    - mv .git /tmp/x
    - mv db.dump backups/
    - install -m 755 tool /usr/local/bin/tool
    - install -d /opt/app
    - ln -s a b
    - ln -sf ../a b
    - ln -sfn releases/5 current
    - tar xzf src.tar.gz
    - tar -xzf src.tar.gz -C vendor
    - tar czf backup.tar.gz src
    - tar tzf terraform-old.tar.gz
    - tar -tf terraform-old.tar.gz
    - tar xzf terraform-old.tar.gz -C compare
    - tar -xzf terraform-old.tar.gz -C /tmp/old
    - tar -xzOf terraform-old.tar.gz terraform.tfstate
    - tar -xzkf terraform-old.tar.gz -C infra
    - tar xzf terraform-old.tar.gz --skip-old-files -C infra
    - tar -xf infra.tar main.tf
    - tar xzf terraform_1.9.0_linux_amd64.tar.gz
    - curl -sL https://example.com/tool.tgz | tar xz
    - tar -C /usr/local -xzf go1.22.linux-amd64.tar.gz
    - unzip terraform_1.6.0_linux_amd64.zip
    - unzip -l terraform-old.zip
    - unzip archive.zip
    - unzip terraform.zip
    - unzip app-state.zip
    - tar xzf tf-models.tgz
    - unzip terraform-old.zip -d compare
    - unzip -n terraform-old.zip -d infra
    - gunzip dump.sql.gz
    - gunzip -c terraform.tfstate.gz
    - gzip -k terraform.tfstate
    - gzip app.log
    - terraform state pull > state-copy.json
    - terraform state pull > prod.tfstate
    - terraform show -json tfplan > plan.json
    - pg_dump app > backup.sql
    - echo x > out.txt
    - echo x >> notes.md
    - echo x > /dev/null
    - cmd > /dev/stderr
    - echo test | tee /dev/null
    - echo test | tee -a /dev/stderr
    - echo x | tee log.txt
    - echo x | sudo tee /etc/apt/sources.list.d/foo.list
    - dd if=/dev/sda of=/dev/null bs=1M count=10
    - dd if=/dev/sda of=./backup.img
    - dd if=/dev/urandom of=random.dat bs=1M count=1
    - dd if=/dev/zero bs=1M count=10
    - mkfs.ext4 ./loop.img
    - wipefs /dev/sda
    - fdisk -l /dev/sda
    - parted /dev/sda print
    - sgdisk -p /dev/sda
    - lvs
    - zfs list
    - zfs destroy -n tank/data
    - zfs snapshot tank/data@now
    - btrfs subvolume list /
    - rsync -a src/ dest/
    - rsync -a --delete build/ dist/
    - rsync -an --delete src/ dest/
    - rsync --dry-run --delete src/ dest/
    - rsync --list-only src/ dest/
    - rsync -a infra/ backups/infra/
    - chmod +x build.sh
    - chmod 600 key
    - chmod 644 file.txt
    - chmod -R u+w src
    - chmod -R 755 ./app
    - chmod u+w mine.txt
    - chmod -w file
    - chown user:group file.txt
    - chown -R me:me .
    - find . -name '*.py' -print
    - find . -name '*.pyc' -delete
    - find . -name "*.log" -delete
    - find . -type d -name node_modules -prune -exec rm -rf '{}' +
    - find . -type d -name ".terraform" -prune -exec rm -rf {} \;
    - find . -name '*.tmp' -exec rm -r --force {} \;
    - find . -name '.DS_Store' -delete
    - find ~ -name .DS_Store -delete
    - find . -type d -empty -delete
    - find /tmp/x -mtime +7 -delete
    - find /tmp/a /var/tmp/b -depth -delete
    - find . -name -delete -print
    - find . -exec echo -delete \; -print
    - find . -type f -exec cat {} +
    - find . -name '*.py' -exec grep ERROR {} \;
    - find . -name '*.txt' -exec rm {} \;
    - find . -name '*.orig' -exec sh -c 'rm -f "$1"' _ {} \;
    - find src -name '*.js' -exec sed -i 's/a/b/' {} +
    - find . -type f -name 'x*' | wc -l
    - sed 's/a/b/' terraform.tfstate
    - sed -n '1,40p' src/index.ts
    - sed -i 's/foo/bar/' main.tf
    - sed -i 's/prevent_destroy = false/prevent_destroy = true/' main.tf
    - sed 's/prevent_destroy = true/prevent_destroy = false/' main.tf
    - sed -i 's/prevent_destroy = true/no/' README.md
    - perl -pi -e 's/foo/bar/' main.tf
    - grep -rn prevent_destroy .
    - busybox ls
    - busybox rm -f /tmp/test
    - del build\x.obj
    - xcopy a b

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
    """#
}
