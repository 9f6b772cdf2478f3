# The tree that travels: it unpacks anywhere and runs where no library of any system is; told in Chinese, reads GB18030, opens photos.
[ "${SANITIZED:-0}" = 1 ] && { echo "skipped: a sanitized build does not travel"; exit 0; }
. "$ROOT/tests/real/common.sh.inc"
cmake --build "$BUILD" --target portable >log 2>&1 || { tail -n 20 log; fail "the target portable"; }
archive=$(ls "$BUILD"/duban-*-linux-*.tar.gz) || fail "no archive"
mkdir -p house/tmp house/home && tar xzf "$archive" -C house || fail "it does not unpack"
tree=$(basename "$archive" .tar.gz)
for needed in share/man/man1/duban.1 share/man/zh_CN/man1/duban.1 share/duban/rules.yaml share/locale/zh_CN/LC_MESSAGES/duban.mo; do
  [ -f "house/$tree/$needed" ] || fail "$needed is missing"
done
for program in bin/duban libexec/duban/duban-picture libexec/duban/duban-send; do
  ldd "house/$tree/$program" >out 2>&1 && fail "$program is no static launcher: $(cat out)"
done
# On this machine, under another name and from another folder.
mv house "elsewhere 别处"
here="$folder/elsewhere 别处"
unset DUBAN_DB
started=$("$here/$tree/bin/duban" --version) || fail "it does not start here"
[ "$started" = "$("$DUBAN" --version)" ] || fail "another version: $started"
ln -s "$here/$tree/bin/duban" link && ./link help start --lang zh >out || fail "not by a link"
grep -q 越州 out || fail "the first hour is not told"
iconv -f UTF-8 -t GB18030 "$ROOT/examples/ledgers/hazards.csv" >"$here/home/台账.csv"
cp "$ROOT/examples/ledgers/units.csv" "$here/home/"
python3 - "$here/home/照片.png" <<'P' || fail photo
import struct, sys, zlib
raw = b''.join(b'\0' + bytes((200, 80, 60)) * 40 for _ in range(30))
chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
open(sys.argv[1], 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 40, 30, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(raw)) + chunk(b'IEND', b''))
P
# In an empty room: no library, no /proc, no shell.
room() { chroot "$here" "/$tree/bin/duban" --db /home/o.db "$@"; }
chroot "$here" "/$tree/bin/duban" --version >out 2>err || { grep -q 'Operation not permitted' err && { echo "skipped in part: no right to chroot"; exit 0; }; cat err; fail "it does not start in an empty room"; }
export HOME=/home DUBAN_LANG=zh
room db init --name 越州市安委办 --level city --lang zh --quiet || fail "db init"
room unit import /home/units.csv --quiet || fail units
room hazard import /home/台账.csv --quiet || fail "a ledger in GB18030"
room due >out || true
grep -q 逾期 out || fail "not told in Chinese: $(head -n 3 out)"
room hazard attach H2026-0001 /home/照片.png --kind before --quiet || fail attach
room hazard print H2026-0001 --sheet photos -o /home/照片.docx --quiet || fail print
unzip -l "$here/home/照片.docx" | grep -q jpeg || fail "the photo was not opened"
room report weekly --week 2026-W47 -o /home/周报.xlsx --quiet || fail weekly
[ -s "$here/home/周报.xlsx" ] || fail "no workbook"
room db backup /home/备份.db --quiet || fail backup
room log --verify --quiet || fail verify
unset DUBAN_TODAY
room today >/dev/null || fail "no day of Shanghai"
# A start costs at most twice that of the installed program.
median() { for _ in $(seq 11); do python3 - "$@" <<'P'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
P
done | sort -n | sed -n 6p; }
echo "start: installed $(median "$DUBAN" --version) s CPU, travelling $(median "$here/$tree/bin/duban" --version) s"
echo ok
