# Debian packages that duban is built from, and the build itself; sourced by the examples and tests/run.sh.
build_packages=(g++ cmake ninja-build pkg-config libcli11-dev libsqlite3-dev libyaml-cpp-dev libxlsxwriter-dev libfmt-dev
  libsodium-dev libutf8proc-dev libzip-dev libexpat1-dev libpugixml-dev libkainjow-mustache-dev libgdk-pixbuf-2.0-dev libcurl4-openssl-dev
  nlohmann-json3-dev zlib1g-dev gettext tzdata)

# Installs what is missing of the packages named; as root, or with sudo.
install_missing() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "installing: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -q >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

# Builds quietly in $1 and shows how far it is; the log goes to $2.
build_shown() {
  local dir=$1 log=$2 line last=0
  NINJA_STATUS='[%f/%t] ' cmake --build "$dir" 2>&1 | tee -a "$log" | while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    if [ -t 2 ]; then
      printf '\r%d of %d ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    elif ((BASH_REMATCH[1] * 10 / BASH_REMATCH[2] > last)); then
      last=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
      printf '%d of %d\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    fi
  done
  local built=${PIPESTATUS[0]}
  [ ! -t 2 ] || printf '\r\033[K' >&2
  return "$built"
}

# Sets DUBAN to a program: the one named in the environment, else one built from the sources at $1 (log in $2).
need_duban() {
  local root=$1 dir=$2
  [ -z "${DUBAN:-}" ] || return 0
  install_missing "${build_packages[@]}"
  cmake -S "$root" -B "$root/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF >"$dir/build.log"
  [ -e "$root/build/bin/duban" ] || echo "building duban; the first time takes about three minutes on two cores" >&2
  build_shown "$root/build" "$dir/build.log" || { tail -n 20 "$dir/build.log" >&2; exit 1; }
  DUBAN=$root/build/bin/duban
}

# What every example begins with: the sources (root), its folder (dir: the one named, else build/$1), a program (DUBAN).
begin_example() {
  root=$(dirname "$here")
  dir=${2:-$root/build/$1}
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd)
  need_duban "$root" "$dir"
}
