# A database of every past version climbs to the newest: it keeps a copy, its history holds, and everything works on it.
. "$ROOT/tests/real/common.sh.inc"
for dump in "$ROOT"/tests/schema/office-v*.sql; do
  version=$(basename "$dump" .sql); version=${version#office-v}
  rm -f o.db*
  sqlite3 o.db <"$dump" >/dev/null || fail "the dump of version $version cannot be read"
  [ "$(sqlite3 o.db 'pragma user_version')" = "$version" ] || fail "the dump is not of version $version"
  expect 4 "$DUBAN" hazard list
  grep -q 'duban db migrate' err || fail "no way out: $(cat err)"
  expect 0 "$DUBAN" db migrate --dry-run
  [ "$(sqlite3 o.db 'pragma user_version')" = "$version" ] || fail "a dry run migrated"
  expect 0 "$DUBAN" db migrate
  [ -s "o.db.v$version-backup" ] || fail "no copy of the old database"
  [ "$(sqlite3 "o.db.v$version-backup" 'pragma user_version')" = "$version" ] || fail "the copy is not the old one"
  expect 0 "$DUBAN" log --verify
  expect 0 "$DUBAN" db check
  expect 0 "$DUBAN" hazard show H2026-0001 --format table
  grep -q '2027-01-31' out || fail "the extension is gone"
  expect 0 "$DUBAN" hazard accept H2026-0001 --by 刘某 --quiet
  expect 0 "$DUBAN" plan add 三年行动 --year 2026 --quiet
  expect 0 "$DUBAN" task add --plan 三年行动 --measure 甲 --lead 嵊州 --time-limit 年底 --quiet
  expect 0 "$DUBAN" rules load "$ROOT/templates/rules.yaml" --quiet
  expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet
  expect 0 "$DUBAN" order draft --kind supervision --to 嵊州 --subject 督办 --quiet
  expect 0 "$DUBAN" report weekly --week 2026-W47 --freeze --quiet
  expect 0 "$DUBAN" report explain 2026-W47 open --quiet
  expect 0 "$DUBAN" log --verify
  # The same tables as a new database has.
  DUBAN_DB=$folder/new.db "$DUBAN" db init --name 新 --level city --quiet
  schema() { sqlite3 "$1" "select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite_%' order by 1, 2"; }
  [ "$(schema o.db)" = "$(schema new.db)" ] || fail "the migrated tables are not those of a new database"
  rm -f new.db*
done
echo ok
