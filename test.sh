#!/usr/bin/env bash
# Builds everything and runs every test, against a private RabbitMQ that it starts and stops.
#
#   ./test.sh          all tests; fuzzers with a fixed seed, for seconds
#   ./test.sh --long   the same, fuzzers with their full counts
#
# Needed: the .NET SDK. What else is missing is installed with apt when run as root.
#   BUSCONTRACTS_TEST_AMQP=amqp://user:password@host:port/   use this broker and start none
#   BUSCONTRACTS_TEST_PYTHON=/path/to/python3                use this Python (it needs kombu, jsonschema and yaml)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly results=artifacts/test-results
broker_folder=
policy_file=

fail() {
  printf 'test.sh: %s\n' "$1" >&2
  exit 2
}

usage() {
  sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

clean_up() {
  [ -z "$policy_file" ] || rm -f "$policy_file"
  [ -n "$broker_folder" ] || return 0
  tests/broker.sh stop "$broker_folder" || true
  rm -rf "$broker_folder"
}

has_module() { "$BUSCONTRACTS_TEST_PYTHON" -c "import $1" 2>/dev/null; }

missing_packages() {
  [ -n "${BUSCONTRACTS_TEST_AMQP:-}" ] || [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || echo rabbitmq-server
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

start_broker() {
  [ -z "${BUSCONTRACTS_TEST_AMQP:-}" ] || return 0
  broker_folder=$(mktemp -d "${TMPDIR:-/tmp}/buscontracts-broker.XXXXXX")
  BUSCONTRACTS_TEST_AMQP=$(tests/broker.sh start "$broker_folder")
  printf 'test.sh: a private RabbitMQ is at %s\n' "$BUSCONTRACTS_TEST_AMQP"
}

run_tests() {
  dotnet build Contracts.sln -c Release --nologo -v q &&
    dotnet test Contracts.sln -c Release --no-build --nologo -v q -m:1 \
      --logger 'console;verbosity=minimal' --logger trx --results-directory "$results" &&
    tests/native-codec.sh
}

case "$#:${1:-}" in
  0:) ;;
  1:--long) export BUSCONTRACTS_TEST_LONG=1 ;;
  *) usage ;;
esac

command -v dotnet >/dev/null || fail 'there is no dotnet command; install the .NET SDK that global.json names'
export BUSCONTRACTS_TEST_PYTHON="${BUSCONTRACTS_TEST_PYTHON:-/usr/bin/python3}"
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

rm -rf "$results"
ensure_packages
start_broker
export BUSCONTRACTS_TEST_AMQP
run_tests
