# The ways out against real servers: a mail server whose mail Python's own parser reads, a web server that throttles, fails, hangs and
# answers 200 with an error inside, a mail program; every delivery ends known or visibly unknown, and no password stands anywhere.
. "$ROOT/tests/real/common.sh.inc"
export DUBAN_TODAY=2026-11-23
unset DUBAN_TODAY_MINUTE
port=$((20000 + RANDOM % 20000)); hook=$((port + 1))
servers=()
trap 'kill "${servers[@]}" 2>/dev/null; chmod -R u+w "$folder" 2>/dev/null; rm -rf "$folder"' EXIT
wait_for() { for _ in $(seq 100); do [ -e "$1" ] && return; sleep 0.1; done; fail "the server did not start"; }
mail_server() {  # mail_server MODE [FILE]
  [ -z "${mail:-}" ] || { kill "$mail"; wait "$mail" 2>/dev/null; }
  rm -f "mail.$port.ready"
  /usr/bin/python3 "$ROOT/tests/support/mail_server.py" $port "$PWD/mails" "$@" >/dev/null 2>&1 & mail=$!; servers+=($mail)
  wait_for "mail.$port.ready"
}
python3 "$ROOT/tests/support/hook_server.py" $hook hook.log >/dev/null 2>&1 & servers+=($!)
wait_for hook.ready
rules() {  # rules CHANNEL-LINE…: the shipped rules with other channels, open at any hour
  python3 - "$ROOT/templates/rules.yaml" "$@" <<'P'
import re, sys
text = open(sys.argv[1]).read()
lines = sys.argv[2:]
names = [line.split(':')[0] for line in lines]
text = re.sub(r'channels: \[file\]', 'channels: [%s]' % ', '.join(names), text)
text = re.sub(r'    file: \{type: file.*\n', ''.join('    %s\n' % line for line in lines), text)
text = text.replace('workdays_only: true', 'workdays_only: false').replace('hours: "08:00-18:00"', 'hours: "00:00-24:00"')
text = text.replace('office_address: ""', 'office_address: office@example.com')
open('rules.yaml', 'w').write(text)
P
  expect 0 "$DUBAN" rules load rules.yaml --quiet
}
fresh() {  # an office with one late matter whose person has a mailbox; nothing told yet
  rm -rf o.db* notices mails; office
  expect 0 "$DUBAN" person add "王\"某<x>" --unit 嵊州 --email wang@example.com --quiet
  expect 0 env DUBAN_TODAY=2026-11-20 "$DUBAN" hazard add --problem '消防通道 <堵塞> & "占用"' --source 暗访 --territory 嵊州 --unit 嵊州 --person "王\"某<x>" --quiet
  expect 0 env DUBAN_TODAY=2026-11-20 "$DUBAN" hazard dispatch H2026-0001 --due 2026-11-22 --quiet
}
state() { "$DUBAN" notify log --fields name,state,reason; }
states() { [ "$(state | grep -v 省安委办 | cut -f 2,3 | sort -u)" = "$1" ] || { state; fail "$2"; }; }

# Mail, as its reader's program sees it.
fresh; rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, tls: none, from: duban@example.com, attach: xlsx}"
mail_server plain
expect 0 "$DUBAN" notify run --lang zh
states "sent	" "sent"
python3 - <<'P' || fail "the mail is not what was to be said"
import email, email.policy, glob, io, zipfile
mails = [email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default) for name in sorted(glob.glob('mails/*.eml'))]
assert len(mails) == 2, len(mails)
mine = [m for m in mails if 'wang@example.com' in m['X-Envelope']][0]
assert not mine.defects and not any(part.defects for part in mine.walk()), 'defects'
assert mine['Subject'].startswith('［省安委办］督办提醒：1 项待办理，其中逾期 1 项'), mine['Subject']
to = mine['To'].addresses[0]
assert (to.display_name, to.addr_spec) == ('王"某<x>', 'wang@example.com'), mine['To']
assert mine['From'].addresses[0].display_name == '省安委办'
assert mine['Auto-Submitted'] == 'auto-generated' and mine['Message-ID'].endswith('@example.com>')
text = mine.get_body(('plain',)).get_content()
assert '消防通道 <堵塞> & "占用"' in text and '逾期1天' in text, text
html = mine.get_body(('html',)).get_content()
assert '消防通道 &lt;堵塞&gt; &amp; &quot;占用&quot;' in html, html
book = list(mine.iter_attachments())[0]
assert book.get_filename() == '督办提醒 2026-11-23.xlsx', book.get_filename()
assert 'xl/workbook.xml' in zipfile.ZipFile(io.BytesIO(book.get_content())).namelist()
raw = open(sorted(glob.glob('mails/*.eml'))[0], 'rb').read()
assert max(map(len, raw.split(b'\r\n'))) <= 78 and not any(byte > 127 for byte in raw.split(b'\r\n', 1)[1])
P
expect 0 "$DUBAN" notify run
[ "$(ls mails | wc -l)" = 2 ] || fail "told twice"

# What goes wrong with mail, each known for what it is.
fresh; rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, tls: none, from: duban@example.com, timeout: 3}"
mail_server refuse; expect 6 "$DUBAN" notify run; state | grep -q '550' || fail "a refusal"
expect 0 "$DUBAN" notify run; [ "$("$DUBAN" notify log --fields tries | sort -u)" = 1 ] || fail "a refused message is not tried again"
mail_server busy; expect 0 "$DUBAN" notify retry --all; expect 6 "$DUBAN" notify run; state | grep -q '450' || fail "a server that is busy"
kill "$mail"; wait "$mail" 2>/dev/null; mail=
expect 0 "$DUBAN" notify retry --all; expect 6 "$DUBAN" notify run; state | grep -qi 'connect' || fail "no server"
[ -n "$("$DUBAN" notify log --state failed --fields next_try)" ] || fail "when it is tried next"
mail_server silent; expect 0 "$DUBAN" notify retry --all; expect 6 "$DUBAN" notify run
[ "$(state | cut -f 2 | sort -u)" = unknown ] || { state; fail "taken without a word: nobody knows"; }
expect 0 "$DUBAN" notify run; [ "$(ls mails | wc -l)" = 2 ] || fail "an unknown one was sent again by itself"
fresh; rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, tls: none, from: duban@example.com, user: clerk, password_env: MAIL_WORD}"
mail_server login
expect 6 "$DUBAN" notify run; state | grep -q MAIL_WORD || fail "no password"
expect 0 "$DUBAN" notify retry --all; expect 6 env MAIL_WORD=wrong "$DUBAN" notify run; state | grep -q 'refused the login' || { state; fail "a wrong password"; }
expect 0 "$DUBAN" notify retry --all; expect 0 env MAIL_WORD=opensesame "$DUBAN" notify run; states "sent	" "logged in"
fresh; printf 'opensesame\n' >word; chmod 644 word
rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, tls: none, from: duban@example.com, user: clerk, password_file: word}"
expect 6 "$DUBAN" notify run; state | grep -q 'chmod 600' || fail "a password that all can read"
chmod 600 word; expect 0 "$DUBAN" notify retry --all; expect 0 "$DUBAN" notify run
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=elsewhere >/dev/null 2>&1; cat key.pem cert.pem >both.pem
fresh; rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, from: duban@example.com}"
mail_server starttls "$PWD/both.pem"; expect 6 "$DUBAN" notify run; state | grep -qi 'certificate' || { state; fail "a certificate nobody signed"; }
[ ! -d mails ] || [ "$(ls mails | wc -l)" = 0 ] || fail "sent past a bad certificate"
expect 4 "$DUBAN" rules check <(sed "s#smtp://#smtp://clerk:opensesame@#" rules.yaml)
! grep -rqa 'opensesame' o.db notices 2>/dev/null || fail "a password in the database"

# A mail program.
fresh; rules "mail: {type: sendmail, program: $PWD/mailer, from: duban@example.com}"
printf '#!/bin/sh\ncat >"%s/piped.eml"; echo "$@" >"%s/piped.args"; exit 0\n' "$PWD" "$PWD" >mailer; chmod +x mailer
expect 0 "$DUBAN" notify run; states "sent	" "a mail program"
grep -q -- '-i -f duban@example.com -- ' piped.args || fail "how it is called: $(cat piped.args)"
for code in 75:failed 67:failed; do
  fresh; rules "mail: {type: sendmail, program: $PWD/mailer, from: duban@example.com}"
  printf '#!/bin/sh\ncat >/dev/null; echo "no good" >&2; exit %s\n' "${code%:*}" >mailer
  expect 6 "$DUBAN" notify run; states "${code#*:}	no good" "exit ${code%:*}"
done
[ -z "$("$DUBAN" notify log --state failed --fields next_try | tr -d '\n')" ] || fail "no such user: no next try"
fresh; rules "mail: {type: sendmail, program: $PWD/nothing, from: duban@example.com}"
expect 6 "$DUBAN" notify run; state | grep -q 'cannot be run' || fail "no such program"
"$DUBAN" person edit '王"某<x>' --email 'wang@@example' --quiet 2>/dev/null

# Webhooks.
post() {  # post PATH MORE…: one run against it
  fresh; rules "hook: {type: webhook, url: 'http://127.0.0.1:$hook/$1', timeout: 2${2:-}}"; rm -f hook.log
}
post ok; expect 0 "$DUBAN" notify run --lang zh; states "sent	" "a hook"
python3 - <<'P' || fail "what was posted"
import json
posts = [json.loads(line) for line in open('hook.log')]
assert len(posts) == 2 and all('json' in post['type'] for post in posts)
bodies = [json.loads(post['body']) for post in posts]
assert any('消防通道 <堵塞> & "占用"' in body['text'] for body in bodies) and all(len(body['uid']) == 24 for body in bodies), bodies
P
post no; expect 6 "$DUBAN" notify run; state | grep -q '310000.*sign not match' || fail "200 with an error inside"
post busy; expect 6 "$DUBAN" notify run; state | grep -q 503 || fail "503"; [ -n "$("$DUBAN" notify log --fields next_try | tr -d '\n')" ] || fail "503 is tried again"
post gone; expect 6 "$DUBAN" notify run; [ -z "$("$DUBAN" notify log --fields next_try | tr -d '\n')" ] || fail "404 is not"
post moved; expect 6 "$DUBAN" notify run; state | grep -q 302 || fail "a redirect is no success"
post hang; expect 6 "$DUBAN" notify run; [ "$(state | cut -f 2 | sort -u)" = unknown ] || fail "no answer: unknown"
post ok ', robot: dingtalk, secret_env: DING'; expect 0 env DING=SEC123 "$DUBAN" notify run
python3 - <<'P' || fail "the signature"
import base64, hashlib, hmac, json, urllib.parse
for line in open('hook.log'):
    query = urllib.parse.parse_qs(urllib.parse.urlparse(json.loads(line)['path']).query)
    stamp = query['timestamp'][0]
    assert query['sign'][0] == base64.b64encode(hmac.new(b'SEC123', (stamp + '\nSEC123').encode(), hashlib.sha256).digest()).decode()
    assert json.loads(json.loads(line)['body'])['msgtype'] == 'text'
P
! grep -qa SEC123 o.db || fail "a secret in the database"
# Killed while it waits for the other side's word: taken or not, nobody knows, and it is not sent again by itself.
kill_when() {  # kill_when COUNT-COMMAND: kills a run as soon as the other side has something
  "$DUBAN" notify run --quiet >/dev/null 2>&1 & run=$!
  for _ in $(seq 200); do [ "$(eval "$1")" -ge 1 ] && break; sleep 0.05; done
  kill -9 $run; wait $run 2>/dev/null
}
unknown_once() { [ "$("$DUBAN" notify log --state unknown --fields reason)" = "the run was interrupted" ] || { state; fail "$1"; }; }
fresh; rules "mail: {type: smtp, url: smtp://127.0.0.1:$port, tls: none, from: duban@example.com}"
mail_server silent; kill_when 'ls mails 2>/dev/null | wc -l'
mail_server plain; expect 0 "$DUBAN" notify run; unknown_once "a run killed while the mail server thinks"
[ "$(ls mails | wc -l)" = 2 ] || fail "a killed mail was sent again"
post hang; kill_when 'cat hook.log 2>/dev/null | wc -l'
rules "hook: {type: webhook, url: 'http://127.0.0.1:$hook/ok'}"; expect 0 "$DUBAN" notify run; unknown_once "a run killed while a hook hangs"
[ "$(wc -l <hook.log)" = 2 ] || fail "a killed post was sent again"
# WeCom takes 2,048 bytes: split between lines, each piece whole, and paced.
fresh; rules "hook: {type: webhook, url: 'http://127.0.0.1:$hook/ok', robot: wecom, per_minute: 600}"; rm -f hook.log
seq 60 | sed 's/.*/暗访,嵊州市,某企业第&号车间消防通道被占用且未设置明显标志,2026-11-20/' | (echo '来源,属地,隐患描述,发现日期'; cat) >many.csv
expect 0 "$DUBAN" hazard import many.csv --fingerprint --quiet
expect 0 "$DUBAN" notify run --lang zh
python3 - <<'P' || fail "pieces"
import json
posts = [json.loads(line) for line in open('hook.log')]
texts = [json.loads(post['body'])['text']['content'] for post in posts]
assert len(texts) > 3 and all(len(text.encode()) <= 2048 for text in texts), [len(text.encode()) for text in texts]
whole = ''.join(texts)
assert all('某企业第%d号车间' % n in whole for n in range(1, 61))
times = [post['at'] for post in posts]
# Paced as a whole: when each arrives depends on the machine too.
assert times[-1] - times[0] > 0.09 * (len(times) - 1), times
P
echo ok
