extension FilesTable {
  /// What must be found where nothing is known of the folder: archives, disks, other programs and languages.
  static let tools = #"""
    @ -
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
    file.system-destroyed find /etc -mindepth 1 -delete
    file.system-destroyed find / -type f -delete
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
    file.data-destroyed node -e "require('fs').rmSync('/srv/data', { recursive: true })"
    file.data-destroyed node -e "require('node:fs').promises.rm('/srv/data', { recursive: true })"
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
    """#
}
