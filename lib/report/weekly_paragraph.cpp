// The weekly report in words.
#include <algorithm>

#include "report/weekly.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using rules::Count;
using rules::Cut;
using rules::Stock;

namespace {

Message region(model::Level level) {
  switch (level) {
    case model::Level::province: return N_("the province");
    case model::Level::county: return N_("the county");
    case model::Level::town: return N_("the township");
    default: return N_("the city");
  }
}

Message worst(const std::vector<Cut>& cuts) {
  std::vector<const Cut*> late;
  for (const Cut& cut : cuts)
    if (cut.stock.overdue.all() > 0 && !cut.is_own_level && !cut.is_unassigned)
      late.push_back(&cut);
  std::stable_sort(late.begin(), late.end(), [](const Cut* a, const Cut* b) {
    return a->stock.overdue.all() > b->stock.overdue.all();
  });
  if (late.size() > 3) late.resize(3);
  Message list;
  for (const Cut* cut : late) {
    const Message one =
        Message(N_("{name} {n}")).with("name", cut->name).with("n", cut->stock.overdue.all());
    list = base::joined(list, one, N_("{a}, {b}"));
  }
  return list;
}

}  // namespace

Message weekly_paragraph(const WeeklyFacts& facts) {
  const rules::FigureBook& f = facts.figures;
  const Message places = worst(f.territories);
  const Message overdue = places.empty()
                              ? Message(N_("{overdue} overdue ({major} major)"))
                              : Message(N_("{overdue} overdue ({major} major), most in: {places}"))
                                    .with("places", places);
  return Message(N_("This week ({from} to {to}) {region} found {found} hazards ({found_major} "
                    "major), reported {fixed} fixed, accepted {accepted} and closed {closed}. This "
                    "year {found_year} were found and {closed_year} closed. At the cut-off of "
                    "{cut_off} {open} hazards are open ({open_major} major): {overdue_part}; "
                    "{near} fall due within {days} days, {awaiting} await acceptance, "
                    "{undispatched} are not dispatched and {unowned} have no responsible unit."))
      .with("from", day_in_words(facts.period.from))
      .with("to", day_in_words(facts.period.to))
      .with("region", region(facts.level))
      .with("found", f.period.found.all())
      .with("found_major", f.period.found.major)
      .with("fixed", f.period.fixed.all())
      .with("accepted", f.period.accepted.all())
      .with("closed", f.period.closed.all())
      .with("found_year", f.year.found.all())
      .with("closed_year", f.year.closed.all())
      .with("cut_off", day_in_words(facts.cut_off))
      .with("open", f.stock.open.all())
      .with("open_major", f.stock.open.major)
      .with("overdue_part",
            overdue.with("overdue", f.stock.overdue.all()).with("major", f.stock.overdue.major))
      .with("near", f.lists.near_due.size())
      .with("days", facts.near_due_days)
      .with("awaiting", f.stock.awaiting.all())
      .with("undispatched", f.stock.undispatched.all())
      .with("unowned", f.stock.unowned.all());
}

Message weekly_changes(const WeeklyFacts& facts) {
  const Stock& now = facts.figures.stock;
  const Stock& then = facts.figures.stock_before;
  const auto change = [&](const char* line, const Count& count, const Count& known) -> Message {
    std::int64_t before = known.all();
    if (facts.last_issue)
      if (const auto frozen = facts.last_issue->figures.find(line);
          frozen != facts.last_issue->figures.end())
        before = frozen->second;
    const auto n = count.all() - before;
    if (n == 0) return N_("unchanged");
    return base::verbatim((n > 0 ? "+" : "-") + std::to_string(n > 0 ? n : -n));
  };
  if (then.open.all() == 0 && !facts.last_issue) return {};
  const Message source =
      facts.last_issue
          ? Message(N_("as issue {issue} had it")).with("issue", facts.last_issue->issue)
          : Message(N_("as known now"));
  return Message(N_("Against the week before ({source}): open {open}, overdue {overdue}, awaiting "
                    "acceptance {awaiting}, not dispatched {undispatched}."))
      .with("source", source)
      .with("open", change("open in all", now.open, then.open))
      .with("overdue", change("overdue", now.overdue, then.overdue))
      .with("awaiting", change("awaiting acceptance", now.awaiting, then.awaiting))
      .with("undispatched", change("not dispatched", now.undispatched, then.undispatched));
}

}  // namespace duban::report
