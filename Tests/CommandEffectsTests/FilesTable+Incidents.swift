extension FilesTable {
  /// What must be found where nothing is known of the folder: incidents, catastrophes, Terraform's files.
  static let incidents = #"""
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
    file.data-destroyed rm /data/shop.db
    file.data-destroyed rm -f /var/lib/shop/shop.sqlite3
    file.data-destroyed : > /data/shop.db
    file.data-destroyed rm -f /data/*
    file.data-destroyed rm /srv/uploads/*
    file.data-destroyed perl -e 'unlink glob "/data/*"'
    file.data-destroyed python3 -c "import glob,os; [os.remove(f) for f in glob.glob('/mnt/shop/*')]"
    backup.file-removed rm /data/shop-2026-02-26.dump
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
    """#
}
