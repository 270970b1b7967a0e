import Formats
import Posture
import Testing

@Suite("What data and the ways back to it lean on, as code tells")
struct CodeFatesTests {
  private static let database = """
    terraform {
      backend "s3" {
        bucket = "acme"
        key    = "prod.tfstate"
      }
    }
    provider "aws" {
      region              = "eu-west-1"
      allowed_account_ids = ["111111111111"]
    }
    resource "aws_db_instance" "shop" {
      kms_key_id              = aws_kms_key.k.arn
      backup_retention_period = 7
    }

    """

  private func fates(_ files: [String: String]) -> CodeFates {
    CodeFates(
      PostureFolder(files: files.sorted { $0.key < $1.key }.map { PostureFile(path: $0.key, text: $0.value) }))
  }

  private func shared(_ fates: CodeFates) -> Set<CodeLeaning> { fates.dataLeans.intersection(fates.waysBackLean) }

  @Test("Automated backups go with their database, by everything that it leans on") func automated() {
    let fates = fates(["main.tf": CodeFatesTests.database])
    #expect(fates.data == ["aws_db_instance.shop"])
    #expect(fates.waysBack == ["the automated backups of aws_db_instance.shop"])
    #expect(
      shared(fates) == [
        CodeLeaning(.account, "aws 111111111111"), CodeLeaning(.credential, "that Terraform is run with for aws"),
        CodeLeaning(.key, "aws_kms_key.k"), CodeLeaning(.provider, "aws"), CodeLeaning(.region, "aws eu-west-1"),
        CodeLeaning(.resource, "aws_db_instance.shop"), CodeLeaning(.state, "s3 acme/prod.tfstate"),
      ])
  }

  @Test("Without a setting there is no way back") func none() {
    let text = #"resource "aws_db_instance" "shop" {}"#
    #expect(fates(["main.tf": text]).waysBack == [])
    #expect(fates(["main.tf": text]).data == ["aws_db_instance.shop"])
    #expect(fates(["main.tf": #"resource "aws_iam_role" "a" {}"#]).data == [])
  }

  @Test("A vault in another account, region and state shares the provider alone") func apart() {
    let vault = """
      terraform {
        backend "s3" {
          bucket = "acme-vault"
          key    = "vault.tfstate"
        }
      }
      provider "aws" {
        region = "eu-central-1"
        assume_role {
          role_arn = "arn:aws:iam::222222222222:role/vault"
        }
      }
      resource "aws_backup_vault" "v" {
        kms_key_arn = aws_kms_key.v.arn
      }

      """
    let data = CodeFatesTests.database.replacing("backup_retention_period = 7", with: "backup_retention_period = 0")
    let fates = fates(["shop/main.tf": data, "vault/main.tf": vault])
    #expect(fates.data == ["shop: aws_db_instance.shop"])
    #expect(fates.waysBack == ["vault: aws_backup_vault.v"])
    #expect(shared(fates) == [CodeLeaning(.provider, "aws")])
    #expect(fates.waysBackLean.contains(CodeLeaning(.account, "aws 222222222222")))
  }

  @Test("A second provider of one root is another account, in the same state") func alias() {
    let more = """
      provider "aws" {
        alias   = "vault"
        region  = "eu-central-1"
        profile = "vault"
      }
      resource "aws_backup_vault" "v" {
        provider = aws.vault
      }

      """
    let data = CodeFatesTests.database.replacing("backup_retention_period = 7", with: "")
    let fates = fates(["main.tf": data + more])
    #expect(shared(fates) == [CodeLeaning(.provider, "aws"), CodeLeaning(.state, "s3 acme/prod.tfstate")])
    #expect(fates.waysBackLean.contains(CodeLeaning(.credential, "profile vault")))
  }
}
