/// Commands of kubectl with what must be found: `code@tier` parted by commas, `-` for nothing above information.
///
/// A section `@ NAME` is the current context of a kubeconfig with contexts of every sort (`@ -` for no kubeconfig).
enum KubectlTable {
  static let text = #"""
    @ -
    command.container-destroyed@unknown kubectl delete namespace shop
    command.container-destroyed@unknown kubectl delete ns shop
    command.container-destroyed@unknown kubectl delete namespaces/shop
    command.container-destroyed@production kubectl delete ns prod
    command.container-destroyed@production kubectl delete namespaces pr-12 production
    command.container-destroyed@ephemeral kubectl delete ns pr-12
    command.container-destroyed@unknown kubectl delete ns pr-12 shop
    command.container-destroyed@unknown kubectl delete ns --all
    command.container-destroyed@unknown kubectl delete namespace -n log-collection-test --all
    command.container-destroyed@unknown kubectl delete ns $NAME
    command.container-destroyed@production kubectl delete ns kube-system
    command.container-destroyed@production kubectl --context prod delete ns pr-12
    command.container-destroyed@production kubectl --context=prod delete ns pr-12
    command.container-destroyed@production kubectl delete ns shop --context prod
    command.container-destroyed@production kubectl delete --kubeconfig ~/.kube/prod.yaml ns shop
    command.container-destroyed@production KUBECONFIG=~/.kube/prod.yaml kubectl delete ns shop
    command.container-destroyed@ephemeral kubectl --context kind-kind delete ns prod
    command.container-destroyed@ephemeral kubectl --context k3d-demo delete ns shop
    command.container-destroyed@ephemeral kubectl --context minikube delete ns shop
    command.container-destroyed@ephemeral kubectl --context docker-desktop delete ns shop
    command.container-destroyed@staging kubectl --context staging delete ns shop
    command.container-destroyed@development kubectl --context dev-cluster delete ns shop
    command.container-destroyed@production AWS_PROFILE=prod kubectl delete ns shop
    command.container-destroyed@unknown ENV=dev kubectl delete ns shop
    command.container-destroyed@unknown kubectl --context "$(cat ctx)" delete ns shop
    command.data-destroyed@unknown kubectl delete pvc data-0
    command.data-destroyed@unknown kubectl delete pvc --all
    command.data-destroyed@unknown kubectl delete persistentvolumeclaim/data-0
    command.data-destroyed@unknown,command.destroyed@unknown kubectl delete pvc,svc -l app=db
    command.data-destroyed@development kubectl -n dev delete pvc data-0
    command.data-destroyed@staging kubectl delete pvc data-0 -nstaging
    command.data-destroyed@production kubectl delete pvc data-0 -n=prod
    command.data-destroyed@unknown kubectl delete pv pv-1 -n dev
    command.data-destroyed@production kubectl delete pv prod-data
    command.data-destroyed@unknown kubectl delete sts db
    command.data-destroyed@unknown kubectl delete statefulset.apps/db
    command.data-destroyed@unknown kubectl delete statefulsets.v1.apps db --cascade=foreground
    command.destroyed@unknown kubectl delete sts db --cascade=orphan
    command.data-destroyed@unknown kubectl delete clusters.postgresql.cnpg.io main
    command.data-destroyed@unknown kubectl delete postgresql main
    command.data-destroyed@unknown kubectl delete kafkatopic orders
    command.container-destroyed@unknown kubectl delete crd postgresqls.acid.zalan.do
    command.container-destroyed@unknown kubectl delete customresourcedefinitions --all
    command.container-destroyed@unknown kubectl delete application shop -n argocd
    command.backup-destroyed@unknown kubectl delete volumesnapshot nightly
    command.backup-destroyed@unknown kubectl delete backups.velero.io --all -n velero
    command.backup-destroyed@unknown kubectl delete schedule nightly -n velero
    command.backup-destroyed@unknown kubectl delete cronjob pg-backup
    command.destroyed@unknown kubectl delete cronjob report
    command.disarmed@unknown kubectl patch cronjob pg-backup -p '{"spec":{"suspend":true}}'
    - kubectl patch cronjob report -p '{"spec":{"suspend":true}}'
    command.destroyed@unknown oc delete dc/web is/web bc/web
    command.destroyed@unknown oc delete all -l app=web
    command.identity-destroyed@unknown kubectl delete secret db-password
    command.key-destroyed@unknown kubectl delete secret vault-unseal-keys
    command.identity-destroyed@unknown kubectl delete clusterrolebinding admin
    command.identity-destroyed@unknown kubectl delete sa deployer
    command.destroyed@unknown kubectl delete pod web-1
    command.destroyed@unknown kubectl delete po web-1 web-2 --force --grace-period=0
    command.destroyed@unknown kubectl delete pods --all
    command.destroyed@production kubectl delete pods --all -n production
    command.destroyed@unknown kubectl delete pods -A -l app=web
    command.destroyed@unknown kubectl delete pod -l app=web --field-selector=status.phase==Running
    command.destroyed@unknown kubectl delete deploy/web svc/web
    command.destroyed@unknown kubectl delete deployment.apps web
    command.destroyed@production kubectl delete deployment api-prod
    command.destroyed@development kubectl -n dev delete pod web-6d4c
    command.destroyed@production kubectl delete pod coredns-1 -n kube-system
    command.destroyed@unknown kubectl delete all --all
    command.container-destroyed@unknown kubectl delete all --all -A
    command.unknown-destroyed@unknown kubectl delete widgets.example.com --all
    command.unknown-destroyed@unknown kubectl delete services.serving.knative.dev web
    command.destroyed@unknown kubectl delete node worker-1
    command.destroyed@unknown kubectl drain worker-1 --ignore-daemonsets --delete-emptydir-data
    command.destroyed@unknown kubectl taint nodes worker-1 maintenance=yes:NoExecute
    command.destroyed@production kubectl --context prod drain worker-1
    - kubectl cordon worker-1
    - kubectl uncordon worker-1
    command.changed@production kubectl cordon worker-1 --context prod
    command.destroyed@unknown kubectl delete deployment api --dry-run=none
    command.destroyed@unknown kubectl delete deployment api --dry-run=false
    command.destroyed@unknown kubectl delete deployment api --dry-run=client --dry-run=none
    - kubectl delete deployment api --dry-run=client
    - kubectl delete deployment api --dry-run=server -o name
    - kubectl delete deployment api --dry-run
    - kubectl --context prod delete ns prod --dry-run=server
    - kubectl delete --help
    - kubectl help delete
    - kubectl -h
    - kubectl
    - kubectl delete events --all
    - kubectl delete pod --field-selector=status.phase==Succeeded
    - kubectl delete pods --field-selector status.phase=Failed -A
    command.container-destroyed@production kubectl delete --raw /api/v1/namespaces/prod
    command.destroyed@production kubectl delete --raw=/apis/apps/v1/namespaces/prod/deployments/web
    command.container-destroyed@unknown kubectl get ns -o name | xargs -I{} kubectl delete namespace {}
    command.unresolved@unknown kubectl delete $(kubectl get ns -o name)
    command.unresolved@any kubectl $(cat verb) pods
    command.unknown-verb@any kubectl obliterate everything
    - k obliterate everything
    - kubectl neat get pod x
    - kubectl krew install ctx
    command.container-destroyed@unknown \kubectl delete ns shop
    command.container-destroyed@unknown k delete ns shop
    command.container-destroyed@unknown kubecolor delete ns shop
    command.container-destroyed@unknown oc delete project shop
    command.container-destroyed@unknown /usr/local/bin/kubectl -v=6 delete ns shop --wait=false
    command.container-destroyed@unknown kubectl -v 6 --request-timeout 5s delete ns shop
    command.container-destroyed@unknown minikube kubectl -- delete ns shop --context other
    command.container-destroyed@ephemeral minikube kubectl -- delete ns shop
    command.container-destroyed@unknown microk8s kubectl delete ns shop
    command.container-destroyed@unknown k3s kubectl delete ns shop
    command.container-destroyed@unknown sudo k3s kubectl delete ns shop
    command.unknown-destroyed@unknown kubectl delete -f https://example.com/all.yaml
    command.unknown-destroyed@unknown kubectl delete -f missing.yaml
    command.unknown-destroyed@unknown kustomize build . | kubectl delete -f -
    command.unknown-destroyed@unknown kubectl delete -k overlays/x
    command.unknown-destroyed@production kubectl delete -k overlays/x -n prod
    command.unknown-destroyed@unknown kubectl apply -f . --prune --all
    command.unknown-destroyed@unknown kubectl apply --prune -l app=web -f dir/
    - kubectl apply --prune --dry-run=server -l app=web -f dir/
    command.destroyed@unknown kubectl apply --force -f x.yaml
    command.unknown-destroyed@unknown kubectl replace --force -f missing.yaml
    - kubectl replace -f missing.yaml
    - kubectl apply -f deployment.yaml
    - kubectl apply -f deployment.yaml -n dev
    command.changed@production kubectl --context prod apply -f deployment.yaml
    command.changed@production kubectl apply -n prod -k overlays/prod
    - kubectl --context prod apply -f deployment.yaml --dry-run=client
    - kubectl --context prod diff -f deployment.yaml
    workload.stopped@unknown kubectl scale deployment web --replicas=0
    workload.stopped@unknown kubectl scale --replicas 0 deployment/web
    workload.stopped@production kubectl scale sts/db --replicas=0 -n prod
    workload.stopped@development kubectl scale sts/db --replicas=0 -n dev
    - kubectl scale deployment web --replicas=3
    command.changed@production kubectl scale deployment web --replicas=3 -n prod
    - kubectl rollout restart deployment web
    workload.rolled-back@production kubectl rollout undo deployment web -n prod
    workload.rolled-back@unknown kubectl rollout undo deployment/web --to-revision=2
    workload.rolled-back@development kubectl rollout undo deployment/web -n dev
    - kubectl rollout status deployment web -n prod
    - kubectl rollout history deployment web -n prod
    command.disarmed@unknown kubectl patch pv pv-1 -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
    command.disarmed@production kubectl patch pv prod-data --type merge -p '{"spec": {"persistentVolumeReclaimPolicy": "Delete"}}'
    - kubectl patch pv pv-1 -p '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'
    command.disarmed@unknown kubectl patch ns shop -p '{"metadata":{"finalizers":null}}' --type=merge
    command.disarmed@unknown kubectl patch pvc data --type json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
    command.disarmed@unknown kubectl patch volumesnapshotcontent x -p 'deletionPolicy: Delete' --type merge
    workload.stopped@unknown kubectl patch deployment web -p '{"spec":{"replicas":0}}'
    - kubectl patch deployment web -p '{"spec":{"replicas":3}}'
    command.changed@production kubectl patch deployment web -n prod -p '{"spec":{"replicas":3}}'
    command.disarmed@unknown kubectl annotate pvc data helm.sh/resource-policy-
    command.disarmed@unknown kubectl label ns shop deletion-protection=false --overwrite
    - kubectl annotate pvc data helm.sh/resource-policy=keep
    - kubectl label pod web-1 app=web
    - kubectl get pods
    - kubectl get pods,svc -A -o wide
    - kubectl get secrets -n prod -o yaml
    - kubectl describe ns prod --context prod
    - kubectl logs -f deploy/web -n prod --tail=100
    - kubectl logs -p web-1 -c app
    - kubectl top nodes
    - kubectl auth can-i delete namespaces --context prod
    - kubectl explain deployment.spec
    - kubectl config view --raw
    - kubectl config get-contexts
    - kubectl config use-context prod
    - kubectl version --client
    - kubectl port-forward -n prod svc/db 5432:5432
    - kubectl wait --for=delete ns/shop --timeout=60s
    - kubectl create namespace shop
    - kubectl create deployment web --image=nginx --replicas=2
    - kubectl run shell --rm -it --image=alpine -- sh
    - kubectl exec -it web-1 -- ls /
    - kubectl exec web-1 -- env
    - kubectl cp web-1:/tmp/x ./x
    - kubectl cp prod/web-1:/tmp/x ./x
    - kubectl get --raw /api/v1/namespaces/prod
    - kubectl kustomize overlays/prod
    - kubectl cluster-info dump
    - kubectl api-resources --verbs=delete
    - kubectl debug node/worker-1 -it --image=busybox
    - kubectl completion bash
    - kubectl plugin list
    - oc get routes
    - oc new-project demo
    - oc whoami
    - oc adm prune images
    command.destroyed@unknown oc adm prune images --confirm
    terraform.destroy@unknown kubectl exec runner-0 -- terraform destroy
    terraform.destroy@production kubectl exec -n prod -it runner-0 -c main -- sh -c 'terraform destroy -auto-approve'
    terraform.destroy@unknown kubectl exec runner-0 terraform destroy
    terraform.destroy@unknown kubectl run x --image=hashicorp/terraform --rm -it --restart=Never -- terraform destroy
    terraform.destroy@unknown oc rsh runner-0 terraform destroy
    command.disarmed@production kubectl replace --raw /api/v1/namespaces/prod/finalize -f ns.json
    command.unknown-verb@any kubectl cnpg destroy main 2
    command.unknown-verb@any kubectl argo rollouts abort web
    - kubectl cnpg status main
    - kubectl argo rollouts get rollout web
    command.container-destroyed@unknown ssh bastion kubectl delete ns shop
    - echo 'kubectl delete ns prod'
    - grep 'kubectl delete ns' notes.md
    - git commit -m 'stop: kubectl delete ns prod'

    @ live
    command.container-destroyed@production kubectl delete ns pr-12
    command.destroyed@production kubectl delete pod web-1
    command.destroyed@production kubectl -n dev delete pod web-1
    command.changed@production kubectl apply -f deployment.yaml
    command.container-destroyed@ephemeral kubectl --context kind-kind delete ns shop
    command.container-destroyed@ephemeral kubectl config use-context kind-kind && kubectl delete ns shop
    command.container-destroyed@production kubectl config use-context kind-kind; kubectl delete ns shop
    command.container-destroyed@ephemeral kubectx kind-kind && kubectl delete ns shop
    command.container-destroyed@unknown kubectx && kubectl delete ns shop --context plain
    - kubectl get ns

    @ plain
    command.container-destroyed@unknown kubectl delete ns shop
    command.container-destroyed@production kubectl config use-context live && kubectl delete ns shop
    command.container-destroyed@production kubectl config use-context live; kubectl delete ns shop
    command.container-destroyed@production kubectl config use live; kubectl delete ns shop
    command.destroyed@production kubens prod && kubectl delete pod web-1
    command.destroyed@development kubectl config set-context --current --namespace=dev && kubectl delete pod web-1
    command.destroyed@unknown kubectl delete pod web-1
    command.destroyed@development kubectl delete pod web-1 --context sandbox
    command.destroyed@production kubectl delete pod web-1 --context dev
    command.destroyed@production kubectl delete pod web-1 --context k3d-demo
    command.destroyed@development kubectl delete pod web-1 --context tunnel
    command.destroyed@production kubectl delete pod web-1 --context tunnel -n prod
    command.destroyed@staging kubectl delete pod web-1 --context quality
    command.destroyed@production kubectl delete pod web-1 --context quality -n prod
    command.container-destroyed@production kubectl delete ns shop --cluster arn:aws:eks:eu-west-1:123456789012:cluster/prod
    command.container-destroyed@production kubectl delete ns shop --server https://api.prod.example.com

    @ kind-kind
    command.container-destroyed@ephemeral kubectl delete ns prod
    command.data-destroyed@ephemeral kubectl delete pvc --all -A
    command.container-destroyed@production kubectl --context live delete ns shop

    command.container-destroyed@production aws eks update-kubeconfig --name prod && kubectl delete ns shop
    command.container-destroyed@unknown aws eks update-kubeconfig --name shop --region eu-west-1 && kubectl delete ns shop
    command.container-destroyed@unknown aws eks update-kubeconfig --name shop; kubectl delete ns shop
    command.container-destroyed@unknown ssh bastion kubectl delete ns shop

    @ minikube
    command.data-destroyed@ephemeral kubectl delete pvc data
    """#

  /// One row, with the current context that it is read under.
  struct Row: Sendable, CustomStringConvertible {
    var context: String?
    var outcome: [String]
    var command: String

    var description: String { command }
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    var context: String?
    for line in text.split(separator: "\n") where !line.isEmpty {
      if line.hasPrefix("@ ") {
        context = line.dropFirst(2) == "-" ? nil : String(line.dropFirst(2))
        continue
      }
      let cut = line.firstIndex(of: " ") ?? line.endIndex
      let outcome = line[..<cut] == "-" ? [] : line[..<cut].split(separator: ",").map(String.init)
      rows.append(Row(context: context, outcome: outcome.sorted(), command: String(line[cut...].drop { $0 == " " })))
    }
    return rows
  }()
}
