/// What an agent types all day, and nobody wants to be asked about.
enum OrdinaryWork {
  static let commands = [
    "ls -la", "git status", "git diff", "git add -A && git commit -m 'mend the test'", "git push origin my-feature",
    "git branch -D my-feature", "git stash", "git checkout -b x", "git rebase main", "git push origin --delete old-x",
    "git commit --no-verify -m wip", "npm ci", "npm test", "npm run build", "rm -rf node_modules dist",
    "rm -f package-lock.json", "rm src/old.ts", "mv a.ts b.ts", "find . -name '*.pyc' -delete", "rm -rf /tmp/build",
    "docker compose up -d", "docker compose down", "docker rm -f web", "docker system df", "kubectl get pods",
    "kubectl logs web-1", "kubectl --context kind-dev delete pod web-1", "kubectl apply -f k8s/", "helm list",
    "terraform fmt", "terraform validate", "terraform init", "terraform plan", "terraform plan -out=tfplan",
    "terraform show tfplan", "terraform output", "terraform state list", "terraform state show aws_instance.web",
    "terraform workspace list", "aws sts get-caller-identity", "aws s3 ls", "aws s3 cp a.txt s3://assets/a.txt",
    "aws ec2 describe-instances", "aws logs tail /aws/lambda/x", "psql -c 'SELECT count(*) FROM users'",
    "pg_dump shop > /tmp/shop.sql", "python manage.py test", "pytest -q", "cargo build", "cargo clean", "go test ./...",
    "make clean", "curl -s http://localhost:3000/health", "sed -i 's/a/b/' src/x.ts", "grep -rn 'DROP TABLE' .",
    "echo 'terraform destroy' >> NOTES.md", "cat main.tf", "tar -czf /tmp/x.tgz src", "chmod +x run.sh", "kill 1234",
    "aws rds create-db-snapshot --db-instance-identifier shop --db-snapshot-identifier shop-1",
    "aws s3 rm s3://assets-dev/tmp.txt",
  ]
}
