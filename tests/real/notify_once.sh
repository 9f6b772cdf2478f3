# Once is once: a thousand runs at one instant, forty owners of five thousand late matters, two runs at a time, a run killed between each
# two of its commits for each channel, other time zones, a leap day, a template that does not parse, a clock set back.
. "$ROOT/tests/real/common.sh.inc"
rules() {  # rules SED…: the shipped rules, at any hour, changed
  sed -e 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$@" "$ROOT/templates/rules.yaml" >rules.yaml
  expect 0 "$DUBAN" rules load rules.yaml --quiet
}
office; rules
for n in $(seq 40); do expect 0 "$DUBAN" person add "责任人$n" --unit 嵊州 --email "p$n@example.com" --quiet; done
python3 - <<'P'
with open('many.csv', 'w') as out:
    out.write('编号,来源,属地,隐患描述,发现日期,交办日期,整改责任单位,责任人,整改期限\n')
    for n in range(5000):
        out.write('S%d,暗访,嵊州,事项%d,2026-09-01,2026-09-01,嵊州,责任人%d,2026-11-%02d\n' % (n, n, n % 40 + 1, 1 + n % 20))
P
expect 0 "$DUBAN" hazard import many.csv --quiet
expect 0 "$DUBAN" notify run
[ "$(ls notices | wc -l)" = 41 ] || fail "40 owners and one summary, not $(ls notices | wc -l)"
[ "$(cat notices/*责任人* | grep -c '事项')" = 5000 ] || fail "5,000 matters told"
for _ in $(seq 1000); do "$DUBAN" notify run || fail "a run"; done
[ "$(ls notices | wc -l)" = 41 ] && [ "$("$DUBAN" notify log --limit 100 --fields uid | wc -l)" = 41 ] || fail "a thousand runs told something twice"
[ "$(sqlite3 o.db 'select count(*) from event where verb = "plan" and subject = "delivery"')" = 41 ] || fail "entries for nothing"

# Two at once: one works, the other says so.
rm -rf o.db* notices; office
printf '#!/bin/sh\ncat >/dev/null; echo x >>%s/sent; sleep 2\n' "$PWD" >mailer; chmod +x mailer
rules -e "s#file: {type: file.*#file: {type: sendmail, program: $PWD/mailer, from: a@example.com}#; s/office_address: \"\"/office_address: b@example.com/"
expect 0 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet
"$DUBAN" notify run --quiet & first=$!
sleep 0.7; expect 0 "$DUBAN" notify run; grep -q 'another run' err || fail "the second says so"
wait $first || fail "the first"; [ "$(wc -l <sent)" = 1 ] || fail "sent twice"

# Killed before each of its writes to the disk in turn, by each channel that can say how far it came.
for channel in 'file: {type: file, folder: notices, after_crash: resend}' 'file: {type: file, folder: notices, after_crash: hold}' \
  "file: {type: sendmail, program: $PWD/mailer, from: a@example.com}" 'file: {type: jsonl}'; do
  printf '#!/bin/sh\ncat >/dev/null; echo x >>%s/sent\n' "$PWD" >mailer
  for at in 0.002 0.004 0.006 0.008 0.010 0.013 0.016 0.020 0.030; do
    rm -rf o.db* notices sent out.jsonl; office
    rules -e "s#file: {type: file.*#$channel#; s/office_address: \"\"/office_address: b@example.com/"
    expect 0 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet
    "$DUBAN" notify run >>out.jsonl 2>/dev/null & killed=$!
    sleep $at; kill -KILL $killed; wait $killed  # until it is gone: what dies still holds its locks
    "$DUBAN" notify run >>out.jsonl 2>/dev/null; "$DUBAN" notify run >>out.jsonl 2>/dev/null
    state=$("$DUBAN" notify log --fields state)
    case $channel in *jsonl*) got=$(wc -l <out.jsonl);; *sendmail*) got=$(cat sent 2>/dev/null | wc -l);; *) got=$(ls notices/*.txt 2>/dev/null | wc -l);; esac
    [ "$(sqlite3 o.db "select count(*) from notice where state = 'planned'")" = 1 ] || fail "$channel killed after $at: not decided once"
    case $state in sent) [ "$got" = 1 ];; unknown) [ "$got" -le 1 ];; *) false;; esac || fail "$channel killed after $at: $state, and $got arrived"
    expect 0 "$DUBAN" log --verify
  done
done

# The same decisions in any time zone; a leap day is a day.
for zone in UTC America/St_Johns Asia/Shanghai Pacific/Kiritimati; do
  rm -rf o.db* notices; export TZ=$zone; office; rules
  expect 0 env DUBAN_TODAY=2028-02-01 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --unit 嵊州 --quiet
  expect 0 env DUBAN_TODAY=2028-02-01 "$DUBAN" person add 王某 --unit 嵊州 --quiet
  expect 0 env DUBAN_TODAY=2028-02-01 "$DUBAN" hazard dispatch H2028-0001 --due 2028-03-01 --quiet
  for day in 2028-02-27 2028-02-28 2028-02-29 2028-03-01 2028-03-02 2028-03-26 2028-03-27; do expect 0 env DUBAN_TODAY=$day "$DUBAN" notify run; done
  sqlite3 o.db "select clock, milestone, decided_on, state from notice order by id" >"decisions.${zone//\//-}"
done
unset TZ
for file in decisions.*; do cmp "$file" decisions.UTC || fail "$file"; done
grep -q 'rectification|-1|2028-02-29|planned' decisions.UTC && grep -q 'rectification|0|2028-03-01|planned' decisions.UTC || { cat decisions.UTC; fail "the leap day"; }

# A template that cannot be used stops a run before anything is decided.
rm -rf o.db* notices; office; rules
expect 0 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet
mkdir -p notice; cp "$ROOT/templates/notice/digest.en.txt" notice/; echo '{{#sections}}' >>notice/digest.en.txt
expect 4 "$DUBAN" notify run; grep -q 'digest.en.txt' err || fail "which template"
echo '{{nosuch}}' >notice/digest.en.txt; expect 4 "$DUBAN" notify run; grep -q nosuch err || fail "which place"
[ "$(sqlite3 o.db 'select count(*) from notice')" = 0 ] || fail "decided under a broken template"
rm -r notice; expect 0 "$DUBAN" notify run
# Rules: an unknown key, a channel without what it needs.
for wrong in 's/longest_mute: 90/longest_mutes: 90/' 's/folder: notices, //' 's/type: file/type: pigeon/' 's/channels: \[file\]/channels: [mail]/' 's/"08:00-18:00"/"18:00-08:00"/' 's/sign: {/signs: {/'; do
  sed "$wrong" "$ROOT/templates/rules.yaml" >wrong.yaml; expect 4 "$DUBAN" rules check wrong.yaml
done
echo ok
