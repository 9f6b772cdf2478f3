// A card with what it rests on.
#include "cmd/card/told.hpp"

#include "cmd/session.hpp"
#include "gather/find.hpp"

namespace duban::cmd {

Told told_by_number(store::Database& db, const std::string& number) {
  Told told;
  told.card = gather::find_card(db, number);
  told.subject = told.card->subject;
  told.id = told.card->subject_id;
  told.assessment =
      std::make_unique<gather::Assessment>(db, gather::evaluation_of(db, told.card->evaluation));
  return told;
}

void add_grounds(report::Book& book, const Session& session, const OutputOptions& output,
                 const report::CardStory& story) {
  auto rules = report::conditions_table(story);
  if (shows_tables(session, output))  // a reader at a terminal has the basis in the paragraph
    rules = picked(rules, {"rule", "figure", "threshold", "value", "rules_version"});
  book.sheets.push_back(
      {"conditions", N_("Rules and figures"), N_("Rules and figures"), {}, {std::move(rules)}});
  book.sheets.push_back(
      {"breaches", N_("Records"), N_("Records behind it"), {}, {report::breaches_table(story)}});
}

}  // namespace duban::cmd
