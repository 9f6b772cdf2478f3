// duban card show
#include "cmd/card/labels.hpp"
#include "cmd/card/told.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::card_show {
namespace {

struct Options {
  std::string number;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Everything on record about one card: state, approval, appeal, and its history."))
      .argument(o.number, "NUMBER", N_("card number"))
      .example("duban card show C2026Q3-0003", N_("one card"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const Told told = told_by_number(db, o.number);
  const std::string name = told.assessment->name(told.subject, told.id);
  const auto& judgement = gather::judgement_of(*told.assessment, *told.card);
  const report::CardStory story{name,
                                told.assessment->period(),
                                judgement,
                                told.assessment->rulebook(),
                                told.card,
                                false,
                                record_labels(db, std::array{judgement.figures})};
  report::Book book = new_book(session, base::verbatim(model::number_of(*told.card)));
  book.sheets.push_back(
      {"card",
       N_("Card"),
       base::verbatim(model::number_of(*told.card)),
       {},
       {report::card_facts_table(*told.card, name, told.assessment->rulebook())}});
  add_grounds(book, session, o.output, story);
  auto history = gather::entries_back_from(db, {told.card->last_event}, gather::name_book(db));
  book.sheets.push_back(
      {"history",
       N_("History"),
       N_("History"),
       {},
       {picked(history, {"effective_on", "verb", "by", "recorded_by", "because"})}});
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_show
