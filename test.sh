#!/usr/bin/env bash
# Builds everything and runs every test, against a private RabbitMQ that it starts and stops.
#
#   ./test.sh          all tests; fuzzers with a fixed seed, for seconds
#   ./test.sh --long   the same, fuzzers with their full counts
#   ./test.sh --chaos  only the chaos suite, in full: up to 20 minutes; prints its ledgers as a table
#
# Needed: the .NET SDK. What else is missing is installed with apt when run as root.
#   BUSCONTRACTS_TEST_AMQP=amqp://user:password@host:port/   use this broker; only tests that change a broker start their own
#   BUSCONTRACTS_TEST_BROKERS=/path/to/folder                keep the files of private brokers here, and not in memory
#   BUSCONTRACTS_TEST_PYTHON=/path/to/python3                use this Python (it needs kombu, jsonschema and yaml)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly results=artifacts/test-results
readonly enough_memory_kb=2000000
broker_folder=
chaos_folder=
policy_file=

fail() {
  printf 'test.sh: %s\n' "$1" >&2
  exit 2
}

usage() {
  sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

clean_up() {
  [ -z "$policy_file" ] || rm -f "$policy_file"
  [ -z "$broker_folder" ] || tests/broker.sh stop "$broker_folder" || true
  stop_chaos
  rm -rf "$broker_folder" "$chaos_folder"
}

# The chaos suite starts brokers of its own and stops them; one that was broken off has not.
stop_chaos() {
  local node
  for node in "$chaos_folder"/broker "$chaos_folder"/killed/* "$chaos_folder"/cluster/[0-9]; do
    [ ! -d "$node" ] || tests/broker.sh stop "$node" || true
  done
}

has_module() { "$BUSCONTRACTS_TEST_PYTHON" -c "import $1" 2>/dev/null; }

missing_packages() {
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || echo rabbitmq-server
  command -v gcc >/dev/null || printf '%s\n' gcc libc6-dev
  local module
  for module in kombu jsonschema yaml; do
    has_module "$module" || echo "python3-$module"
  done
}

# The package would start a broker of its own on the default port; this is Debian's way to say no.
refuse_service_starts() {
  [ ! -e /usr/sbin/policy-rc.d ] || return 0
  policy_file=/usr/sbin/policy-rc.d
  printf '#!/bin/sh\nexit 101\n' >"$policy_file"
  chmod 755 "$policy_file"
}

# Another apt may hold the lock of the package lists, for which apt-get has no waiting of its own.
update_package_lists() {
  local attempt
  for attempt in 1 2 3 4 5; do
    apt-get update -qq && return 0
    sleep "$((attempt * 2))"
  done
  return 1
}

install() {
  printf 'test.sh: installing %s\n' "$*"
  refuse_service_starts
  update_package_lists || fail 'apt-get update failed'
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" ||
    fail "apt-get could not install $*"
}

ensure_packages() {
  local packages
  mapfile -t packages < <(missing_packages)
  [ ${#packages[@]} -gt 0 ] || return 0
  [ "$BUSCONTRACTS_TEST_PYTHON" = /usr/bin/python3 ] || [ "${packages[*]}" = rabbitmq-server ] ||
    fail "BUSCONTRACTS_TEST_PYTHON is $BUSCONTRACTS_TEST_PYTHON; install what it lacks there: ${packages[*]}"
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    printf 'test.sh: these packages are missing: %s. Install them and run again:\n' "${packages[*]}" >&2
    printf '  sudo apt-get update\n  sudo apt-get install --no-install-recommends %s\n' "${packages[*]}" >&2
    exit 2
  fi
  install "${packages[@]}"
  mapfile -t packages < <(missing_packages)
  [ ${#packages[@]} -eq 0 ] || fail "still missing after the installation: ${packages[*]}"
}

# A broker waits for its disk before it confirms, and a disk that a build has just filled keeps it waiting for seconds.
choose_broker_folders() {
  local in_memory=/dev/shm free_kb=0
  [ -z "${BUSCONTRACTS_TEST_BROKERS:-}" ] || return 0
  [ ! -w "$in_memory" ] || free_kb=$(df -Pk "$in_memory" | awk 'NR == 2 { print $4 }')
  BUSCONTRACTS_TEST_BROKERS=${TMPDIR:-/tmp}
  [ "$free_kb" -lt "$enough_memory_kb" ] || BUSCONTRACTS_TEST_BROKERS=$in_memory
}

start_broker() {
  [ -z "${BUSCONTRACTS_TEST_AMQP:-}" ] || return 0
  broker_folder=$(mktemp -d "$BUSCONTRACTS_TEST_BROKERS/buscontracts-broker.XXXXXX")
  BUSCONTRACTS_TEST_AMQP=$(tests/broker.sh start "$broker_folder")
  printf 'test.sh: a private RabbitMQ is at %s\n' "$BUSCONTRACTS_TEST_AMQP"
}

# The suite kills brokers, so it has its own; and only its full form has a cluster.
prepare_chaos() {
  chaos_folder=$(mktemp -d "$BUSCONTRACTS_TEST_BROKERS/buscontracts-chaos.XXXXXX")
  mkdir -p "$results"
  export BUSCONTRACTS_TEST_CHAOS_FOLDER=$chaos_folder
  export BUSCONTRACTS_TEST_CHAOS_LEDGER=$PWD/$results/chaos-ledger.md
}

run_tests() {
  dotnet build "$1" -c Release --nologo -v q &&
    dotnet test "$@" -c Release --no-build --nologo -v q -m:1 \
      --logger 'console;verbosity=minimal' --logger trx --results-directory "$results"
}

# Outside the solution: they pack and publish it, one after the other, since both build what it built.
run_package_tests() {
  export BUSCONTRACTS_TEST_BUILT=1
  local project failed=0
  for project in tests/Package/Package.Tests.csproj tests/Native/Native.Tests.csproj; do
    dotnet test "$project" -c Release --nologo -v q \
      --logger 'console;verbosity=minimal' --logger trx --results-directory "$results" || failed=1
  done
  return "$failed"
}

run_all() {
  local solution=0
  run_tests Contracts.sln --filter 'Form!=full' || solution=$?
  run_package_tests && [ "$solution" -eq 0 ]
}

run_chaos() {
  local code=0
  run_tests tests/Chaos.Tests/Chaos.Tests.csproj || code=$?
  cat "$BUSCONTRACTS_TEST_CHAOS_LEDGER" || true
  return "$code"
}

run=run_all
case "$#:${1:-}" in
  0:) ;;
  1:--long) export BUSCONTRACTS_TEST_LONG=1 ;;
  1:--chaos)
    export BUSCONTRACTS_TEST_CHAOS=1
    run=run_chaos
    ;;
  *) usage ;;
esac

command -v dotnet >/dev/null || fail 'there is no dotnet command; install the .NET SDK that global.json names'
export BUSCONTRACTS_TEST_PYTHON="${BUSCONTRACTS_TEST_PYTHON:-/usr/bin/python3}"
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

rm -rf "$results"
ensure_packages
choose_broker_folders
export BUSCONTRACTS_TEST_BROKERS
prepare_chaos
[ "$run" = run_chaos ] || start_broker
export BUSCONTRACTS_TEST_AMQP
"$run"
