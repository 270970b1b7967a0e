/// What of the family "Files" passes and what is stopped.
enum FilesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = files | Files | What is deleted, overwritten or put out of reach, by the path it names.

    == rm | first | rm grm srm unlink wipe
    + terraform.tfstate
    allow | - | rm -rf node_modules
    allow | - | rm -f /tmp/build.log
    allow | - | rm -rf ./dist build/
    allow | - | rm notes.txt
    allow | - | rm --help
    allow | - | unlink /tmp/socket
    deny | - | rm -rf /
    deny | - | rm -rf ~
    deny | - | rm -rf /etc
    deny | - | rm -rf "$UNSET_FOLDER"/*
    confirm | - | rm -rf .git
    deny | - | rm -rf /var/lib/postgresql
    deny | - | rm terraform.tfstate
    deny | production | ssh prod-web1 rm -rf /srv/data

    == rmdir | third | rmdir rd
    allow | - | rmdir build
    allow | - | rmdir --ignore-fail-on-non-empty out
    deny | - | rd /s /q 'C:\Windows'

    == shred | first | shred
    allow | - | shred -u /tmp/key.pem
    allow | - | shred --help
    allow | - | shred --version
    allow | - | shred -n 1 /tmp/a /tmp/b
    confirm | - | shred -u /etc/ssl/private/server.key
    deny | - | shred -n 3 -z /dev/sda
    confirm | - | shred ~/.ssh/id_ed25519
    deny | production | ssh prod-db1 shred -u /var/lib/postgresql/16/main/PG_VERSION

    == truncate | first | truncate gtruncate
    allow | - | truncate -s 0 /tmp/out.log
    allow | - | truncate -s 10M /tmp/disk.img
    allow | - | truncate --help
    allow | - | truncate -r a.bin /tmp/b.bin
    confirm | - | truncate -s 0 /etc/passwd
    confirm | - | truncate -s 0 ~/.ssh/authorized_keys
    deny | - | truncate -s 0 terraform.tfstate
    deny | production | ssh prod-db1 truncate -s 0 /var/lib/mysql/ibdata1

    == cp | first | cp gcp install ginstall
    + terraform.tfstate
    allow | - | cp config.example.yaml /tmp/config.yaml
    allow | - | cp -r src /tmp/src
    allow | - | cp terraform.tfstate terraform.tfstate.bak
    allow | - | install -d /tmp/out
    allow | - | cp -n a.txt b.txt
    confirm | - | cp /dev/null /etc/passwd
    deny | - | cp old.tfstate terraform.tfstate
    confirm | - | cp /dev/null ~/.ssh/authorized_keys
    deny | - | cp image.iso /dev/sda

    == mv | first | mv gmv
    + terraform.tfstate
    allow | - | mv draft.md notes.md
    allow | - | mv -n a b
    allow | - | mv build /tmp/old-build
    allow | - | mv src/a.ts src/b.ts
    deny | - | mv /etc /tmp/etc
    deny | - | mv old.tfstate terraform.tfstate
    confirm | - | mv config.json /etc/passwd
    confirm | production | ssh prod-db1 mv /var/lib/postgresql /tmp/

    == ln | third | ln gln
    allow | - | ln -s ../shared/config.yaml config.yaml
    confirm | - | ln -sf /dev/null /etc/passwd

    == rsync | first | rsync
    allow | - | rsync -a src/ /tmp/copy/
    allow | - | rsync -avn --delete ./site/ web@prod-web1:/srv/www/
    allow | - | rsync -a prod-web1:/srv/www/ ./copy/
    allow | - | rsync --version
    confirm | production | rsync -a --delete ./site/ web@prod-web1:/srv/www/
    deny | production | rsync -a --delete ./data/ root@prod-db1:/var/lib/mysql/
    deny | - | rsync -a --delete empty/ /
    deny | - | rsync -a --delete /tmp/empty/ ~/
    deny | - | rsync -a --delete ./empty/ /var/lib/postgresql/

    == scp | third | scp pscp
    allow | - | scp prod-web1:/var/log/nginx/access.log .
    confirm | production | scp terraform.tfstate prod-web1:/etc/passwd

    == tar | first | tar gtar bsdtar
    + state.tar | terraform.tfstate
    + terraform.tfstate
    allow | - | tar czf /tmp/site.tgz site
    allow | - | tar tf backup.tgz
    allow | - | tar xzf backup.tgz -C /tmp/out
    deny | - | tar xzf release.tgz
    deny | - | tar xf state.tar
    deny | - | tar xf state.tar terraform.tfstate
    deny | - | tar cf /dev/sda site
    confirm | - | tar czf /etc/passwd site

    == unzip | first | unzip
    + state.zip | terraform.tfstate
    + terraform.tfstate
    allow | - | unzip -l state.zip
    allow | - | unzip -n release.zip
    allow | - | unzip release.zip -d /tmp/out
    allow | - | unzip -t release.zip
    deny | - | unzip state.zip
    deny | - | unzip -o state.zip
    deny | - | unzip -oq state.zip terraform.tfstate
    allow | - | unzip state.zip -d compare
    allow | - | unzip -n state.zip

    == 7z | third | 7z 7za 7zr 7zz rar zip cpio pax compress uncompress
    + state.7z | terraform.tfstate
    + terraform.tfstate
    allow | - | 7z l archive.7z
    allow | - | 7z x archive.7z -o/tmp/out
    deny | - | 7z x -y state.7z

    == gzip | third | gzip gunzip pigz unpigz bzip2 bunzip2 xz unxz lzma unlzma lz4 unlz4 zstd unzstd
    + terraform.tfstate
    allow | - | gzip -k access.log
    allow | - | gunzip -c dump.sql.gz
    confirm | - | gzip terraform.tfstate
    confirm | - | zstd --rm -f backup.tar -o /etc/passwd

    == find | first | find gfind
    allow | - | find . -name '*.ts'
    allow | - | find . -name node_modules -prune -exec rm -rf {} +
    allow | - | find /tmp -mtime +7 -delete
    allow | - | find . -type f -newer a.txt -print0
    deny | - | find / -delete
    deny | - | find / -name '*.conf' -exec rm -f {} \;
    deny | - | find ~ -type f -delete
    deny | - | find /var/lib/postgresql -type f -delete
    deny | - | find /backups -mtime +7 -delete

    == fd | third | fd fdfind
    allow | - | fd -e ts
    allow | - | fd -e pyc -x rm
    deny | - | fd . / -x rm -rf

    == tee | third | tee gtee sponge
    allow | - | make 2>&1 | tee build.log
    confirm | - | echo x | tee /etc/passwd

    == sed | third | sed gsed perl ruby
    allow | - | sed -n 1,20p app.py
    allow | - | sed -i 's/a/b/' src/app.ts
    confirm | - | sed -i d /etc/passwd
    confirm | - | perl -pi -e 's/.*//' /etc/passwd

    == chmod | first | chmod chown chgrp setfacl
    allow | - | chmod +x deploy.sh
    allow | - | chmod -R u+rwX ./build
    allow | - | chown -R dev:dev ./build
    allow | - | chmod 644 README.md
    confirm | - | chmod -R 777 /
    confirm | - | chown -R nobody /etc
    confirm | - | chmod -R 000 /var/lib/postgresql
    confirm | - | chown -R dev:dev /

    == chattr | third | chattr
    allow | - | chattr +i notes.txt
    deny | - | chattr -R -i /etc

    == coreutils | third | coreutils
    allow | - | coreutils ls
    deny | - | coreutils rm -rf /etc
    """#
}
