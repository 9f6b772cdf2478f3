#!/usr/bin/env bash
# Installs what is missing, builds and runs all tests: ./tests/run.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. examples/packages.sh
install_missing "${build_packages[@]}" ccache catch2 clang libclang-rt-14-dev clang-format sqlite3 mandoc python3 git \
  python3-aiosmtpd openssl postgresql strace universal-ctags libreoffice-calc libreoffice-writer poppler-utils fonts-noto-cjk python3-openpyxl

# Builds quietly; what failed is shown.
build() {
  cmake --build "$@" >"$1/build.log" 2>&1 || { grep -E -A 8 'error|FAILED' "$1/build.log" | head -n 60; exit 1; }
  tail -n 1 "$1/build.log"
}

echo "== clang with AddressSanitizer and UndefinedBehaviorSanitizer, warnings are errors"
cmake -S . -B build-asan -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_CXX_FLAGS_DEBUG="-O0 -gline-tables-only" \
  -DDUBAN_SANITIZE=ON -DDUBAN_WERROR=ON -DBUILD_TESTING=ON >/dev/null
build build-asan

echo "== g++ Release, as it is installed"
cmake -S . -B build-test -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON >/dev/null
build build-test

export ASAN_OPTIONS=detect_leaks=1
ctest --test-dir build-asan --output-on-failure -j "$(nproc)" -R '^(unit|cli/)'
ctest --test-dir build-test --output-on-failure -j "$(nproc)"
