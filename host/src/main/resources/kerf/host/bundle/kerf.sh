#!/bin/sh
# Starts the Kerf of this bundle on the Java of this bundle. It needs glibc and this shell, and no other program.
#
# XDG_CACHE_HOME   where packed weights and Java's archive of classes are kept, in a folder kerf; else the folder cache beside
#                  this file where it can be written, else ~/.cache
# KERF_JAVA_OPTS   more flags for Java, separated by spaces, such as -Xmx1g
set -u

fail() {
  printf 'kerf: %s\n' "$1" >&2
  exit 2
}

# --- where the bundle lies ------------------------------------------------------------------------------------------------------

file=$0
case $file in
  */*) ;;
  *) file=$(command -v -- "$file") ;;
esac
while [ -h "$file" ]; do
  link=$(readlink "$file") || fail "$file is a link, and there is no readlink to follow it; start the file kerf of the bundle itself."
  case $link in
    /*) file=$link ;;
    *) file=${file%/*}/$link ;;
  esac
done
home=$(cd "${file%/*}/" && pwd -P) || exit 1
java=$home/runtime/bin/java
[ -x "$java" ] || fail "there is no $java: the bundle is not whole, copy it anew."

# --- what is kept between starts ------------------------------------------------------------------------------------------------

if [ -z "${XDG_CACHE_HOME:-}" ]; then
  XDG_CACHE_HOME=$home/cache
  [ -w "$XDG_CACHE_HOME" ] || [ -z "${HOME:-}" ] || XDG_CACHE_HOME=$HOME/.cache
fi
export XDG_CACHE_HOME
export POCL_CACHE_DIR="${POCL_CACHE_DIR:-$XDG_CACHE_HOME/kerf/pocl}"

# Java makes the archive at the end of the first start, and anew when it does not fit any longer. A colon would split its name.
archive=
case ${1:-} in
  classify | self-check | verify | devices)
    folder=$XDG_CACHE_HOME/kerf/jvm
    [ -d "$folder" ] || mkdir -p "$folder" 2>/dev/null
    case $folder in
      *:*) ;;
      *) [ ! -w "$folder" ] || [ ! -f "$home/runtime/lib/server/classes.jsa" ] || archive=$folder/@id@-$1.jsa ;;
    esac
    ;;
esac

# --- start ----------------------------------------------------------------------------------------------------------------------

# Without /proc the system's linker does not know where Java lies, and would not find its libraries.
[ -e /proc/self/exe ] || export LD_LIBRARY_PATH="$home/runtime/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

# Drivers that set signal handlers of their own must not take away the JVM's.
export LD_PRELOAD="${LD_PRELOAD:+$LD_PRELOAD:}$home/runtime/lib/libjsig.so"

# Else Java could neither open nor print file names beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

[ -t 1 ] && out=true || out=false
[ -t 2 ] && err=true || err=false

# A few pictures want a small heap; many want throughput, and large pages where the system gives them on request.
case ${1:-} in
  classify | self-check) memory="-XX:+UseSerialGC -Xmn32m" ;;
  *)
    memory=-XX:+UseParallelGC
    pages=
    { IFS= read -r pages </sys/kernel/mm/transparent_hugepage/enabled; } 2>/dev/null
    case $pages in
      *'[madvise]'* | *'[always]'*) memory="$memory -XX:+UseTransparentHugePages" ;;
    esac
    ;;
esac

set -- -cp "$home/lib/*" kerf.host.cli.Main "$@"
# shellcheck disable=SC2086  # KERF_JAVA_OPTS holds several flags
set -- ${KERF_JAVA_OPTS:-} "$@"
[ -z "$archive" ] || set -- -Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive" "$@"

# shellcheck disable=SC2086  # memory holds several flags
exec "$java" \
  --add-modules jdk.incubator.vector \
  --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow \
  $memory \
  -XX:-UsePerfData \
  -Djava.awt.headless=true \
  -Dkerf.home="$home" \
  -Dkerf.model="@model@" \
  -Dkerf.devices="@devices@" \
  -Dkerf.terminal.out=$out \
  -Dkerf.terminal.err=$err \
  "$@"
