/// The Terraform configuration of the demo's estate.
///
/// Each `terraform_data` plays one thing of a cloud account: creating it leaves a mark in the account's folder, and
/// destroying it takes the mark away. The database is a real one in a real PostgreSQL.
struct EstateConfiguration: Sendable, Hashable {
  /// The folder that plays the account.
  var account: String
  /// The folder of the "automated snapshots".
  var snapshots: String
  /// The folder of PostgreSQL's socket.
  var server: String

  /// What the account holds beside the database: Terraform's name, and the one that it lies in.
  private static let things = [
    ("vpc", nil), ("subnet_public", "vpc"), ("subnet_private", "vpc"), ("bastion", "subnet_public"),
    ("load_balancer", "subnet_public"), ("ecs_cluster", "vpc"),
  ]

  /// How many things one apply makes.
  static let size = things.count + 2

  /// The text of `main.tf`.
  var text: String {
    ([head] + Self.things.map(thing) + [service, database, output]).joined(separator: "\n")
  }

  private var head: String {
    """
    # courses-production: the whole platform in one folder, with one local state.

    variable "desired_count" {
      description = "tasks of the site"
      type        = number
      default     = 2
    }

    locals {
      environment = "production"
      account     = "\(account)"
    }

    """
  }

  private func thing(_ name: String, inside: String?) -> String {
    resource(name, inside.map { "\n    inside = terraform_data.\($0).id" } ?? "")
  }

  private var service: String {
    resource(
      "ecs_service",
      "\n    inside = terraform_data.ecs_cluster.id\n    tasks  = var.desired_count"
        + "\n    behind = terraform_data.load_balancer.id")
  }

  private func resource(_ name: String, _ members: String) -> String {
    let dashed = name.split(separator: "_").joined(separator: "-")
    return """
      resource "terraform_data" "\(name)" {
        input = {
          name   = "\(dashed)-${local.environment}"
          mark   = "${local.account}/\(dashed)"\(members)
        }
        provisioner "local-exec" {
          command = "echo '${self.input.name}' > '${self.input.mark}-${self.id}'"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "rm -f '${self.input.mark}-${self.id}'"
        }
      }

      """
  }

  /// A name is given once in an account: a second database gets one of its own.
  private var database: String {
    """
    resource "terraform_data" "database" {
      input = {
        name      = "courses-${local.environment}"
        mark      = "${local.account}/rds"
        inside    = terraform_data.subnet_private.id
        server    = "\(server)"
        snapshots = "\(snapshots)"
      }
      provisioner "local-exec" {
        command = <<-EOT
          name=courses
          createdb --host='${self.input.server}' --username=app "$name" 2>/dev/null || {
            name='courses-${self.id}'
            createdb --host='${self.input.server}' --username=app "$name"
          }
          echo "$name" > '${self.input.mark}-${self.id}'
        EOT
      }
      provisioner "local-exec" {
        when    = destroy
        command = <<-EOT
          name=$(cat '${self.input.mark}-${self.id}')
          psql --quiet --host='${self.input.server}' --username=app --dbname=postgres \\
            --command="DROP DATABASE \\"$name\\" WITH (FORCE)"
          rm -rf "${self.input.snapshots}/$name"
          rm -f '${self.input.mark}-${self.id}'
        EOT
      }
    }

    """
  }

  private var output: String {
    """
    output "tasks" {
      value = terraform_data.ecs_service.output.tasks
    }

    """
  }
}
