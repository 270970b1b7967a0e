/// Commands of container engines with what must be found: `code@tier` parted by commas, `-` for nothing above
/// information.
///
/// What is only noted on an engine of this machine and passes there (a container that goes) is `command.destroyed` on
/// development.
enum ContainerTable {
  static let text = #"""
    command.data-destroyed@development docker volume rm app_data
    command.data-destroyed@development docker volume remove app_data other
    command.data-destroyed@development docker volume rm -f $(docker volume ls -q)
    command.data-destroyed@development docker volume prune
    command.data-destroyed@development docker volume prune -af
    command.data-destroyed@production docker volume rm shop_prod_db
    command.destroyed@development docker volume rm app_node_modules app_cache
    command.data-destroyed@development docker system prune --volumes -f
    command.data-destroyed@development docker system prune -a --volumes
    command.unknown-destroyed@development docker system prune -af
    command.unknown-destroyed@development docker system prune
    command.unknown-destroyed@development docker container prune -f
    command.unknown-destroyed@development docker rm -f $(docker ps -aq)
    command.unknown-destroyed@development podman rm -af
    command.data-destroyed@development docker rm -fv db
    command.data-destroyed@development docker container rm --volumes db
    command.destroyed@development docker rm db
    command.destroyed@development docker rm -f db web
    command.destroyed@development docker container remove -f db
    command.destroyed@development docker rmi -f image
    command.destroyed@development docker image prune -a
    command.destroyed@development docker builder prune -a
    command.destroyed@development docker buildx prune -f
    command.destroyed@development docker network prune -f
    command.data-destroyed@development docker compose down -v
    command.data-destroyed@development docker compose down --volumes --remove-orphans
    command.data-destroyed@development docker-compose down -v
    command.data-destroyed@development docker compose -p shop down -v
    command.data-destroyed@ephemeral docker compose -p pr-12 down -v
    command.data-destroyed@ephemeral COMPOSE_PROJECT_NAME=ci-4711 docker compose down -v
    command.data-destroyed@ephemeral docker compose -f docker-compose.test.yml down -v
    command.data-destroyed@production docker compose -f docker-compose.prod.yml down -v
    command.data-destroyed@production docker compose --project-name shop-production down --volumes
    command.data-destroyed@production docker --context production compose down -v
    command.data-destroyed@production DOCKER_CONTEXT=production docker compose down -v
    command.data-destroyed@production docker context use production && docker compose down -v
    command.data-destroyed@unknown docker -H ssh://ann@10.0.0.5 compose down -v
    command.data-destroyed@unknown DOCKER_HOST=tcp://10.0.0.5:2375 docker volume rm db
    command.data-destroyed@production DOCKER_HOST=ssh://root@prod-1 docker volume rm db
    command.data-destroyed@development DOCKER_HOST=unix:///run/user/1000/docker.sock docker volume rm db
    command.data-destroyed@development docker --context desktop-linux volume rm db
    command.data-destroyed@staging docker -c staging volume rm db
    command.destroyed@development docker compose down
    command.destroyed@development docker compose down --volumes=false --remove-orphans=false
    command.destroyed@production docker --context production compose down
    command.destroyed@development docker compose rm -f
    command.data-destroyed@development docker compose rm -fsv
    command.data-destroyed@development docker compose up -d -V
    command.data-destroyed@development podman volume rm db
    command.data-destroyed@development podman volume prune
    command.data-destroyed@development nerdctl volume rm db
    command.container-destroyed@development podman system reset -f
    command.container-destroyed@development podman machine rm
    command.destroyed@unknown docker stack rm shop
    command.destroyed@production docker stack rm shop-prod
    command.destroyed@unknown docker service rm web
    workload.stopped@unknown docker service scale web=0
    workload.stopped@unknown docker node update --availability drain node-1
    workload.stopped@production docker service scale prod_api=0
    workload.stopped@production docker service update --replicas 0 prod_api
    - docker service update --replicas 3 prod_api
    - docker service scale web=3
    command.container-destroyed@unknown docker swarm leave --force
    command.identity-destroyed@unknown docker secret rm db_password
    workload.stopped@production docker --context production stop web
    workload.stopped@unknown docker -Htcp://daemon.example:2375 stop api
    command.changed@production docker --context production compose up -d
    container.host-access@development docker run -v /:/host alpine
    container.host-access@development docker run --rm -v /:/host alpine chroot /host
    container.host-access@development docker run -v/var/run/docker.sock:/var/run/docker.sock nginx
    container.host-access@development docker run --mount type=bind,src=/,dst=/host nginx
    container.host-access@development docker run --privileged nginx
    container.host-access@development docker run --privileged=true --pid=host nginx
    container.host-access@development docker run --device /dev/sda nginx
    - ssh web1 docker ps
    - docker context rm prod
    - docker run --privileged=false nginx
    - docker run --privileged --rm tonistiigi/binfmt --install all
    - docker run -v ./src:/app nginx:latest
    - docker run --rm -v "$PWD":/data alpine ls /data
    - docker run --rm postgres:17 psql --version
    - docker run -d --name db -e POSTGRES_PASSWORD=x -p 5432:5432 postgres
    - docker run --rm alpine rm -rf /var/cache
    command.unresolved@any docker $(cat verb) x
    command.unknown-verb@any docker frobnicate x
    - docker
    - docker --help
    - docker volume rm --help
    - docker ps -a
    - docker -cproduction service ls
    - docker --debug compose -p api ps
    - docker --context production inspect api
    - docker --context production compose --dry-run down -v
    - docker compose --dry-run rm -f
    - docker-compose ps
    - docker compose logs -f web
    - docker compose up -d
    - docker compose build --push
    - docker compose exec web sh
    - docker compose run --rm web bash
    - docker build -t app:latest .
    - docker buildx build --push .
    - docker push registry.example.com/api:latest
    - docker pull nginx
    - docker stop web
    - docker kill web
    - docker restart web
    - docker logs -f --tail 100 web
    - docker exec -it db psql --version
    - docker volume ls -q
    - docker volume create db
    - docker context ls
    - docker login registry.example.com
    - docker cp db:/tmp/dump.sql .
    - docker scout cves app
    - docker save -o app.tar app
    - podman ps
    - podman machine start
    terraform.destroy@unknown docker run --rm -it -v ./infra:/infra -w /infra hashicorp/terraform:1.9 terraform destroy
    terraform.destroy@unknown docker exec -it -w /infra tools terraform destroy -auto-approve
    terraform.destroy@unknown docker exec tools sh -c 'cd /infra && terraform destroy'
    terraform.destroy@unknown docker compose exec -T tools terraform destroy
    terraform.destroy@unknown docker-compose run --rm tools terraform destroy
    terraform.destroy@unknown docker compose -f x.yml run -e A=b --entrypoint terraform tools destroy
    terraform.destroy@unknown podman exec tools terraform destroy
    terraform.destroy@unknown nerdctl exec tools terraform destroy
    command.container-destroyed@production docker run --rm -v ~/.kube:/root/.kube bitnami/kubectl kubectl delete ns prod
    """#

  /// The outcomes and the command of each row.
  static let rows: [Row] = text.split(separator: "\n").map { line in
    let cut = line.firstIndex(of: " ") ?? line.endIndex
    let outcome = line[..<cut] == "-" ? [] : line[..<cut].split(separator: ",").map(String.init)
    return Row(outcome: outcome.sorted(), command: String(line[cut...].drop { $0 == " " }))
  }

  /// One row.
  struct Row: Sendable, CustomStringConvertible {
    var outcome: [String]
    var command: String

    var description: String { command }
  }
}
