/// What of the family "Containers" passes and what is stopped.
enum ContainersExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = containers | Containers | docker, compose and podman: local containers pass, volumes and other hosts do not.

    == docker | first | docker nerdctl
    allow | - | docker ps -a
    allow | development | docker rm -f web
    allow | development | docker rmi shop:dev
    allow | - | docker build -t shop:dev .
    allow | - | docker compose up -d
    allow | - | docker logs -f web
    allow | development | docker compose down
    confirm | development | docker volume rm shop_data
    confirm | development | docker system prune -a --volumes -f
    confirm | development | docker volume prune -a -f
    confirm | development | docker compose down -v
    confirm | production | docker -H ssh://prod-web1 rm -f web
    confirm | production | docker --context prod stack rm shop
    deny | development | docker run --rm -v /:/host alpine rm -rf /host/etc
    deny | unknown | docker exec db dropdb -U postgres shop
    deny | unknown | docker swarm leave --force

    == docker-compose | first | docker-compose
    allow | - | docker-compose ps
    allow | - | docker-compose up -d --build
    allow | - | docker-compose logs web
    allow | development | docker-compose down
    allow | - | docker-compose restart web
    confirm | development | docker-compose down -v
    confirm | development | docker-compose down --volumes --remove-orphans
    confirm | development | docker-compose rm -fsv db
    confirm | production | docker-compose -H ssh://prod-web1 down

    == podman | first | podman podman-remote podman-compose
    allow | - | podman ps
    allow | development | podman rm -f web
    allow | - | podman images
    allow | - | podman pod ps
    allow | - | podman-compose up -d
    confirm | development | podman volume rm shop_data
    confirm | development | podman system reset --force
    confirm | development | podman-compose down -v
    confirm | development | podman volume prune -f
    confirm | development | podman system prune --volumes -f
    """#
}
