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

report::Table conditions(const Session& session, const OutputOptions& output,
                         const report::CardStory& story) {
  const auto whole = report::conditions_table(story);
  return shows_tables(session, output)
             ? picked(whole, {"rule", "figure", "threshold", "value", "rules_version"})
             : whole;
}

}  // namespace duban::cmd
