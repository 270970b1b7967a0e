/// Terraform for vaults, as text.
package enum VaultConfiguration {
  /// A bucket in an account of its own, with object lock in COMPLIANCE mode (Amazon S3 User Guide, "Using S3 Object
  /// Lock").
  package static let s3 = #"""
    # A vault for backups, for an account of its own: whoever takes the source's account over reaches nothing here.
    terraform {
      required_version = ">= 1.5"
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 5.0"
        }
      }
    }

    variable "bucket" {
      type        = string
      description = "The vault's name."
    }

    variable "source_account" {
      type        = string
      description = "The account whose backups come here: twelve digits."
    }

    variable "locked_days" {
      type        = number
      default     = 35
      description = "How long nobody can delete what came in: longer than from one full backup to the end of the next."
    }

    variable "drill_principals" {
      type        = list(string)
      description = "Who restores to prove it: ARNs, not of the source's account."
    }

    resource "aws_s3_bucket" "vault" {
      bucket              = var.bucket
      object_lock_enabled = true

      lifecycle {
        prevent_destroy = true
      }
    }

    resource "aws_s3_bucket_versioning" "vault" {
      bucket = aws_s3_bucket.vault.id

      versioning_configuration {
        status = "Enabled"
      }
    }

    resource "aws_s3_bucket_object_lock_configuration" "vault" {
      bucket     = aws_s3_bucket.vault.id
      depends_on = [aws_s3_bucket_versioning.vault]

      rule {
        default_retention {
          mode = "COMPLIANCE"
          days = var.locked_days
        }
      }
    }

    resource "aws_s3_bucket_public_access_block" "vault" {
      bucket                  = aws_s3_bucket.vault.id
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }

    # What the engine itself expires is hidden at once, and goes a week after its lock has ended.
    resource "aws_s3_bucket_lifecycle_configuration" "vault" {
      bucket     = aws_s3_bucket.vault.id
      depends_on = [aws_s3_bucket_versioning.vault]

      rule {
        id     = "old-versions"
        status = "Enabled"

        filter {}

        noncurrent_version_expiration {
          noncurrent_days = var.locked_days + 7
        }
      }
    }

    # May add and read, and nothing else: no DeleteObjectVersion, no PutObjectRetention, no BypassGovernanceRetention.
    resource "aws_iam_role" "writer" {
      name = "${var.bucket}-writer"

      assume_role_policy = jsonencode({
        Version = "2012-10-17"
        Statement = [{
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = "arn:aws:iam::${var.source_account}:root" }
        }]
      })
    }

    resource "aws_iam_role_policy" "writer" {
      name = "add"
      role = aws_iam_role.writer.id

      policy = jsonencode({
        Version = "2012-10-17"
        Statement = [
          {
            Effect   = "Allow"
            Action   = ["s3:PutObject", "s3:GetObject", "s3:GetObjectRetention", "s3:AbortMultipartUpload"]
            Resource = "${aws_s3_bucket.vault.arn}/*"
          },
          {
            Effect   = "Allow"
            Action   = ["s3:ListBucket", "s3:ListBucketVersions", "s3:GetBucketLocation"]
            Resource = aws_s3_bucket.vault.arn
          },
        ]
      })
    }

    # Reads all versions and their locks, and changes nothing.
    resource "aws_iam_role" "drill" {
      name = "${var.bucket}-drill"

      assume_role_policy = jsonencode({
        Version = "2012-10-17"
        Statement = [{
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = var.drill_principals }
        }]
      })
    }

    resource "aws_iam_role_policy" "drill" {
      name = "read"
      role = aws_iam_role.drill.id

      policy = jsonencode({
        Version = "2012-10-17"
        Statement = [
          {
            Effect   = "Allow"
            Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention"]
            Resource = "${aws_s3_bucket.vault.arn}/*"
          },
          {
            Effect = "Allow"
            Action = [
              "s3:ListBucket", "s3:ListBucketVersions", "s3:GetBucketLocation", "s3:GetBucketVersioning",
              "s3:GetBucketObjectLockConfiguration",
            ]
            Resource = aws_s3_bucket.vault.arn
          },
        ]
      })
    }

    # Makes locks last longer: in COMPLIANCE mode nobody makes one shorter. Not for the source's account.
    resource "aws_iam_role" "renewer" {
      name = "${var.bucket}-renewer"

      assume_role_policy = jsonencode({
        Version = "2012-10-17"
        Statement = [{
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = var.drill_principals }
        }]
      })
    }

    resource "aws_iam_role_policy" "renewer" {
      name = "renew"
      role = aws_iam_role.renewer.id

      policy = jsonencode({
        Version = "2012-10-17"
        Statement = [
          {
            Effect   = "Allow"
            Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention", "s3:PutObjectRetention"]
            Resource = "${aws_s3_bucket.vault.arn}/*"
          },
          {
            Effect   = "Allow"
            Action   = ["s3:ListBucket", "s3:ListBucketVersions"]
            Resource = aws_s3_bucket.vault.arn
          },
        ]
      })
    }

    output "writer_role" {
      value = aws_iam_role.writer.arn
    }

    output "drill_role" {
      value = aws_iam_role.drill.arn
    }

    output "renewer_role" {
      value = aws_iam_role.renewer.arn
    }

    """#
}
