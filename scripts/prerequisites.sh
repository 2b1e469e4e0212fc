# shellcheck shell=bash disable=SC2154
# What ./run, ./test and .ci/run need before they can start. Sourced by them, with $root set to the repository.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# No compiler or build server stays behind when a script ends.
# shellcheck disable=SC2034 # used by the sourcing scripts
build_options=(--nologo --verbosity quiet -clp:NoSummary -nodeReuse:false -p:UseSharedCompilation=false)

say() { printf '%s\n' "$*"; }

complain() { printf '%s\n' "$*" >&2; }

# Says everything that is missing, with the way to get it, before anything is done.
require_tools() {
  local missing=0 node_major
  if ! command -v dotnet >/dev/null || ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
    complain "Missing: the .NET SDK 10. Get it from https://dotnet.microsoft.com/download/dotnet/10.0"
    missing=1
  fi
  node_major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  if [[ ${node_major:-0} -lt 20 ]]; then
    complain "Missing: Node.js 20 or later. Get it from https://nodejs.org/en/download, or: apt-get install nodejs npm"
    missing=1
  elif ! command -v npm >/dev/null; then
    complain "Missing: npm. It comes with Node.js from https://nodejs.org/en/download, or: apt-get install npm"
    missing=1
  fi
  return "$missing"
}

# Runs a command while no other process of this clone runs one so: two first starts would build over each other.
alone() {
  local lock="$root/artifacts/lock" holder waited=0 result=0
  mkdir -p "$root/artifacts"
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null || true)
    if [[ -n $holder ]] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock"
    elif [[ $waited -ge 900 ]]; then
      complain "Another process (${holder:-unknown}) holds $lock for too long. Remove the folder if there is none."
      return 1
    else
      sleep 1
      waited=$((waited + 1))
    fi
  done
  echo "$$" >"$lock/pid"
  "$@" || result=$?
  rm -rf "$lock"
  return "$result"
}

# install_packages run: what the running app needs; install_packages all: the test tools too.
install_packages() {
  local wanted=$1 mark="$root/node_modules/.installed" lock_sum options=()
  lock_sum=$(cksum <"$root/package-lock.json")
  if [[ -f $mark ]]; then
    case $(cat "$mark") in
      "all $lock_sum" | "$wanted $lock_sum") return 0 ;;
    esac
  fi
  if [[ $wanted == run ]]; then
    options=(--omit=dev)
  fi
  say "Installing npm packages ..."
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error ${options[@]+"${options[@]}"}) >/dev/null || return 1
  echo "$wanted $lock_sum" >"$mark"
}
