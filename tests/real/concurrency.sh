# Eight writers at once: numbers are gapless and never used twice; readers never fail; two people close one ticket.
. "$ROOT/tests/real/common.sh.inc"
office
writers=8 each=12
for w in $(seq $writers); do
  (for i in $(seq $each); do
    "$DUBAN" hazard add --problem "第$w-$i" --source 暗访 --territory 嵊州 --unit 嵊州 --wait 60 --fields number >>"numbers.$w" 2>>"errors.$w" || echo fail >>"errors.$w"
  done) &
done
for r in 1 2 3 4; do
  (for i in $(seq 15); do "$DUBAN" hazard list --format json >/dev/null 2>>"errors.r$r" || echo fail >>"errors.r$r"; done) &
done
wait
cat errors.* 2>/dev/null | grep . && fail "a writer or reader failed"
cat numbers.* | sort >got
seq -f 'H2026-%04.0f' $((writers * each)) >wanted
cmp got wanted || fail "numbers are not gapless"
"$DUBAN" hazard dispatch H2026-0001 --quiet >/dev/null || fail dispatch
for who in 张三 李四; do
  ("$DUBAN" hazard close H2026-0001 --done 已改 --fixed-by "$who" --verified-by 刘某 --wait 60 >"close.$who" 2>&1; echo $? >"code.$who") &
done
wait
[ "$(cat code.张三 code.李四 | sort | tr '\n' ' ')" = "0 4 " ] || fail "two closed one ticket: $(cat code.*)"
cat close.* | grep -q 'is closed' || fail "the second is not told"
expect 0 "$DUBAN" log --verify
[ "$(sqlite3 o.db 'select count(*) from hazard')" -eq 96 ] || fail "rows"
echo ok
