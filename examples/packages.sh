# Debian packages that duban is built from; sourced by examples/weekly.sh and tests/run.sh.
build_packages=(g++ cmake ninja-build pkg-config libcli11-dev libsqlite3-dev libyaml-cpp-dev libxlsxwriter-dev libfmt-dev
  libsodium-dev libutf8proc-dev nlohmann-json3-dev zlib1g-dev gettext tzdata)

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
