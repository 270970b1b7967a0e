import Vocabulary

extension Landing {
  private static let settings = """
    Host db1
      HostName db1.prod.acme.example
      User ops
    Host box
      HostName 10.0.0.7
    Host *.int !db*
      HostName %h.staging.acme.example
    """

  private static let files = ["home/.ssh/config": settings]

  /// Other machines, and paths.
  static let hosts: [Landing] = [
    Landing("ssh prod-db-1 'rm -rf /srv/data'", .production, "ssh prod-db-1", .stops),
    Landing("ssh ops@prod-db-1 rm -rf /var/lib/postgresql/16/main", .production, "ssh ops@prod-db-1", .stops),
    Landing("ssh dev-box 'rm -rf /srv/data'", .development, "ssh dev-box", .stops),
    Landing("ssh pr-12.preview.example 'rm -rf /srv/data'", .ephemeral, "ssh pr-12", .passes),
    Landing("ssh db1 'rm -rf /srv/data'", .production, "HostName of db1", .stops, files: files),
    Landing("ssh box 'rm -rf /srv/data'", .unknown, "nothing names", .stops, files: files),
    Landing("ssh web.int 'rm -rf /srv/data'", .staging, "HostName of web.int", .stops, files: files),
    Landing("ssh prod-web terraform destroy", .production, "ssh prod-web", .stops),
    Landing("ssh dev-box terraform destroy", .unknown, "nothing names", .stops),
    Landing("ssh dev-box 'cd /srv && TF_WORKSPACE=prod terraform destroy'", .production, "TF_WORKSPACE=prod", .stops),
    Landing("ssh prod-web 'TF_WORKSPACE=pr-12 terraform destroy'", .production, "ssh prod-web", .stops),
    Landing("ssh prod-web 'aws s3 rb s3://pr-12 --force'", .production, "ssh prod-web", .stops),
    Landing("ssh -t prod-web sudo rm -rf /srv/data", .production, "ssh prod-web", .stops),
    Landing("ssh bastion ssh prod-db-1 rm -rf /srv/data", .production, "ssh prod-db-1", .stops),
    Landing("ssh prod-web <<'END'\nrm -rf /srv/data\nEND", .production, "ssh prod-web", .stops),
    Landing(
      "ssh prod-web 'bash -s' < clean.sh", .production, "ssh prod-web", .stops,
      files: ["work/infra/clean.sh": "rm -rf /srv/data\n"]),
    Landing("ssh prod-web 'tflocal destroy'", .production, "ssh prod-web", .stops),
    Landing("ssh box 'tflocal destroy'", .unknown, "nothing names", .stops),
    Landing(
      "aws ecs execute-command --cluster prod --task t --interactive --command 'rm -rf /srv/data'", .production,
      "prod", .stops),
    Landing(
      "aws ssm send-command --document-name AWS-RunShellScript --parameters commands='rm -rf /srv/data' --profile prod",
      .production, "profile \"prod\"", .stops),
    Landing(
      "rsync -a --delete ./ deploy@prod-web:/srv/app/", .production, "copied to deploy@prod-web", .stops,
      files: ["work/infra/a": "1"]),
    Landing(
      "rsync -a --delete ./ dev-box:/srv/app/", .development, "copied to dev-box", .passes,
      files: ["work/infra/a": "1"]),
    Landing("ssh -o 'ProxyCommand=TF_WORKSPACE=prod terraform destroy' box", .production, "TF_WORKSPACE=prod", .stops),
    Landing(
      "ssh -voProxyCommand='TF_WORKSPACE=pr-1 terraform destroy' prod-web", .ephemeral, "TF_WORKSPACE=pr-1", .passes),
    Landing(
      "ssh -o ProxyCommand='nc -x proxy %h %p' prod-web 'rm -rf /srv/data'", .production, "ssh prod-web", .stops),
    Landing("ssh localhost 'TF_WORKSPACE=pr-1 terraform destroy'", .ephemeral, "TF_WORKSPACE=pr-1", .passes),
    Landing("ansible prod -m shell -a 'rm -rf /srv/data'", .production, "ansible prod", .stops),
    Landing(
      "ansible all -i inventories/production -b -m shell -a 'rm -rf /srv/data'", .production,
      "ansible all of production", .stops),
    Landing("tsh ssh ops@prod-db rm -rf /srv/data", .production, "ssh ops@prod-db", .stops),
    Landing("rm -rf prod/terraform.tfstate", .production, "folder prod", .stops, in: "work"),
    Landing("rm envs/dev/terraform.tfstate", .development, "folder dev", .stops, in: "work"),
    Landing("cp old.tfstate prod/terraform.tfstate", .production, "folder prod", .stops, in: "work"),
    Landing(
      "rm -rf stacks/pr-4/terraform.tfstate", .ephemeral, "folder pr-4", .passes,
      files: ["work/stacks/pr-4/terraform.tfstate": "{}"], in: "work"),
  ]
}
