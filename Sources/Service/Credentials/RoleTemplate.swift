/// The roles of a cloud's, as Terraform.
package enum RoleTemplate {
  /// The role that `--role read` stands for.
  package static let readRole = "tagout-read"

  /// For AWS, with the provider hashicorp/aws 5 or 6.
  package static let aws = #"""
    # Two roles. Agents, people and the runner's plans take on the first, which only reads; the runner alone takes on the
    # second, for minutes, when it applies what was approved. Apply this once, as an administrator, with a state of its own.

    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = ">= 5.0"
        }
      }
    }

    variable "readers" {
      type        = list(string)
      description = "ARNs of the users and roles that agents and people work as."
    }

    variable "runners" {
      type        = list(string)
      default     = []
      description = "ARNs of the users and roles that runners work as. No agent and no person may be one of them."
    }

    variable "runner_oidc" {
      type = object({
        provider = string # the ARN of the identity provider
        issuer   = string # its address without https://
        audience = string
        subject  = string # of the runner's token, exactly
      })
      default     = null
      description = "The runner's identity, where it has a token of an OIDC provider instead."
    }

    variable "read_policies" {
      type        = list(string)
      default     = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
      description = "What plans need."
    }

    variable "apply_policies" {
      type        = list(string)
      default     = ["arn:aws:iam::aws:policy/PowerUserAccess"]
      description = "What applies need. Roles and users are not among it unless you add them."
    }

    variable "hidden_buckets" {
      type        = list(string)
      default     = []
      description = "ARNs of buckets whose objects readers must not see, such as those with states and backups."
    }

    locals {
      tagout_roles = ["arn:aws:iam::*:role/tagout-read", "arn:aws:iam::*:role/tagout-apply"]
    }

    resource "aws_iam_role" "tagout_read" {
      name                 = "tagout-read"
      description          = "Reads, for agents, people and plans."
      max_session_duration = 3600
      assume_role_policy = jsonencode({
        Version = "2012-10-17"
        Statement = concat(
          [{
            Effect    = "Allow"
            Action    = "sts:AssumeRole"
            Principal = { AWS = concat(var.readers, var.runners) }
          }],
          local.oidc_trust
        )
      })
    }

    resource "aws_iam_role" "tagout_apply" {
      name                 = "tagout-apply"
      description          = "Changes production: for runners, for one approved proposal at a time."
      max_session_duration = 3600
      assume_role_policy = jsonencode({
        Version = "2012-10-17"
        Statement = concat(
          length(var.runners) == 0 ? [] : [{
            Effect    = "Allow"
            Action    = "sts:AssumeRole"
            Principal = { AWS = var.runners }
          }],
          local.oidc_trust
        )
      })

      lifecycle {
        precondition {
          condition     = length(setintersection(var.readers, var.runners)) == 0
          error_message = "Whoever reads must not be a runner: an agent would have the runner's rights."
        }
        precondition {
          condition     = length(var.runners) > 0 || var.runner_oidc != null
          error_message = "Name the runners, by runners or by runner_oidc."
        }
      }
    }

    locals {
      oidc_trust = var.runner_oidc == null ? [] : [{
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = var.runner_oidc.provider }
        Condition = {
          StringEquals = {
            "${var.runner_oidc.issuer}:aud" = var.runner_oidc.audience
            "${var.runner_oidc.issuer}:sub" = var.runner_oidc.subject
          }
        }
      }]
    }

    resource "aws_iam_role_policy_attachment" "tagout_read" {
      count      = length(var.read_policies)
      role       = aws_iam_role.tagout_read.name
      policy_arn = var.read_policies[count.index]
    }

    resource "aws_iam_role_policy_attachment" "tagout_apply" {
      count      = length(var.apply_policies)
      role       = aws_iam_role.tagout_apply.name
      policy_arn = var.apply_policies[count.index]
    }

    # Whoever reads gets no secret's value, and none of the hidden buckets' objects.
    resource "aws_iam_role_policy" "tagout_read_hidden" {
      name = "hidden"
      role = aws_iam_role.tagout_read.id
      policy = jsonencode({
        Version = "2012-10-17"
        Statement = concat(
          [{
            Sid      = "NoSecrets"
            Effect   = "Deny"
            Action   = "secretsmanager:GetSecretValue"
            Resource = "*"
          }],
          length(var.hidden_buckets) == 0 ? [] : [{
            Sid      = "HiddenBuckets"
            Effect   = "Deny"
            Action   = "s3:GetObject*"
            Resource = [for bucket in var.hidden_buckets : "${bucket}/*"]
          }]
        )
      })
    }

    # A session of minutes leaves nothing behind that lasts: no key, no password, no other way into these roles.
    resource "aws_iam_role_policy" "tagout_apply_lasting" {
      name = "lasting"
      role = aws_iam_role.tagout_apply.id
      policy = jsonencode({
        Version = "2012-10-17"
        Statement = [
          {
            Sid    = "NoLastingKeys"
            Effect = "Deny"
            Action = [
              "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile", "iam:CreateUser",
              "sts:GetFederationToken", "organizations:LeaveOrganization", "account:CloseAccount",
            ]
            Resource = "*"
          },
          {
            Sid    = "NotTheseRoles"
            Effect = "Deny"
            Action = [
              "iam:AttachRolePolicy", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy",
              "iam:UpdateAssumeRolePolicy", "iam:UpdateRole",
            ]
            Resource = local.tagout_roles
          },
        ]
      })
    }

    output "read_role" {
      value = aws_iam_role.tagout_read.arn
    }

    output "apply_role" {
      value = aws_iam_role.tagout_apply.arn
    }

    """#
}
