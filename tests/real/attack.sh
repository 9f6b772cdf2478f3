# Real users on one file (folder 2770, file 0660): what the rules refuse, what the file's mode refuses, and what neither can stop but
# the log tells. Accounts that every Debian has stand for people of the office.
. "$ROOT/tests/real/common.sh.inc"
[ "$(id -u)" = 0 ] && command -v setpriv >/dev/null || { echo "skipped: needs root and setpriv"; exit 0; }
chmod 711 "$folder"
mkdir -p office; chgrp staff office; chmod 2770 office
export DUBAN_DB=$folder/office/o.db
run_as() {  # LOGIN GROUP command…: in a folder of its own, without this one's environment
  local login=$1 group=$2
  shift 2
  mkdir -p "$folder/home.$login"; chown "$login" "$folder/home.$login"
  (cd "$folder/home.$login" && exec setpriv --reuid="$login" --regid="$group" --clear-groups env -i PATH="$PATH" HOME="$folder/home.$login" LANG=C.UTF-8 \
    DUBAN_DB="$DUBAN_DB" DUBAN_TODAY=$DUBAN_TODAY DUBAN_LANG=en ${extra:-} "$@")
}
if ! run_as daemon staff "$DUBAN" --version >/dev/null 2>&1; then echo "skipped: other users cannot run $DUBAN"; exit 0; fi
zhang() { run_as daemon staff "$DUBAN" "$@"; }
wang() { run_as bin staff "$DUBAN" "$@"; }
zhou() { run_as sys staff "$DUBAN" "$@"; }
li() { run_as man staff "$DUBAN" "$@"; }
guan() { run_as news staff "$DUBAN" "$@"; }
zhao() { run_as proxy staff "$DUBAN" "$@"; }
said() { grep -qF -- "$1" out err || { cat out err; fail "not said: $1"; }; }
office
chgrp staff office/o.db; chmod 660 office/o.db
while read -r name login unit roles; do
  expect 0 "$DUBAN" person add "$name" --unit "$unit" --login "$login" --role "$roles" --quiet
done <<'L'
张三 daemon 省安委办 clerk
王主任 bin 省安委办 approver
周某 sys 绍兴 inspector,unit
李四 man 嵊州 unit
赵某 proxy 省安委办 clerk
孙某 mail 省安委办 auditor
L
for place in 嵊州 宁波; do expect 0 zhang hazard add --problem "$place"隐患 --source 暗访 --territory $place --unit $place --quiet; done
expect 0 zhang hazard add --problem 三 --source 暗访 --territory 嵊州 --unit 嵊州 --site 嵊州机械厂 --grade major --quiet
expect 0 zhang hazard dispatch H2026-0001 H2026-0002 H2026-0003 --quiet
expect 0 zhang hazard plan H2026-0003 --responsibility 李四 --measures 拆除 --funds 1万元 --time-limit 年底 --contingency 疏散 --quiet
expect 0 zhang order draft --kind 督办单 --to 绍兴 --subject 督办 --quiet
expect 0 zhang order submit O2026-0001 --quiet
expect 0 zhang order draft --kind 督办单 --to 绍兴 --subject 二 --quiet
expect 0 "$DUBAN" person add 管理 --unit 省安委办 --login news --role admin --quiet
# 1 No such right. 2 With it, not for one's own. 3 A name without a loan. 4 With a loan, not for one's own.
expect 1 zhang order approve O2026-0001 --by 王主任; said 'needs the right decide'
expect 0 guan person edit 张三 --role clerk,approver --quiet
expect 1 zhang order approve O2026-0001 --by 王主任; said 'was drafted by 张三'
expect 0 guan person edit 张三 --role clerk --quiet
expect 1 zhang --as 王主任 order approve O2026-0001; said 'needs the right decide'
expect 0 wang rights lend 王主任 --to 张三 --until 2026-12-31 --quiet
expect 1 zhang --as 王主任 order approve O2026-0001; said 'was drafted by 张三'
# 5 What one may not see does not exist: in the words of a wrong number. 6 Nor in lists, figures, totals, completion.
expect 3 li hazard show H2026-0002; said 'no hazard "H2026-0002"'
cp err unseen; expect 3 li hazard show H2026-0009; sed 's/0009/0002/' err | cmp - unseen || fail "an unseen number reads differently"
for command in 'hazard list --format json' 'due --format json' 'hazard list --group-by territory --format json' 'today' 'unit show 宁波' 'completion --values : -- hazard show' \
  'completion --values : -- hazard list --unit' 'order list --format json' 'report unit 宁波 --format json' 'unit brief 宁波 --format json' 'person list --format json' 'task list --format json'; do
  # shellcheck disable=SC2086
  li $command >seen 2>&1
  grep -qE 'H2026-0002|宁波隐患|O2026' seen && { cat seen; fail "seen by $command"; }
done
li hazard list --format json >seen 2>&1; [ "$(grep -c '"number"' seen)" = 2 ] || { cat seen; fail "own hazards"; }
# 7 The verifier of a major hazard is not who typed the fix.
expect 0 zhou hazard fixed H2026-0003 --done 已拆除 --by 李四 --quiet
expect 1 zhou hazard accept H2026-0003 --by 周某; said 'you recorded the fix'
# 8 A ledger that strikes off, by a role that may not.
guan rules show --quiet 2>/dev/null | sed 's/^  approver: {zh/  typist: {zh: 录入, may: {read: all, record: all}}\n&/' >typist.yaml; chmod 644 typist.yaml
expect 0 guan rules load "$folder/typist.yaml" --quiet
expect 0 guan person edit 赵某 --role 录入 --quiet
printf '隐患编号,属地,问题隐患,检查日期,来源,责任单位,交办日期,整改完成日期,验收日期,验收人,销号日期\nA1,嵊州,乙,2026-09-01,暗访,嵊州,2026-09-02,2026-09-20,2026-09-25,周某,2026-09-26\n' >ledger.csv
chmod 644 ledger.csv
before=$(sqlite3 "$DUBAN_DB" 'select count(*) from hazard')
expect 4 zhao hazard import "$folder/ledger.csv" --ledger 某期; said 'may not strike off'
[ "$(sqlite3 "$DUBAN_DB" 'select count(*) from hazard')" = "$before" ] || fail "a refused ledger wrote"
# 9 Nobody makes themself anything.
expect 1 zhang person edit 张三 --role approver; said 'needs the right manage'
expect 1 guan person edit 管理 --role approver; said 'nobody changes their own roles'
# 10 The environment is no identity; SUDO_USER stands as a claim.
extra='SUDO_USER=wang LOGNAME=wang USER=wang' expect 0 zhang hazard note H2026-0001 --progress 已约谈 --quiet
guan log --fields changes --format json >log.json 2>err || fail "the log"
tail -n 40 log.json | grep -q 'login: daemon' || fail "who typed it"
guan log --format tsv >log.tsv 2>err; grep 'hazard note' log.tsv | tail -n 1 | grep -q 'wang' || { grep 'hazard note' log.tsv | tail -n 2; fail "the claim is not shown"; }
# 11 An edit past duban is named; a rewritten chain is found against a head kept elsewhere.
head_before=$(guan log head)
cp office/o.db keep.db
run_as daemon staff sqlite3 "$DUBAN_DB" "update hazard set problem = '改过' where id = 1" || fail "a member of the group may write, that is no wall"
expect 7 guan log --verify; said H2026-0001
cp keep.db office/o.db; rm -f office/o.db-wal office/o.db-shm
expect 0 guan log --verify
expect 0 guan log --verify --against "$head_before"
# 12 Who may only read the file reads, also where no -wal stands beside it, and writes nothing.
mkdir -p reading; cp office/o.db reading/o.db; chgrp mail reading reading/o.db; chmod 2750 reading; chmod 640 reading/o.db
DUBAN_DB=$folder/reading/o.db
sun() { run_as mail mail "$DUBAN" "$@"; }
expect 0 sun hazard list --fields number; said H2026-0002
expect 0 sun log head
expect 1 sun hazard note H2026-0001 --progress 试; said "needs the right"
expect 5 run_as daemon mail "$DUBAN" hazard note H2026-0001 --progress 试
run_as mail mail sqlite3 "$DUBAN_DB" "update hazard set problem = '改过'" >out 2>&1 && fail "written past the mode"
said readonly
expect 0 sun log --verify
# Who is in no group opens nothing.
run_as games games "$DUBAN" hazard list >out 2>err && fail "a stranger read the file"
DUBAN_DB=$folder/office/o.db
run_as games staff "$DUBAN" hazard list >out 2>err && fail "a login without a person read"
said 'belongs to nobody'
echo ok
