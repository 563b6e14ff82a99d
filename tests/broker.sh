#!/usr/bin/env bash
# A private RabbitMQ on a free loopback port, apart from any other broker of this machine.
#
#   tests/broker.sh start FOLDER     start it, with all its files in FOLDER; print its URI. What FOLDER/more.conf says is added to its configuration
#   tests/broker.sh stop FOLDER      stop it; FOLDER stays, and a later start goes on with its data and its ports
#   tests/broker.sh kill FOLDER      end it as a crash does (SIGKILL); a later start goes on as after a stop
#   tests/broker.sh pause FOLDER     freeze it (SIGSTOP): its connections stay open, and nothing answers
#   tests/broker.sh resume FOLDER    let it go on (SIGCONT)
#   tests/broker.sh ctl FOLDER ...   run rabbitmqctl against it
#   tests/broker.sh name FOLDER PEER before its first start: let it know the brokers of PEER's epmd and cookie; print its node's name
set -euo pipefail

# The one in /usr/sbin changes to the user rabbitmq, who may not read FOLDER.
readonly server=/usr/lib/rabbitmq/bin/rabbitmq-server
readonly start_seconds=90
readonly stop_seconds=20

fail() {
  printf 'broker.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

usage() {
  sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

# Below the range from which the system gives ports to clients, so that none is taken between the choice and its use. All three differ.
free_ports() {
  local port found=()
  for port in $(shuf -i 20000-31999 -n 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || found+=("$port")
    [ "${#found[@]}" -lt 3 ] || break
  done
  printf '%s %s %s\n' "${found[@]}"
}

# Chosen once a folder: after a stop and a start the broker has the same URI.
choose_ports() {
  [ -f "$folder/ports" ] || free_ports >"$folder/ports"
  read -r amqp_port epmd_port dist_port <"$folder/ports"
}

# Everything by which two RabbitMQ nodes of one machine could meet is this node's own.
set_environment() {
  export HOME="$folder/home"
  export ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$epmd_port"
  export RABBITMQ_NODENAME="buscontracts-$amqp_port@localhost"
  export RABBITMQ_DIST_PORT="$dist_port"
  export RABBITMQ_CONF_ENV_FILE="$folder/rabbitmq-env.conf"
  export RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf"
  export RABBITMQ_ENABLED_PLUGINS_FILE="$folder/enabled_plugins"
  export RABBITMQ_MNESIA_BASE="$folder/data"
  export RABBITMQ_LOG_BASE="$folder/log" RABBITMQ_LOGS="$folder/log/broker.log"
  export RABBITMQ_PID_FILE="$folder/node.pid"
  # No busy waiting: the tests share the cores with the broker.
  export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none'
}

write_configuration() {
  mkdir -p "$folder/home" "$folder/data" "$folder/log"
  touch "$folder/more.conf"
  : >"$folder/rabbitmq-env.conf"
  printf '[].\n' >"$folder/enabled_plugins"
  printf '%s\n' "listeners.tcp.1 = 127.0.0.1:$amqp_port" 'disk_free_limit.absolute = 50MB' | cat - "$folder/more.conf" >"$folder/rabbitmq.conf"
}

# An open port is not yet a broker: one that answers the protocol header with a method frame is.
accepts_amqp() {
  local first
  exec 3<>"/dev/tcp/127.0.0.1/$amqp_port" || return 1
  printf 'AMQP\0\0\11\1' >&3
  IFS= read -r -t 5 -N 1 -u 3 first && [ "$first" = $'\1' ]
}

alive() { [ -f "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

within() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}

started_or_dead() { (accepts_amqp) 2>/dev/null || ! alive "$folder/server.pid"; }
gone() { ! kill -0 -- "-$1" 2>/dev/null; }

show_log_and_fail() {
  { tail -n 20 "$folder/log/console.log" "$folder/log/broker.log" || true; } >&2 2>/dev/null
  stop
  fail "$1"
}

start() {
  [ -x "$server" ] || fail "there is no $server; install the package rabbitmq-server" 2
  choose_ports
  alive "$folder/server.pid" && fail "the broker of $folder runs already, as process $(cat "$folder/server.pid")"
  write_configuration
  set_environment

  # In the foreground of a session of their own: their process ids are known, and a Ctrl-C meant for the tests is not for them.
  if ! alive "$folder/epmd.pid"; then
    setsid epmd -address 127.0.0.1 -port "$epmd_port" >/dev/null 2>&1 </dev/null &
    printf '%s\n' "$!" >"$folder/epmd.pid"
  fi
  setsid "$server" >"$folder/log/console.log" 2>&1 </dev/null &
  printf '%s\n' "$!" >"$folder/server.pid"

  within "$start_seconds" started_or_dead || show_log_and_fail "RabbitMQ did not accept AMQP on 127.0.0.1:$amqp_port within $start_seconds seconds"
  alive "$folder/server.pid" || show_log_and_fail 'RabbitMQ ended while it started'
  printf 'amqp://guest:guest@127.0.0.1:%s/\n' "$amqp_port"
}

# Each is the leader of its own group, so that what it started ends with it.
stop_group() {
  local leader
  [ -f "$1" ] || return 0
  leader=$(cat "$1")
  rm -f "$1"
  kill -TERM "$leader" 2>/dev/null || true
  kill -CONT -- "-$leader" 2>/dev/null || true
  within "$stop_seconds" gone "$leader" || kill -KILL -- "-$leader" 2>/dev/null || true
}

stop() {
  stop_group "$folder/server.pid"
  stop_group "$folder/epmd.pid"
}

signal() {
  alive "$folder/server.pid" || fail "no broker of $folder runs"
  kill "-$1" -- "-$(cat "$folder/server.pid")"
}

kill_broker() {
  signal KILL
  within "$stop_seconds" gone "$(cat "$folder/server.pid")" || fail 'RabbitMQ outlived a SIGKILL'
  rm -f "$folder/server.pid"
}

# Nodes that are to meet share the table of names, which epmd keeps, and the secret.
name() {
  local peer=$1 cookie=home/.erlang.cookie
  if [ ! -f "$peer/$cookie" ]; then
    mkdir -p "$peer/home"
    head -c 15 /dev/urandom | base32 >"$peer/$cookie"
    chmod 400 "$peer/$cookie"
  fi
  choose_ports
  if [ "$folder" != "$peer" ]; then
    mkdir -p "$folder/home"
    cp -p "$peer/$cookie" "$folder/$cookie"
    read -r _ epmd_port _ <"$peer/ports"
    printf '%s %s %s\n' "$amqp_port" "$epmd_port" "$dist_port" >"$folder/ports"
  fi
  set_environment
  printf '%s\n' "$RABBITMQ_NODENAME"
}

ctl() {
  [ -f "$folder/ports" ] || fail "no broker was started in $folder" 2
  choose_ports
  set_environment
  exec /usr/lib/rabbitmq/bin/rabbitmqctl "$@"
}

[ $# -ge 2 ] || usage
readonly command=$1
case "$command" in start | name) mkdir -p "$2" ;; esac
folder=$(cd "$2" && pwd) || fail "there is no folder $2" 2
readonly folder
shift 2
case "$command" in
  start | stop) [ $# -eq 0 ] || usage; "$command" ;;
  kill) [ $# -eq 0 ] || usage; kill_broker ;;
  pause) [ $# -eq 0 ] || usage; signal STOP ;;
  resume) [ $# -eq 0 ] || usage; signal CONT ;;
  name) [ $# -eq 1 ] || usage; name "$(cd "$1" && pwd)" ;;
  ctl) ctl "$@" ;;
  *) usage ;;
esac
