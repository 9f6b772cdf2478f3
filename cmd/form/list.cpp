// duban form list
#include <map>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/form/open_items.hpp"
#include "gather/form/sent_forms.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::form_list {

namespace {

struct Options {
  std::string code;
  std::vector<std::string> units;
  bool not_returned = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Forms that went out, the newest first: who has returned them, and who has not."))
      .text(o.code, "--form", "FORM", N_("only this form"))
      .list(o.units, "--unit", "UNIT", N_("only this unit"))
      .flag(o.not_returned, "--not-returned", N_("only those that are still out"))
      .example("duban form list --not-returned", N_("who is still to return what"));
  declare_output(o.output, flags);
}

base::Message state_of(const gather::SentForm& sent) {
  if (sent.form.returned_on) return sent.form.nil != 0 ? N_("nil return") : N_("came back");
  if (sent.is_replaced) return N_("replaced by a newer one");
  return sent.is_late ? N_("not returned, late") : N_("not returned");
}

int run(const Options& o, Session& session) {
  const auto& db = session.database();
  const gather::SentFormQuery query{o.code, unit_ids(db, o.units, false), o.not_returned};
  const auto unit = gather::name_book(db);
  using report::Kind;
  report::Table table{"forms",
                      N_("Forms"),
                      {{"form", N_("Form"), Kind::text, 18},
                       {"title", N_("Title"), Kind::text, 24},
                       {"unit", N_("Unit"), Kind::text, 18},
                       {"made_on", N_("Made on"), Kind::date, 12},
                       {"due_on", N_("Due on"), Kind::date, 12},
                       {"rows", N_("Rows"), Kind::number, 8},
                       {"state", N_("State"), Kind::text, 16},
                       {"returned_on", N_("Came back on"), Kind::date, 12},
                       {"signer", N_("Filled in by"), Kind::text, 12}},
                      {},
                      {}};
  std::map<model::Id, base::Message> titles;  // of definitions
  for (const auto& sent : gather::sent_forms(db, query, session.today())) {
    const auto& form = sent.form;
    auto& title = titles[form.definition];
    if (title.empty()) {
      const auto loaded = gather::form_version(db, form.definition);
      title = base::in_two_languages(loaded.form.en, loaded.form.zh);
    }
    table.rows.push_back(
        {{form.code},
         {title},
         report::text_cell(unit(form.unit)),
         report::day_cell(form.made_on),
         report::day_cell(form.due_on),
         {form.rows},
         {state_of(sent), sent.is_late ? report::Role::late : report::Role::normal},
         report::day_cell(form.returned_on),
         report::text_cell(form.signer)});
  }
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::form_list
