/// The Terraform configuration of the demo's estate.
///
/// Each `terraform_data` plays one thing of a cloud account, which is no more than a trail of what was created and
/// deleted, as CloudTrail would keep it. The database is a real one in a real PostgreSQL.
struct EstateConfiguration: Sendable, Hashable {
  /// The file that plays the account.
  var trail: String
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

    variable "environment" {
      type    = string
      default = "production"
    }

    locals {
      trail = "\(trail)"
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
          name   = "courses-${var.environment}-\(dashed)"
          trail  = local.trail\(members)
        }
        provisioner "local-exec" {
          command = "echo 'create \(dashed) ${self.id}' >> '${self.input.trail}'"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "echo 'delete \(dashed) ${self.id}' >> '${self.input.trail}'"
        }
      }

      """
  }

  /// As with other things that are known by their name alone, creating what stands already adopts it, so that a second
  /// state knows the same database.
  private var database: String {
    """
    resource "terraform_data" "database" {
      input = {
        name      = "courses-${var.environment}"
        trail     = local.trail
        inside    = terraform_data.subnet_private.id
        server    = "\(server)"
        snapshots = "\(snapshots)"
      }
      provisioner "local-exec" {
        command = <<-EOT
          createdb --host='${self.input.server}' --username=app courses || true
          echo 'create database ${self.id}' >> '${self.input.trail}'
        EOT
      }
      provisioner "local-exec" {
        when    = destroy
        command = <<-EOT
          psql --host='${self.input.server}' --username=app --dbname=postgres \\
            --command='DROP DATABASE courses WITH (FORCE)'
          rm -rf '${self.input.snapshots}/courses'
          echo 'delete database ${self.id}' >> '${self.input.trail}'
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
