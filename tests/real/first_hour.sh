# The fifteen lines of duban help 入门, as they are printed, pasted into a shell with an empty home.
. "$ROOT/tests/real/common.sh.inc"
unset DUBAN_DB DUBAN_LANG
home=$folder/home; mkdir "$home"; export HOME=$home
mkdir bin; ln -s "$DUBAN" bin/duban; PATH=$folder/bin:$PATH
for lang in zh en; do
  duban help 入门 --lang "$lang" >text || fail "no help on 入门"
  grep '^    ' text | sed 's/^    //' >"lines.$lang"
  [ "$(wc -l <"lines.$lang")" -eq 15 ] || fail "$(wc -l <"lines.$lang") lines"
done
cut -d'#' -f1 lines.zh | sed 's/ *$//' >plain.zh
cut -d'#' -f1 lines.en | sed 's/ *$//' >plain.en
cmp -s plain.zh plain.en || fail "the lines differ between the languages"
bash -e lines.zh >out 2>err || { cat out err; fail "the lines do not run"; }
cd "$home/督办" || fail "no folder"
export DUBAN_DB=$PWD/安委办.db DUBAN_LANG=zh
[ "$(duban hazard list --fields state | sort | uniq -c | tr -s ' ' | tr '\n' ';')" = " 2 已交办; 1 已销号;" ] ||
  fail "states: $(duban hazard list --fields number,state)"
[ "$(duban order list --fields state)" = 已印发 ] || fail "the order was not issued"
for made in 督办单-送审稿.docx 周报.xlsx 周报.txt 备份/安委办-*.db; do [ -s "$made" ] || fail "no $made"; done
grep -q '全市' 周报.txt || fail "the report says nothing"
duban log --verify || fail "the log"
duban undo --quiet || fail "nothing can be taken back"
echo ok
