import CommandEffects
import Decision
import Testing
import Vocabulary

/// Work that is handed to terminals, daemons, schedulers and other machines, and scripts that call APIs.
@Suite struct HandedWorkTests {
  private let scene = TaskScene(TaskFiles.all)

  @Test(
    "What is handed on is read",
    arguments: [
      "tmux send-keys 'terraform destroy' Enter", "tmux send-keys -t main:0.1 'cd infra && terraform destroy' C-m",
      "tmux send -t x terraform Space destroy Enter", "tmux new-session -d -s x 'terraform destroy'",
      "tmux new -d terraform destroy", "tmux neww 'terraform destroy'", "tmux -L s split-window -h 'terraform destroy'",
      "tmux run-shell 'terraform destroy'", "tmux new -d \\; send-keys 'terraform destroy' Enter",
      "screen -S x -X stuff 'terraform destroy\\n'", "screen -S x -p 0 -X stuff 'terraform destroy^M'",
      "screen -dmS x terraform destroy", "screen -d -m -S x bash -c 'terraform destroy'",
      "echo 'terraform destroy' | at midnight", "at now <<'E'\nterraform destroy\nE", "at -f deploy.sh now",
      "echo 'terraform destroy' | batch", "echo '0 3 * * * cd infra && terraform destroy' | crontab -",
      "printf '@daily terraform destroy\\n' | crontab", "script -c 'terraform destroy' /dev/null",
      "script -qec 'terraform destroy' log",
      "expect -c 'spawn terraform destroy; expect \"Enter a value\"; send \"yes\\r\"'",
      "expect <<'E'\nspawn terraform destroy\nE", "flock /tmp/l -c 'terraform destroy'",
      "flock -n /tmp/l terraform destroy",
      "systemd-run --user terraform destroy", "systemd-run -p A=b --on-active=5 terraform destroy",
      "gcloud compute ssh web --zone x --command 'terraform destroy'",
      "gcloud compute ssh web --command='terraform destroy'",
      "gcloud compute ssh web -- terraform destroy",
      "fly ssh console -a shop -C 'terraform destroy'", "flyctl ssh console --command 'terraform destroy'",
      "heroku run terraform destroy -a shop", "heroku run -a shop 'terraform destroy'", "railway run terraform destroy",
      "railway ssh terraform destroy", "doppler run -- terraform destroy", "doppler run --command 'terraform destroy'",
      "op run --env-file x -- terraform destroy", "kamal app exec 'terraform destroy'",
      "kamal server exec terraform destroy",
      "vagrant ssh -c 'terraform destroy'", "vagrant ssh web --command 'terraform destroy'",
      "multipass exec web -- terraform destroy", "lxc exec web -- sh -c 'terraform destroy'",
      "incus exec web -- terraform destroy",
      "dokku run shop terraform destroy", "ansible all -m shell -a 'terraform destroy'",
      "az vm run-command invoke -g g -n v --command-id RunShellScript --scripts 'terraform destroy'",
      "mosh host -- terraform destroy", "copilot svc exec -a x -c 'terraform destroy'",
      "source <(echo terraform destroy)", "bash <(printf 'terraform destroy')", ". <(cat deploy.sh)",
      "eval \"$(cat deploy.sh)\"", "bash -c \"$(cat deploy.sh)\"", "cat deploy.sh | bash", "cat deploy.sh | sh -s --",
      "lua -e 'os.execute(\"terraform destroy\")'", "Rscript -e 'system(\"terraform destroy\")'",
      "R -q -e 'system2(\"terraform\", c(\"destroy\"))'", "elixir -e 'System.cmd(\"terraform\", [\"destroy\"])'",
      "groovy -e '\"terraform destroy\".execute()'", "julia -e 'run(`terraform destroy`)'",
      "osascript -e 'do shell script \"terraform destroy\"'",
      "deno eval \"new Deno.Command('terraform', {args: ['destroy']}).output()\"",
      "bun -e 'await $`terraform destroy`'",
      "python3 -c \"import subprocess as s; s.run(['terraform', 'destroy'])\"",
      "python3 -c \"from subprocess import (Popen, run as go); go('terraform destroy', shell=True)\"",
      "python3 -c \"from os import system as s; s('terraform destroy')\"",
      "python3 -c \"import paramiko; c = paramiko.SSHClient(); c.connect('web'); c.exec_command('terraform destroy')\"",
      "python3 -c \"from fabric import Connection; Connection('web').run('terraform destroy')\"",
      "python3 -c \"import asyncio; asyncio.run(asyncio.create_subprocess_shell('terraform destroy'))\"",
      "python3 -c \"import pexpect; pexpect.run('terraform destroy')\"",
      "node -e \"await execa('terraform', ['destroy'])\"",
      "node -e \"const {execFileSync: e} = require('node:child_process'); e('terraform', ['destroy'])\"",
      "node --input-type=module -e \"import {execSync as go} from 'child_process'; go('terraform destroy')\"",
      "vim -c ':!terraform destroy' -c ':q'", "nvim '+terminal terraform destroy'", "ex -c'silent !terraform destroy'",
      "npx tsx -e \"import {execSync} from 'child_process'; execSync('terraform destroy')\"",
      "npx ts-node -e \"execSync('terraform destroy')\"",
      "kubectl run x --image=hashicorp/terraform:1.9 -it --rm -- destroy",
      "pssh -h hosts -l deploy 'terraform destroy'", "parallel-ssh -H web -i terraform destroy",
      "pdsh -w web[1-9] terraform destroy", "clush -w web1,web2 'terraform destroy'",
      "docker run --rm -v $PWD:/w hashicorp/terraform:1.9 destroy",
      "docker run -it ghcr.io/opentofu/opentofu:1 destroy",
      "kubectl create job x --image=a -- terraform destroy",
      "powershell -Command 'terraform destroy'", "pwsh -NoProfile -c \"terraform destroy\"",
      "cmd /c 'terraform destroy'", "cmd.exe /c terraform destroy",
      "powershell -enc dABlAHIAcgBhAGYAbwByAG0AIABkAGUAcwB0AHIAbwB5AA==",
    ])
  func reads(command: String) {
    #expect(scene.codes(command).contains("terraform.destroy"), "\(command)")
  }

  @Test(
    "Windows' removals of trees are read",
    arguments: [
      "powershell -Command \"Remove-Item -Recurse -Force /etc\"", "pwsh -c 'ri -r -fo /etc'",
      "cmd /c 'rmdir /s /q /etc'",
      "cmd /c rd /s /q /etc", "powershell Remove-Item -Path /etc -Recurse",
    ])
  func readsWindows(command: String) {
    #expect(scene.codes(command).contains { $0.hasPrefix("file.") }, "\(command)")
  }

  @Test(
    "An API that a script calls is read as the command line that does the same",
    arguments: [
      (
        "python3 -c \"import boto3; boto3.client('rds').delete_db_instance(DBInstanceIdentifier='shop', SkipFinalSnapshot=True)\"",
        "command.data-destroyed"
      ),
      (
        "python3 <<'E'\nimport boto3\nrds = boto3.client('rds', region_name='eu-west-1')\nrds.delete_db_cluster(\n  DBClusterIdentifier=name)\nE",
        "command.data-destroyed"
      ),
      (
        "python -c \"import boto3; boto3.resource('s3').Bucket('assets').objects.all().delete()\"",
        "command.data-destroyed"
      ),
      (
        "python -c \"import boto3; s=boto3.client('s3'); s.delete_bucket(Bucket='assets')\"",
        "command.container-destroyed"
      ),
      ("python -c \"import boto3; boto3.resource('dynamodb').Table('orders').delete()\"", "command.data-destroyed"),
      (
        "node -e \"new (require('@aws-sdk/client-rds').RDSClient)({}).send(new (require('@aws-sdk/client-rds').DeleteDBInstanceCommand)({DBInstanceIdentifier: 'shop'}))\"",
        "command.data-destroyed"
      ),
      (
        "node -e \"const {RDSClient, DeleteDBInstanceCommand} = require('@aws-sdk/client-rds'); new RDSClient({}).send(new DeleteDBInstanceCommand({DBInstanceIdentifier: 'shop', SkipFinalSnapshot: true}))\"",
        "command.data-destroyed"
      ),
      (
        "node -e \"const AWS=require('aws-sdk'); new AWS.DynamoDB().deleteTable({TableName:'orders'})\"",
        "command.data-destroyed"
      ),
      (
        "ruby -e \"require 'aws-sdk-rds'; Aws::RDS::Client.new.delete_db_instance(db_instance_identifier: 'shop', skip_final_snapshot: true)\"",
        "command.data-destroyed"
      ),
      (
        "python -c \"import requests; requests.delete('https://api.example.com/v1/databases/shop')\"",
        "command.data-destroyed"
      ),
      ("node -e \"fetch('https://api.example.com/v1/databases/shop', {method: 'DELETE'})\"", "command.data-destroyed"),
      ("node -e \"axios.delete('https://api.example.com/v1/databases/shop')\"", "command.data-destroyed"),
      (
        "python -c \"import requests; requests.post('https://backboard.railway.app/graphql/v2', json={'query': 'mutation { volumeDelete(volumeId: 1) }'})\"",
        "command.data-destroyed"
      ),
      (
        "python manage.py shell -c \"from shop.models import User; User.objects.all().delete()\"",
        "command.data-destroyed"
      ),
      ("echo 'User.objects.all().delete()' | python manage.py shell", "command.data-destroyed"),
      ("node -e 'prisma.user.deleteMany({})'", "command.data-destroyed"),
      ("node -e 'db.users.deleteMany()'", "command.data-destroyed"),
      ("node -e 'mongoose.connection.dropDatabase()'", "command.data-destroyed"),
      ("python -c 'Base.metadata.drop_all(engine)'", "command.data-destroyed"),
      ("python -c 'import redis; redis.Redis().flushall()'", "command.data-destroyed"),
      ("ruby -e 'User.delete_all'", "command.data-destroyed"),
      (
        "python3 -c \"from kubernetes import client; client.CoreV1Api().delete_namespace('shop')\"",
        "command.container-destroyed"
      ),
      (
        "python3 -c \"from kubernetes import client; client.CoreV1Api().delete_namespaced_persistent_volume_claim('db', 'shop')\"",
        "command.data-destroyed"
      ),
      (
        "python3 -c \"from kubernetes import client; client.CoreV1Api().delete_collection_namespaced_persistent_volume_claim(namespace='shop')\"",
        "command.data-destroyed"
      ),
      (
        "node -e \"const k8s = require('@kubernetes/client-node'); api.deleteNamespacedPersistentVolumeClaim({name: 'db', namespace: 'shop'})\"",
        "command.data-destroyed"
      ),
      (
        "python3 -c \"from google.cloud import storage; storage.Client().bucket('shop').delete(force=True)\"",
        "command.data-destroyed"
      ),
      (
        "python3 -c \"from azure.mgmt.resource import ResourceManagementClient as R; R(c, 's').resource_groups.begin_delete('shop')\"",
        "command.container-destroyed"
      ),
      ("python3 -c \"import stripe; stripe.Customer.delete('cus_1')\"", "command.data-destroyed"),
      ("node -e \"require('stripe')(key).customers.del('cus_1')\"", "command.data-destroyed"),
      (
        "python3 -c \"from elasticsearch import Elasticsearch; Elasticsearch(u).indices.delete(index='*')\"",
        "command.data-destroyed"
      ),
      (
        "python3 -c \"import hvac; hvac.Client(u).sys.disable_secrets_engine('kv')\"", "command.identity-destroyed"
      ),
      (
        "python3 -c \"from github import Github; Github(t).get_repo('acme/shop').delete()\"",
        "command.container-destroyed"
      ),
      ("node -e \"require('axios').delete('https://api.example.com/v1/databases/shop')\"", "command.data-destroyed"),
      (
        "python3 -c \"import httpx; c = httpx.Client(); c.delete('https://api.example.com/v1/databases/shop')\"",
        "command.data-destroyed"
      ),
      (
        "python3 -c \"import urllib.request as u; u.urlopen(u.Request('https://api.example.com/v1/databases/shop', method='DELETE'))\"",
        "command.data-destroyed"
      ),
      ("node -e \"knex.schema.dropTable('users')\"", "command.data-destroyed"),
      ("python3 -c \"import docker; docker.from_env().volumes.prune()\"", "command.data-destroyed"),
      ("python3 -c \"e.execute(text('drop table users'))\"", "command.data-destroyed"),
      ("python3 -c \"spark.sql('DROP TABLE shop.orders')\"", "command.data-destroyed"),
      (
        "python3 -c \"from pathlib import Path; [p.unlink() for p in Path('/backups').glob('*')]\"",
        "backup.file-removed"
      ),
      ("python3 -m awscli rds delete-db-instance --db-instance-identifier shop", "command.data-destroyed"),
      ("docker run --rm amazon/aws-cli s3 rb s3://shop --force", "command.data-destroyed"),
      ("docker run --rm bitnami/kubectl:1 delete namespace shop", "command.container-destroyed"),
      (
        "curl -X POST https://cloudkms.googleapis.com/v1/projects/p/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1:destroy",
        "command.key-destroyed"
      ),
      (
        "curl https://app.terraform.io/api/v2/runs -d '{\"data\":{\"attributes\":{\"is-destroy\":true}}}'",
        "command.container-destroyed"
      ),
      ("crontab -r", "command.unknown-destroyed"), ("crontab -u deploy -r", "command.unknown-destroyed"),
      ("crontab /dev/null", "command.unknown-destroyed"), ("echo '' | crontab -", "command.unknown-destroyed"),
      ("crontab - < /dev/null", "command.unknown-destroyed"), ("printf '' | crontab", "command.unknown-destroyed"),
      ("crontab -u web - <<< '# none'", "command.unknown-destroyed"),
      ("crontab -l | grep -v backup | crontab -", "command.unknown-destroyed"),
      ("crontab -l 2>/dev/null | sed '/pg_dump/d' | sort | crontab -", "command.unknown-destroyed"),
      ("(crontab -l | grep -v pg_dump; echo '0 1 * * * ls') | crontab -", "command.unknown-destroyed"),
      ("crontab -l | sed 's/^/#/' | crontab -", "command.unknown-destroyed"),
      ("sed -i '/pg_dump/d' /etc/crontab", "command.unknown-destroyed"),
      ("sed -i -e 's/.*backup/#&/' /etc/cron.d/jobs", "command.unknown-destroyed"),
      ("perl -i -ne 'print unless /backup/' /etc/crontab", "command.unknown-destroyed"),
      ("perl -e 'system(qw(terraform destroy))'", "terraform.destroy"),
      ("perl -e 'exec qw/terraform destroy/'", "terraform.destroy"),
      ("perl -e 'system(q{terraform destroy})'", "terraform.destroy"),
      ("ruby -e 'system(*%w[terraform destroy])'", "terraform.destroy"),
      ("exec {fd}<<<'terraform destroy -auto-approve'; bash <&$fd", "terraform.destroy"),
      ("exec 3<<<'terraform destroy'; bash <&3", "terraform.destroy"),
      ("exec 3<<<'terraform destroy'; bash /dev/fd/3", "terraform.destroy"),
      ("exec 3<<<'terraform destroy'; . /proc/self/fd/3", "terraform.destroy"),
      ("bash /dev/fd/4 4<<<'terraform destroy'", "terraform.destroy"),
      ("exec {a}<<<'ls'; exec {b}<<<'terraform destroy'; sh /dev/fd/$b", "terraform.destroy"),
      ("{ bash <&$x; } {x}<<<'terraform destroy'", "terraform.destroy"),
    ])
  func readsAPIs(row: (command: String, code: String)) {
    #expect(scene.codes(row.command).contains(row.code), "\(row.command)")
  }

  @Test("A script that hands SQL to a database is read as its client is")
  func handsOnStatements() {
    #expect(
      scene.started("python -c \"cur.execute('DROP TABLE users')\"").contains {
        $0.first == "psql" && $0.last == "DROP TABLE users"
      })
    #expect(
      scene.started("python -c \"import sqlite3; sqlite3.connect('/tmp/x.db').execute('DELETE FROM t')\"")
        == [["sqlite3", "/tmp/x.db", "DELETE FROM t"]])
    #expect(scene.started("python -c \"cur.execute('SELECT 1')\"") == [])
  }

  @Test(
    "What is handed on and harmless passes",
    arguments: [
      "tmux ls", "tmux new -d -s x", "tmux send-keys -t x 'npm test' Enter", "tmux kill-session -t x",
      "tmux attach -t x",
      "tmux send-keys -t x C-c", "tmux capture-pane -p -t x", "screen -ls", "screen -r x", "screen -S x -X quit",
      "echo 'make test' | at now", "at -l", "atq", "at -r 3", "crontab -l",
      "echo '0 3 * * * /usr/bin/backup' | crontab -", "crontab jobs.txt", "crontab -l | sort | crontab -",
      "(crontab -l; echo '0 3 * * * ls') | crontab -", "crontab -l | grep -v '^#' | crontab -",
      "(crontab -l | grep -v sync.sh; echo '0 3 * * * /srv/sync.sh') | crontab -",
      "crontab -l | sed 's/03/04/' | crontab -", "crontab -l | grep backup", "crontab -l | grep -v backup",
      "sed -i 's/^0 3/0 4/' /etc/crontab", "sed '/x/d' /etc/crontab", "sed -i '/^#/d' /etc/crontab",
      "perl -e 'system(qw(ls -la))'", "perl -e 'my @a = qw(terraform destroy); print @a'",
      "exec {fd}<<<'ls'; bash <&$fd", "exec 3<<<'terraform plan'; bash <&3", "exec {fd}<&-",
      "crontab -e", "script -c 'npm test' log", "script log", "expect -c 'spawn ssh web; expect eof'",
      "flock /tmp/l npm test",
      "gcloud compute ssh web --command 'uptime'", "fly ssh console -C 'ls'", "heroku run rails c -a shop-staging",
      "doppler run -- npm start",
      "vagrant ssh", "vagrant ssh -c 'ls'", "multipass exec web -- ls", "kamal app exec 'bin/rails about'",
      "powershell -Command 'Get-ChildItem'", "cmd /c dir", "pwsh script.ps1", "source <(kubectl completion bash)",
      "eval \"$(ssh-agent -s)\"", "eval \"$(cat missing)\"", "cat README.md | head",
      "python -c \"import boto3; print(boto3.client('rds').describe_db_instances())\"",
      "python -c \"import boto3; boto3.client('s3').upload_file('a', 'b', 'c')\"",
      "python -c \"import requests; print(requests.get('https://api.example.com/v1/databases/shop').json())\"",
      "node -e \"fetch('https://example.com').then(r => r.text())\"", "node -e \"new Map().delete('x')\"",
      "python -c \"User.objects.filter(id=3).delete()\"", "python -c \"df.drop(columns=['a'])\"",
      "node -e \"prisma.user.deleteMany({where: {id: 1}})\"", "python -c \"print('User.objects.all().delete()')\"",
      "ruby -e 'User.where(id: 3).delete_all'", "python -c \"d = {}; d.pop('x'); print(d)\"",
      "python manage.py shell -c 'print(1)'",
      "python3 -c \"from google.cloud import bigquery; df.drop(columns=['a']); items.remove(1)\"",
      "python3 -c \"import stripe; print(stripe.Customer.list(limit=3))\"",
      "python3 -c \"from kubernetes import client; print(client.CoreV1Api().list_namespace())\"",
      "python3 -c \"import subprocess as sp; sp.run(['git', 'status'])\"", "lua -e 'print(#arg)'",
      "Rscript -e 'print(summary(read.csv(\"a.csv\")))'", "pssh -H web uptime", "pdsh -w web[1-3] 'df -h'",
      "docker run --rm amazon/aws-cli s3 ls", "docker run --rm hashicorp/terraform:1.9 version",
      "kubectl create job x --image=a -- echo hello",
    ])
  func passes(command: String) {
    #expect(scene.codes(command) == [], "\(command)")
  }
}
