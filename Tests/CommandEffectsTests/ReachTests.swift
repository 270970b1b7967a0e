import CommandEffects
import Decision
import Testing
import Vocabulary

/// Losses that come by another way than the tool that is known for them.
@Suite struct ReachTests {
  /// The codes of what the built-in policy does not let pass.
  private func held(_ text: String) -> [String] {
    let inspection = FilesScene().read(text)
    return Set(inspection.findings.filter { Policy.builtIn.ruling(for: $0) != .allow }.map { $0.code.text }).sorted()
  }

  /// What is stopped, and what looks like it and passes.
  private static let rows: [(command: String, code: String)] = [
    // Text that runs later, or on a connection.
    ("echo '* * * * * root terraform destroy -auto-approve' > /etc/cron.d/x", "terraform.destroy"),
    ("echo '0 3 * * * root /usr/bin/backup' > /etc/cron.d/backup", ""),
    ("echo 'terraform destroy -auto-approve' | tee -a /etc/profile.d/x.sh", "terraform.destroy"),
    ("echo 'alias ll=\"ls -l\"' >> ~/.bashrc", ""),
    (
      "printf '[Service]\\nExecStart=/usr/bin/terraform destroy -auto-approve\\n' > /etc/systemd/system/x.service",
      "terraform.destroy"
    ),
    ("PROMPT_COMMAND='terraform destroy -auto-approve' bash", "terraform.destroy"),
    ("export PROMPT_COMMAND='history -a'", ""),
    ("printf 'FLUSHALL\\r\\n' | nc redis.prod 6379", "command.container-destroyed"),
    ("printf '*1\\r\\n$8\\r\\nFLUSHALL\\r\\n' | nc redis.prod 6379", "command.container-destroyed"),
    ("echo PING | nc redis.prod 6379", ""),
    ("echo FLUSHALL > /dev/tcp/redis.prod/6379", "command.container-destroyed"),
    ("printf 'DELETE /orders HTTP/1.0\\r\\n\\r\\n' | nc es.prod 9200", "command.data-destroyed"),
    ("echo 'disable server web/web1' | socat stdio /run/haproxy.sock", "workload.stopped"),
    ("echo 'show stat' | socat stdio /run/haproxy.sock", ""),
    ("nc -l -e /bin/sh 4444", "command.opaque-shell"),
    ("socat TCP-LISTEN:4444 EXEC:/bin/bash", "command.opaque-shell"),
    ("nc -z db.prod 5432", ""),
    ("while true; do work & done", "shell.over-bound"),
    ("while true; do (work &); wait; done", "shell.over-bound"),
    ("for ((;;)); do work & done", "shell.over-bound"),
    ("while true; do work & wait; done", ""),
    ("while true; do work & sleep 5; done", ""),
    ("for i in 1 2 3; do work & done; wait", ""),
    // Names for programs.
    ("git config alias.x '!terraform destroy -auto-approve' && git x", "terraform.destroy"),
    ("git config alias.st status && git st", ""),
    ("\"$NODE_EXE\" build.js", ""),
    ("$KUBECTL get pods", ""),
    ("$TERRAFORM destroy -auto-approve", "terraform.destroy"),
    ("$TOOL destroy", "command.unresolved"),
    ("kubie exec prod shop kubectl delete ns payments", "command.container-destroyed"),
    ("kubie exec prod shop kubectl get pods", ""),
    ("Remove-AzResourceGroup -Name shop-prod -Force", "command.container-destroyed"),
    ("Remove-AzResourceGroup -Name shop-prod -WhatIf", ""),
    ("Remove-AzSqlDatabase -ServerName s -DatabaseName shop", "command.data-destroyed"),
    ("Remove-Variable x", ""),
    ("pwsh -c \"Invoke-Sqlcmd -ServerInstance prod -Query 'DROP TABLE orders'\"", "command.data-destroyed"),
    ("npm unpublish shop@1.0.0", "command.unknown-destroyed"),
    ("cargo yank --version 1.0.0 shop", "command.unknown-destroyed"),
    ("cargo yank --undo --version 1.0.0 shop", ""),
    // Files.
    ("7z a -sdel b.7z /srv/data", "file.data-destroyed"),
    ("7z a b.7z /srv/data", ""),
    ("7z d backups.7z one.sql", "backup.file-overwritten"),
    ("zip -rm b.zip /srv/data", "file.data-destroyed"),
    ("zip -r b.zip /srv/data", ""),
    ("curl -s https://example.com/x.tgz | tar xz -C /", "file.system-changed"),
    ("curl -s https://example.com/x.tgz | tar xz -C /opt/x", ""),
    ("ssh root@db1.prod 'gzip /var/lib/mysql/ibdata1'", "file.data-moved"),
    ("ssh root@db1.prod 'gzip /var/log/old.log'", ""),
    ("rsync -a --remove-source-files b@backup1:/backups/ /tmp/b/", "backup.file-moved"),
    ("rsync -a b@backup1:/backups/ /tmp/b/", ""),
    ("rsync -a --delete ./data/ root@db1.prod:/var/lib/mysql/", "file.data-destroyed"),
    ("rsync -a --delete ./site/ web@web1.prod:/srv/www/", "file.mirror-deletes"),
    ("scp evil root@server:/bin/", "file.system-changed"),
    ("scp page.html web@server:/srv/www/", ""),
    ("diskutil eraseVolume APFS x /Volumes/Data", "file.device-overwritten"),
    ("diskutil apfs list", ""),
    ("perl -e 'unlink glob \"/var/lib/mysql/*\"'", "file.data-destroyed"),
    ("perl -e 'unlink </var/lib/mysql/*>'", "file.data-destroyed"),
    ("perl -e 'unlink(</var/lib/mysql/*>)'", "file.data-destroyed"),
    ("perl -e 'print if $a < 3; unlink <build/*.o>'", ""),
    ("perl -e 'system <<E;\nls\nE\nunlink \"/var/lib/mysql/ibdata1\"'", "file.data-destroyed"),
    ("php -r 'array_map(\"unlink\", glob(\"/var/lib/mysql/*\"));'", "file.data-destroyed"),
    ("php -r 'array_map(\"strtoupper\", glob(\"/var/lib/mysql/*\"));'", ""),
    ("deno eval \"await Deno.remove('/var/lib/mysql', {recursive: true})\"", "file.data-destroyed"),
    ("python3 -c 'import os,glob; [os.remove(f) for f in glob.glob(\"/var/lib/mysql/*\")]'", "file.data-destroyed"),
    ("python3 -c 'import shutil,tempfile; shutil.rmtree(tempfile.mkdtemp())'", ""),
    ("node -e \"const c = algoliasearch('a', 'k'); c.deleteIndex('orders')\"", "command.data-destroyed"),
    ("pg_ctl -D /tmp/pg stop", ""),
    ("pg_ctl -D /var/lib/postgresql/16/main stop", "database.disturbed"),
    // Keys and stops.
    ("vault delete transit/keys/payments", "command.key-destroyed"),
    ("vault write -f sys/seal", "command.destroyed"),
    ("vault write secret/x a=b", ""),
    ("aws iam create-access-key --user-name ci", "command.key-disclosed"),
    ("aws ecr get-login-password", ""),
    (
      "aws s3api put-object-lock-configuration --bucket b --object-lock-configuration '{\"ObjectLockEnabled\":\"Enabled\"}'",
      "command.disarmed"
    ),
    ("gcloud compute instances stop web-1 --zone a", "workload.stopped"),
    ("gcloud compute instances start web-1 --zone a", ""),
    ("curl 'http://solr:8983/solr/admin/collections?action=DELETE&name=shop'", "command.data-destroyed"),
    ("curl 'http://solr:8983/solr/admin/collections?action=LIST'", ""),
    ("curl 'http://ch:8123/?query=DROP+TABLE+x' -X POST", "command.data-destroyed"),
    ("echo 'DROP TABLE x' | curl http://ch:8123/ --data-binary @-", "command.data-destroyed"),
    ("curl -X POST https://api.github.com/repos/a/b/issues -d '{\"title\":\"DROP TABLE users fails\"}'", ""),
    ("curl -X POST http://rq:4001/db/execute -d '[\"DROP TABLE users\"]'", "command.data-destroyed"),
    (
      "pwsh -c \"Invoke-RestMethod -Method Delete -Uri https://api.example.com/v1/databases/1\"",
      "command.data-destroyed"
    ),
    ("gh workflow run destroy.yml -f env=prod", "command.unknown-destroyed"),
    ("gh workflow run build.yml", ""), ("gh workflow run deploy.yml --field destroy=true", "command.unknown-destroyed"),
    ("gh workflow run deploy.yml -f destroy=false", ""), ("gh workflow run deploy.yml -f skip_destroy=true", ""),
    ("glab ci run -b main --variables DESTROY:true", "command.unknown-destroyed"),
    ("glab pipeline run --variables-env TF_ACTION:destroy,A:b", "command.unknown-destroyed"),
    ("glab ci run -b main --variables DESTROY:false", ""), ("glab ci run -b main", ""), ("glab ci list", ""),
    ("killall -9 postgres", "workload.stopped"),
    ("pkill -f webpack", ""),
    ("echo c > /proc/sysrq-trigger", "workload.stopped"),
    ("drush @prod sql-query 'TRUNCATE users'", "command.data-destroyed"),
    ("xfs_repair -L /dev/sdb1", "file.device-overwritten"),
    ("xfs_repair -n /dev/sdb1", ""),
    ("virsh destroy prod-db1", "workload.stopped"),
    ("virsh destroy scratch", ""),
  ]

  @Test("A loss is found by whichever way it comes, and what looks like it passes", arguments: rows)
  func isFound(row: (command: String, code: String)) {
    #expect(held(row.command) == (row.code.isEmpty ? [] : [row.code]), "\(row.command)")
  }
}
