#!/usr/bin/env bash
# A private cluster of three RabbitMQ nodes, each on loopback ports of its own.
#
#   tests/cluster.sh start FOLDER   start it, with all its files in FOLDER; print the URI of each node
#   tests/cluster.sh stop FOLDER    stop it; FOLDER stays, and a later start goes on with its data and its ports
#
# Node N is a broker by itself, in FOLDER/N: tests/broker.sh kills, starts and asks it.
set -euo pipefail

readonly broker="${BASH_SOURCE[0]%/*}/broker.sh"
readonly nodes=(1 2 3)

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

# Found by a list, and at once: nodes that join one another by rabbitmqctl take more than a minute.
write_peers() {
  local n name text='cluster_formation.peer_discovery_backend = classic_config'
  mkdir -p "$folder/1"
  for n in "${nodes[@]}"; do
    name=$("$broker" name "$folder/$n" "$folder/1")
    text+=$'\n'"cluster_formation.classic_config.nodes.$n = $name"
  done
  for n in "${nodes[@]}"; do
    printf '%s\n' "$text" >"$folder/$n/more.conf"
  done
}

start() {
  local n starting=()
  write_peers
  for n in "${nodes[@]}"; do
    "$broker" start "$folder/$n" >"$folder/$n/uri" &
    starting+=("$!")
  done
  for n in "${starting[@]}"; do
    wait "$n" || { stop; exit 1; }
  done
  for n in "${nodes[@]}"; do
    cat "$folder/$n/uri"
  done
}

stop() {
  local n
  for n in "${nodes[@]}"; do
    "$broker" stop "$folder/$n" &
  done
  wait
}

[ $# -eq 2 ] || usage
case "$1" in
  start) mkdir -p "$2" ;;
  stop) ;;
  *) usage ;;
esac
folder=$(cd "$2" && pwd)
readonly folder
"$1"
