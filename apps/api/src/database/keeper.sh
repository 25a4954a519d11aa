#!/bin/sh
# Stops the built-in PostgreSQL when nobody uses it any more, however its users ended (kill -9 included).
#
#   keeper.sh <data folder> <folder of leases> <socket folder> [<temporary folder to remove at the end>]
#
# A user holds a file "lease-<pid>-<start of that process>-<n>" and writes it before it looks for a file
# "stopping-<pid>-<start>". The keeper writes "stopping-…" before it looks at the leases a last time. So one of
# the two always sees the other: no server is stopped under a newcomer. SIGUSR1 means: look now.
data=$1
users=$2
socket=$3
temporary=${4-}

server=
server_start=
cd / || exit 1
trap '' HUP INT TERM
trap : USR1

is_pid() {
  case $1 in '' | *[!0-9]*) return 1 ;; esac
  [ "$1" -gt 1 ]
}

# Sets $start to when a process began, which with its id names it for good; fails for one that has ended.
start_of() {
  is_pid "$1" || return 1
  if [ -r /proc/self/stat ]; then
    { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
    set -- ${line##*) }
    case $1 in Z | X) return 1 ;; esac
    start=${20}
  else
    set -- $(LC_ALL=C TZ=UTC ps -o stat= -o lstart= -p "$1" 2>/dev/null)
    case ${1-} in '' | Z*) return 1 ;; esac
    shift
    start=$1$2$3$4$5
  fi
}

is_postgres() {
  command=
  if [ -r "/proc/$1/comm" ]; then
    { read -r command <"/proc/$1/comm"; } 2>/dev/null
  else
    command=$(ps -o comm= -p "$1" 2>/dev/null)
  fi
  case $command in *postgres*) return 0 ;; *) return 1 ;; esac
}

# PostgreSQL writes its number in two places; somebody may have removed the data folder under it.
look_for_server() {
  for record in "$data/postmaster.pid" "$socket/.s.PGSQL.5432.lock"; do
    { read -r pid <"$record"; } 2>/dev/null || continue
    start_of "$pid" && is_postgres "$pid" || continue
    server=$pid
    server_start=$start
    return
  done
}

server_runs() {
  [ -n "$server" ] && start_of "$server" && [ "$start" = "$server_start" ]
}

in_use() {
  for lease in "$users"/lease-*; do
    [ -e "$lease" ] || continue
    name=${lease##*/lease-}
    rest=${name#*-}
    start_of "${name%%-*}" && [ "$start" = "${rest%%-*}" ] && return 0
    rm -f "$lease"
  done
  return 1
}

# Sleeps in the background, because a shell notices a signal only while it waits itself.
rest() {
  sleep 1 &
  wait $! || kill $! 2>/dev/null
}

moment() { sleep 0.05 2>/dev/null || sleep 1; }

start_of $$ || exit 1
me=$$-$start
{ echo "$me" >"$users/keeper.$$" && mv "$users/keeper.$$" "$users/keeper"; } 2>/dev/null || exit 1

tries=0
while :; do
  # Another keeper has taken over: one is enough.
  { read -r current <"$users/keeper"; } 2>/dev/null && [ "$current" != "$me" ] && exit 0
  look_for_server
  if in_use; then
    tries=0
    rest
    continue
  fi
  # Not with ":", at which a shell would end where the folder is gone.
  { echo >"$users/stopping-$me"; } 2>/dev/null
  if ! in_use; then
    look_for_server
    server_runs && break
    # A server whose starter was killed at once may not have written its pid file yet.
    [ $tries -ge 30 ] && break
  fi
  rm -f "$users/stopping-$me"
  tries=$((tries + 1))
  moment
done

# In order, with all that is committed on disk; at once where there is no disk left to put it on, or no end to it.
tries=0
while server_runs; do
  if [ ! -e "$data/PG_VERSION" ] || [ $tries -ge 600 ]; then
    kill -QUIT "$server"
  elif [ $tries -eq 0 ]; then
    kill -INT "$server"
  fi
  tries=$((tries + 1))
  moment
done

rmdir "$socket" 2>/dev/null
case $temporary in
*/collaborative-communities-test-*)
  # Servers of tests inside it may be ending only now.
  tries=0
  until rm -rf "$temporary" 2>/dev/null || [ $tries -ge 10 ]; do
    tries=$((tries + 1))
    sleep 1
  done
  exit 0
  ;;
esac
rm -f "$users/keeper" "$users/stopping-$me"
exit 0
