/// What of the family "Stacks" passes and what is stopped.
enum StacksExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = stacks | Stacks | Infrastructure as code besides Terraform.

    == pulumi | third | pulumi
    allow | - | pulumi preview --stack prod
    deny | production | pulumi destroy --stack prod --yes
    deny | production | pulumi state delete urn:pulumi:prod::shop::aws:rds/instance:Instance::db

    == cdk | third | cdk cdktf
    allow | - | cdk diff
    deny | production | cdk destroy ShopProd --force
    deny | production | cdktf destroy shop-prod --auto-approve

    == sam | third | sam chalice zappa copilot eb
    allow | - | sam validate
    deny | unknown | sam delete --stack-name shop-prod --no-prompts
    deny | production | eb terminate shop-prod --force
    deny | production | copilot env delete --name prod --yes
    deny | production | zappa undeploy production

    == serverless | third | serverless sls osls sst
    allow | - | serverless info --stage prod
    deny | production | serverless remove --stage prod
    deny | production | sst remove --stage production

    == ansible | third | ansible ansible-playbook
    allow | - | ansible-playbook site.yml --check --list-tasks
    allow | - | ansible all -m ping
    deny | production | ansible prod -m shell -a 'rm -rf /srv/data'
    deny | production | ansible db_prod -m command -a 'dropdb shop'

    == terramate | third | terramate atmos spacectl
    allow | - | terramate list
    allow | - | atmos terraform plan db -s prod
    deny | unknown | terramate run -- terraform destroy -auto-approve
    deny | production | atmos terraform destroy db -s prod

    == azd | third | azd ecs-cli rain sceptre stacker runway terraspace nixops
    allow | - | terraspace plan db
    allow | - | sceptre generate prod/db
    deny | unknown | azd down --force --purge
    deny | unknown | terraspace all down -y
    deny | production | sceptre delete prod/db -y

    == packer | third | packer vagrant puppet salt salt-call salt-run knife juju maas
    allow | - | packer validate image.pkr.hcl
    allow | - | vagrant status
    deny | production | juju destroy-model prod --no-prompt
    deny | production | salt 'prod-*' cmd.run 'rm -rf /srv/data'
    confirm | production | knife node delete prod-web1 -y

    == aws-nuke | third | aws-nuke cloud-nuke
    allow | - | aws-nuke resource-types
    deny | unknown | aws-nuke run --config nuke.yaml --no-dry-run
    deny | unknown | cloud-nuke aws --force
    """#
}
