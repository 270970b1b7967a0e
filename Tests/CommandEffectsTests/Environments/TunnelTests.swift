import CommandEffects
import Testing
import Vocabulary

/// What connects to a port of this machine that the same text leads elsewhere lands there.
@Suite struct TunnelTests {
  private func tiers(_ command: String) -> [String] {
    ClusterScene().read(command).findings.filter { $0.severity > .warning }.compactMap { $0.environment?.tier.rawValue }
  }

  @Test(
    "A tunnel's end is where it lands",
    arguments: [
      ("ssh -L 5432:prod:5432 bastion -N -f && psql -h localhost -c 'drop table x'", "production"),
      ("ssh -fNL 5432:prod-db:5432 bastion; psql -h 127.0.0.1 -p 5432 -c 'drop table x'", "production"),
      ("ssh -f -N -L 5432:localhost:5432 prod-1 && psql -h localhost -c 'drop table x'", "production"),
      ("ssh -f -N -L 127.0.0.1:6543:db.example.com:5432 b && psql -h localhost -p 6543 -c 'drop table x'", "unknown"),
      ("ssh -o 'LocalForward=5432 prod:5432' -fN b && psql postgres://u@localhost/x -c 'drop table x'", "production"),
      ("ssh b -fN -L 5432:db.staging.example.com:5432 && psql -h localhost -c 'drop table x'", "staging"),
      ("ssh -fNL 5432:localhost:5432 dev-box && psql -h localhost -c 'drop table x'", "development"),
      ("ssh -fNL \"$(pick)\" b && psql -h localhost -c 'drop table x'", "unknown"),
      ("autossh -M 0 -f -N -L 3306:prod-db:3306 b && mysql -h 127.0.0.1 -e 'drop table x'", "production"),
      ("ssh -fNL /tmp/pg/.s.PGSQL.5432:/run/.s.PGSQL.5432 prod-1 && psql -h /tmp/pg -c 'drop table x'", "production"),
      ("ssh -fNL /tmp/pg:/run/.s.PGSQL.5432 prod-1 && psql -h /tmp/pg -c 'drop table x'", "production"),
      ("ssh -fNL 6379:prod-cache:6379 b && redis-cli flushall", "production"),
      (
        "ssh -fNL 27017:prod-mongo:27017 b && mongosh mongodb://localhost/shop --eval 'db.dropDatabase()'", "production"
      ),
      ("ssh -fNL 9200:prod-es:9200 b && curl -X DELETE http://localhost:9200/orders", "production"),
      ("ssh -fNL 8200:prod-vault:8200 b; VAULT_ADDR=http://127.0.0.1:8200 vault kv metadata delete x", "production"),
      ("ssh -fNL 2375:/var/run/docker.sock prod-1 && docker -H tcp://localhost:2375 volume rm x", "production"),
      ("ssh -fNL 5432:prod:5432 b && DATABASE_URL=postgres://localhost/x npx prisma migrate reset", "production"),
      ("kubectl --context prod port-forward svc/db 5432:5432 & psql -h localhost -c 'drop table x'", "production"),
      ("kubectl port-forward -n prod svc/db 5432 & sleep 2; psql -h localhost -c 'drop table x'", "production"),
      ("kubectl port-forward svc/db :5432 & psql -h localhost -p 40001 -c 'drop table x'", "unknown"),
      ("kubectl --context kind-dev port-forward svc/db 5432 & psql -h localhost -c 'drop table x'", "ephemeral"),
      ("kubectl --context prod proxy & kubectl -s http://localhost:8001 delete ns shop", "production"),
      ("cloud_sql_proxy -instances=p:eu:shop-prod=tcp:5432 & psql -h localhost -c 'drop table x'", "production"),
      ("cloud-sql-proxy p:eu:shop-prod --port 5432 & psql -h localhost -p 5432 -c 'drop table x'", "production"),
      ("cloud-sql-proxy 'p:eu:shop?port=5433' & psql -h localhost -p 5433 -c 'drop table x'", "unknown"),
      ("fly proxy 5432 -a shop-prod & psql -h localhost -c 'drop table x'", "production"),
      (
        "aws ssm start-session --target i-1 --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters "
          + "host=prod-db.internal,portNumber=5432,localPortNumber=5432 & psql -h localhost -c 'drop table x'",
        "production"
      ),
      (
        "aws ssm start-session --target i-1 --profile prod --document-name AWS-StartPortForwardingSession --parameters "
          + "'{\"portNumber\":[\"5432\"],\"localPortNumber\":[\"6543\"]}' & psql -h localhost -p 6543 -c 'drop table x'",
        "production"
      ),
      (
        "gcloud compute start-iap-tunnel db-prod 5432 --local-host-port=localhost:5432 & psql -h localhost -c 'drop table x'",
        "production"
      ),
      ("gcloud compute ssh prod-1 -- -fNL 5432:localhost:5432; psql -h localhost -c 'drop table x'", "production"),
      ("az network bastion tunnel -n b -g shop-prod --port 5432 & psql -h localhost -c 'drop table x'", "production"),
      ("pscale connect shop production & mysql -h 127.0.0.1 -e 'drop table x'", "production"),
      ("tsh proxy db --port 5432 prod-db & psql -h localhost -c 'drop table x'", "production"),
      (
        "cloudflared access tcp --hostname db.prod.example.com --url localhost:5432 & psql -h localhost -c 'drop table x'",
        "production"
      ),
      ("socat TCP-LISTEN:5432,fork TCP:prod-db:5432 & psql -h localhost -c 'drop table x'", "production"),
      ("chisel client https://x.example.com 5432:prod-db:5432 & psql -h localhost -c 'drop table x'", "production"),
    ])
  func ends(command: String, tier: String) {
    #expect(tiers(command).contains(tier), "\(command) → \(tiers(command))")
  }

  @Test(
    "A tunnel on another port, or of another machine, is none of this one's",
    arguments: [
      "ssh -fNL 5433:prod:5432 b && psql -h localhost -p 5432 -c 'drop table x'",
      "ssh -fNL 5433:prod:5432 b && psql postgres://localhost:5432/x -c 'drop table x'",
      "ssh -fNL 5433:prod:5432 b && PGPORT=5432 psql -h localhost -c 'drop table x'",
      "ssh -fNR 5432:localhost:5432 prod && psql -h localhost -c 'drop table x'",
      "ssh h 'ssh -fNL 5432:prod:5432 b'; psql -h localhost -c 'drop table x'",
      "kubectl --context prod port-forward svc/web 8080:80 & curl -X DELETE http://localhost:3000/databases/x",
      "psql -h localhost -c 'drop table x'",
    ])
  func others(command: String) {
    #expect(tiers(command) == ["ephemeral"], "\(tiers(command))")
  }
}
