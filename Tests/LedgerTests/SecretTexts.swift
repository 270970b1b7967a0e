/// Commands as people write them, with and without secrets.
enum SecretTexts {
  static let withSecrets: [(String, String)] = [
    ("MYSQL_PWD=x mysql", "MYSQL_PWD=[redacted] mysql"),
    ("PGPASSWORD='it is' psql", "PGPASSWORD=[redacted] psql"),
    ("PGPASSWORD=\"a\\\"b c\" psql", "PGPASSWORD=[redacted] psql"),
    ("PGPASSWORD=a'b c'd psql", "PGPASSWORD=[redacted] psql"),
    ("PGPASSWORD=a\\ b psql", "PGPASSWORD=[redacted] psql"),
    ("PGPASSWORD=$'a\\tb' psql", "PGPASSWORD=[redacted] psql"),
    ("env AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG aws s3 ls", "env AWS_SECRET_ACCESS_KEY=[redacted] aws s3 ls"),
    ("STRIPE_KEY=abc GITHUB_PAT=def run", "STRIPE_KEY=[redacted] GITHUB_PAT=[redacted] run"),
    ("export SECRET_KEY_BASE=abc;ls", "export SECRET_KEY_BASE=[redacted];ls"),
    ("TF_VAR_db_password=x terraform destroy", "TF_VAR_db_password=[redacted] terraform destroy"),
    ("docker run -e \"MYSQL_ROOT_PASSWORD=a&b!c\" mysql", "docker run -e \"MYSQL_ROOT_PASSWORD=[redacted]\" mysql"),
    ("curl 'https://h/?token=abc&x=1'", "curl 'https://h/?token=[redacted]&x=1'"),
    ("helm upgrade --set db.password=abc,db.user=u", "helm upgrade --set db.password=[redacted],db.user=u"),
    ("curl -d '{\"apiKey\":\"abc\",\"n\":1}' h", "curl -d '{\"apiKey\":[redacted],\"n\":1}' h"),
    ("curl -d \"{\\\"password\\\": \\\"a b\\\"}\" h", "curl -d \"{\\\"password\\\": [redacted]}\" h"),
    (
      "cat > c.yaml <<E\ndb:\n  password: hunter2\n  user: u\nE",
      "cat > c.yaml <<E\ndb:\n  password: [redacted]\n  user: u\nE"
    ),
    ("printf 'aws_secret_access_key = abc\\n' > c", "printf 'aws_secret_access_key = [redacted]' > c"),
    ("curl --header 'PRIVATE-TOKEN: abc' h", "curl --header 'PRIVATE-TOKEN: [redacted]' h"),
    ("bash -c 'mysql -psecret shop'", "bash -c 'mysql -p[redacted] shop'"),
    ("mysql -p'my secret' shop", "mysql -p[redacted] shop"),
    (
      "sudo docker exec db mysqldump -uroot -ps3cret shop | gzip",
      "sudo docker exec db mysqldump -uroot -p[redacted] shop | gzip"
    ),
    ("curl -u admin:'a b' h", "curl -u admin:[redacted] h"),
    ("curl --user=admin:ab h", "curl --user=admin:[redacted] h"),
    ("openssl rsa -passin pass:abc -in k", "openssl rsa -passin pass:[redacted] -in k"),
    (
      "aws ssm put-parameter --name n --value abc --type SecureString",
      "aws ssm put-parameter --name n --value [redacted] --type SecureString"
    ),
    (
      "aws secretsmanager create-secret --name n --secret-string abc",
      "aws secretsmanager create-secret --name n --secret-string [redacted]"
    ),
    ("tool --api-key \\\n  abc --x", "tool --api-key \\\n  [redacted] --x"),
    ("vault login --token=hvs.abc", "vault login --token=[redacted]"),
    ("pg_dump postgresql://u:pa/ss@h/db", "pg_dump postgresql://u:[redacted]@h/db"),
    ("redis-cli -u rediss://:pw@h:6379", "redis-cli -u rediss://:[redacted]@h:6379"),
    ("curl -H Authorization:abc h", "curl -H Authorization:[redacted] h"),
    ("curl -H 'Proxy-Authorization: Basic abc=' h", "curl -H 'Proxy-Authorization: Basic [redacted]' h"),
    ("password=a password=b", "password=[redacted] password=[redacted]"),
    ("echo 'PASSWORD='hunter2", "echo 'PASSWORD=[redacted]"),
    (
      "git remote add o https://x:ghp_0123456789abcdefghijABCDEFGHIJ012345@github.com/a/b",
      "git remote add o https://x:[redacted]@github.com/a/b"
    ),
    ("echo 'don''t' # it's\nTOKEN='a b' run", "echo 'don''t' # it's\nTOKEN=[redacted] run"),
  ]

  static let withoutSecrets = [
    "", "ls", "terraform destroy -auto-approve",
    "terraform init -backend-config=key=prod/terraform.tfstate -backend-config=\"key=x\"",
    "PGPASSWORD=$DB_PASSWORD psql", "PGPASSWORD=\"${DB_PASSWORD}\" psql", "TOKEN=$(vault read -field=t x) run",
    "PASSWORD= run this", "PASSWORD='' run", "PASSWORD=\"\" run", "echo $PASSWORD", "echo ${TOKEN:-none}",
    "[ \"$TOKEN\" = x ]",
    "echo ${API_KEY:?must be set}", "kubectl get secrets -o name", "kubectl get secret db -o yaml",
    "aws secretsmanager describe-secret --secret-id arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf",
    "aws secretsmanager delete-secret --secret-id prod/db --force-delete-without-recovery",
    "terraform apply -target=aws_secretsmanager_secret.db_password", "terraform state rm random_password.db",
    "terraform apply -replace='random_password.db[\"x\"]'", "PASSWORD_FILE=/run/secrets/x run", "max_tokens=4096 run",
    "docker login --password-stdin registry", "docker run -p 8080:80 nginx", "ssh -p 22 host", "mkdir -p a/b",
    "mysql -p shop", "mysql -u root -P 3306", "psql -p 5432", "git clone git@github.com:a/b.git",
    "git clone https://github.com/a/b.git", "git clone ssh://git@github.com/a/b", "curl https://h:8080/x@y",
    "curl https://u:$PW@h/", "curl -H 'Accept: application/json' h", "curl -H \"Authorization: Bearer $TOKEN\" h",
    "git commit -m 'token: refactor the parser'", "git commit -m \"Fix cookie: set the path\"",
    "git commit -m 'Handle authorization: bearer tokens'", "git commit -m 'bearer authentication-middleware'",
    "grep -r password .", "rg 'password|secret' src", "ansible-playbook --private-key ~/.ssh/id_rsa x.yml",
    "SSH_KEY=/home/u/.ssh/id_rsa run", "PRIMARY_KEY=id run", "PUBLIC_KEY=abc run", "KMS_KEY_ID=abc run",
    "aws kms schedule-key-deletion --key-id 1234abcd-12ab-34cd-56ef-1234567890ab", "MONKEY=1 KEYBOARD=us run",
    "aws dynamodb get-item --key '{\"id\":{\"S\":\"1\"}}'", "sk-learn", "task-0123456789012345678901234",
    "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----", "echo AKIA", "npm run eyJ.test.js",
    "PWD=/x OLDPWD=/y ls",
    "pip install tokenizers==1.2", "helm --set token.enabled=true", "USE_TOKEN=abc", "no-password=1", "a=b c:d",
    "psql -c \"select password from users where id = 'x'\"", "export PATH=/a:/b", "tool --token=$TOKEN --secret \"$S\"",
    "git log --format='%h: %s'", "echo 'ключ: значение'", "--password",
  ]
}
