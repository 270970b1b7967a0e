/// What of the family "Terraform" passes and what is stopped.
enum TerraformExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = terraform | Terraform | Terraform, OpenTofu and Terragrunt: destroys, applies without a read plan, and what takes a state's memory away.

    == terraform | first | terraform tf tflocal
    allow | - | terraform plan -out=plan.bin
    allow | - | terraform fmt -check -recursive
    allow | - | terraform state list
    allow | - | terraform init -input=false
    allow | - | terraform validate
    allow | - | terraform output -json
    deny | unknown | terraform destroy -auto-approve
    deny | production | TF_WORKSPACE=prod terraform destroy
    hold | unknown | terraform apply -auto-approve
    deny | production | terraform apply -destroy -var-file=prod.tfvars
    confirm | unknown | terraform state rm module.db.aws_db_instance.main
    confirm | unknown | terraform workspace delete prod
    confirm | unknown | terraform force-unlock 6638e010-8fb0-46cf-966d-21e806602f3a
    confirm | unknown | terraform state push old.tfstate
    hold | unknown | terraform apply plan.bin
    allow | unknown | terraform import aws_db_instance.main shop-prod
    confirm | unknown | terraform taint aws_db_instance.main

    == tofu | first | tofu opentofu
    allow | - | tofu plan
    allow | - | tofu show -json plan.bin
    allow | - | tofu providers
    allow | - | tofu state show aws_instance.web
    deny | unknown | tofu destroy
    hold | unknown | tofu apply -auto-approve -target=aws_db_instance.main
    confirm | unknown | tofu state rm 'aws_s3_bucket.assets[0]'
    deny | production | tofu -chdir=envs/prod apply -destroy -auto-approve
    deny | unknown | tofu workspace delete -force production

    == terragrunt | first | terragrunt
    allow | - | terragrunt plan
    allow | - | terragrunt run-all plan
    allow | - | terragrunt output
    allow | - | terragrunt hclfmt
    deny | unknown | terragrunt destroy --terragrunt-non-interactive
    deny | unknown | terragrunt run-all destroy
    deny | unknown | terragrunt run --all -- destroy -auto-approve
    hold | unknown | terragrunt run-all apply --terragrunt-non-interactive
    confirm | unknown | terragrunt state rm aws_db_instance.main
    """#
}
