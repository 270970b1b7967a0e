/// The Terraform configuration of the estate on AWS: 28 resources of the AWS provider, as on that night.
enum CloudConfiguration {
  /// `infra/main.tf`, on both laptops.
  static let main = #"""
    # courses-production: the whole platform in one folder, with one local state.

    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = ">= 5.80, < 6.0"
        }
      }
    }

    variable "env" {
      type    = string
      default = "production"
    }

    provider "aws" {
      region                      = "eu-west-1"
      skip_credentials_validation = true
      skip_metadata_api_check     = true
      skip_requesting_account_id  = true
      skip_region_validation      = true
      s3_use_path_style           = true
    }

    """# + network + services + storage

  /// `infra/import.tf`, on the old laptop alone: the database and the balancer stood before Terraform did. Making them
  /// by Terraform would cost two minutes of the provider's fixed waits.
  static let adoption = #"""
    variable "lb_arn" { type = string }
    import {
      to = aws_db_instance.db
      id = "courses-production"
    }
    import {
      to = aws_lb.app
      id = var.lb_arn
    }

    """#

  private static let network = #"""
    data "aws_availability_zones" "az" { state = "available" }

    resource "aws_vpc" "main" {
      cidr_block = "10.20.0.0/16"
      tags       = { Name = "${var.env}-vpc" }
    }
    resource "aws_internet_gateway" "igw" {
      vpc_id = aws_vpc.main.id
      tags   = { Name = "${var.env}-igw" }
    }
    resource "aws_subnet" "public" {
      count             = 2
      vpc_id            = aws_vpc.main.id
      cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
      availability_zone = data.aws_availability_zones.az.names[count.index]
      tags              = { Name = "${var.env}-public-${count.index}" }
    }
    resource "aws_subnet" "private" {
      count             = 2
      vpc_id            = aws_vpc.main.id
      cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, 10 + count.index)
      availability_zone = data.aws_availability_zones.az.names[count.index]
      tags              = { Name = "${var.env}-private-${count.index}" }
    }
    resource "aws_route_table" "public" {
      vpc_id = aws_vpc.main.id
      route {
        cidr_block = "0.0.0.0/0"
        gateway_id = aws_internet_gateway.igw.id
      }
    }
    resource "aws_route_table_association" "public" {
      count          = 2
      subnet_id      = aws_subnet.public[count.index].id
      route_table_id = aws_route_table.public.id
    }
    resource "aws_security_group" "lb" {
      name        = "${var.env}-lb"
      description = "load balancer"
      vpc_id      = aws_vpc.main.id
    }
    resource "aws_security_group" "db" {
      name        = "${var.env}-db"
      description = "database"
      vpc_id      = aws_vpc.main.id
      ingress {
        from_port       = 5432
        to_port         = 5432
        protocol        = "tcp"
        security_groups = [aws_security_group.lb.id, aws_security_group.bastion.id]
      }
    }
    resource "aws_security_group" "bastion" {
      name        = "${var.env}-bastion"
      description = "bastion"
      vpc_id      = aws_vpc.main.id
    }
    resource "aws_instance" "bastion" {
      ami                    = "ami-12c6146b"
      instance_type          = "t3.micro"
      subnet_id              = aws_subnet.public[0].id
      vpc_security_group_ids = [aws_security_group.bastion.id]
      tags                   = { Name = "${var.env}-bastion" }
    }

    """#

  /// moto does not return a service's rebalancing, which would be a change for ever.
  private static let services = #"""
    resource "aws_db_instance" "db" {
      identifier              = "courses-production"
      engine                  = "postgres"
      engine_version          = "15.7"
      instance_class          = "db.t3.micro"
      allocated_storage       = 100
      db_name                 = "courses"
      username                = "app"
      password                = "not-a-secret-here"
      backup_retention_period = 7
      skip_final_snapshot     = true
      deletion_protection     = false
      apply_immediately       = true
      lifecycle { ignore_changes = all }
    }
    resource "aws_ecs_cluster" "app" {
      name = "${var.env}-app"
    }
    resource "aws_lb" "app" {
      name    = "${var.env}-lb"
      subnets = aws_subnet.public[*].id
      lifecycle { ignore_changes = all }
    }
    resource "aws_iam_role" "task" {
      name = "${var.env}-task"
      assume_role_policy = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
      })
    }
    resource "aws_ecs_task_definition" "app" {
      family                   = "${var.env}-app"
      requires_compatibilities = ["FARGATE"]
      network_mode             = "awsvpc"
      cpu                      = 256
      memory                   = 512
      execution_role_arn       = aws_iam_role.task.arn
      container_definitions = jsonencode([{
        name = "app", image = "example/app:1", essential = true,
        portMappings = [{ containerPort = 8080, protocol = "tcp" }]
      }])
    }
    resource "aws_ecs_service" "app" {
      name            = "${var.env}-app"
      cluster         = aws_ecs_cluster.app.id
      task_definition = aws_ecs_task_definition.app.arn
      desired_count   = 2
      launch_type     = "FARGATE"
      network_configuration {
        subnets         = aws_subnet.private[*].id
        security_groups = [aws_security_group.lb.id]
      }
      lifecycle { ignore_changes = [availability_zone_rebalancing] }
    }
    resource "aws_cloudwatch_log_group" "app" {
      name              = "/${var.env}/app"
      retention_in_days = 30
    }
    resource "aws_ecr_repository" "app" {
      name         = "${var.env}-app"
      force_delete = true
    }

    """#

  private static let storage = #"""
    resource "aws_s3_bucket" "uploads" {
      bucket        = "${var.env}-uploads-9f3a"
      force_destroy = true
    }
    resource "aws_s3_bucket_versioning" "uploads" {
      bucket = aws_s3_bucket.uploads.id
      versioning_configuration { status = "Enabled" }
    }
    resource "aws_s3_object" "homework" {
      count   = 3
      bucket  = aws_s3_bucket.uploads.id
      key     = "homework/${count.index}.txt"
      content = "homework ${count.index}"
    }
    resource "aws_backup_vault" "vault" {
      name = "${var.env}-vault"
    }
    resource "aws_secretsmanager_secret" "db" {
      name                    = "${var.env}/db"
      recovery_window_in_days = 0
    }

    """#
}
