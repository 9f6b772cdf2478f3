// duban report quarterly
#include <algorithm>

#include "base/failure.hpp"
#include "cmd/card/labels.hpp"
#include "cmd/card/period.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/freeze.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "cmd/when.hpp"
#include "gather/cards/period_cards.hpp"
#include "gather/inspection/coverage.hpp"
#include "gather/unit/name_book.hpp"
#include "report/quarterly.hpp"

namespace duban::cmd::report_quarterly {

using base::Message;
using model::CardSubject;

namespace {

struct Options {
  std::string period;
  std::vector<std::string> units;
  WhenOptions when;
  FreezeOptions freeze;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Cards by unit with their grounds, what the period before had and how it stands "
                  "today; the ranking with its change; streaks; the figures and the records behind "
                  "each card. A frozen period stands as it was frozen."))
      .text(o.period, "--period", "2026Q3",
            N_("quarter or month (default: the quarter that last reached its end)"))
      .list(o.units, "--unit", "UNIT", N_("only a page for this unit, to be handed to it"))
      .example("duban report quarterly --period 2026Q3 -o 黄绿牌.xlsx",
               N_("the workbook of a quarter"))
      .example("duban report quarterly --period 2026Q3 --unit 宁波 -o 宁波.xlsx",
               N_("the page for Ningbo"));
  declare_when(o.when, flags, false);
  declare_freeze(o.freeze, flags);
  declare_output(o.output, flags);
}

std::vector<report::CardLine> lines_of(gather::PeriodCards& cards) {
  std::vector<report::CardLine> lines;
  const auto& then = cards.then();
  for (const auto& judgement : then.judgements()) {
    if (judgement.figures->subject != CardSubject::unit) continue;
    const model::Id id = judgement.figures->id;
    const auto* card = cards.card(CardSubject::unit, id);
    const auto* before = cards.before().of(CardSubject::unit, id);
    const auto* now = cards.now().of(CardSubject::unit, id);
    const bool looked_at = card != nullptr || !judgement.colour.empty() || then.is_judged(id);
    if (!looked_at) continue;
    lines.push_back({then.name(CardSubject::unit, id), &judgement, card,
                     before == nullptr ? std::nullopt : std::optional(before->colour),
                     now == nullptr ? std::nullopt : std::optional(now->colour)});
  }
  const auto severity = [&](const report::CardLine& line) {
    const auto colour = then.rulebook().cards.palette.find(line.judgement->colour);
    return colour == then.rulebook().cards.palette.end() ? -1 : colour->second.severity;
  };
  std::stable_sort(lines.begin(), lines.end(),
                   [&](const auto& a, const auto& b) { return severity(a) > severity(b); });
  return lines;
}

/// The units asked for, by name, each once. Failure not_found for one that no rule looks at.
std::vector<std::string> pages_of(const gather::Assessment& then,
                                  const std::vector<model::Id>& units) {
  std::vector<std::string> pages;
  for (const auto id : units) {
    const std::string name = then.name(CardSubject::unit, id);
    if (!then.is_judged(id))
      throw base::Failure(base::Kind::not_found,
                          Message(N_("{unit} is not a unit that the rules for cards look at (kinds "
                                     "and levels: duban rules show)"))
                              .with("unit", name));
    if (std::find(pages.begin(), pages.end(), name) == pages.end()) pages.push_back(name);
  }
  return pages;
}

/// Where the period's visits went, on a sheet of its own under the same notes; none when nothing
/// was made, owed or looked back at.
void add_coverage(report::Book& book, std::optional<report::Sheet> sheet) {
  if (!sheet) return;
  sheet->notes = book.sheets.front().notes;
  book.sheets.push_back(std::move(*sheet));
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  if (o.freeze.freeze && !o.units.empty())
    throw base::Failure(base::Kind::usage, N_("--freeze keeps the whole report; leave out --unit"));
  ReportRun frozen(session, o.freeze);
  const When when(session, o.when);
  const auto period = card_period(o.period, when.today());
  gather::PeriodCards cards(db, period, when.today());
  const auto unit = gather::name_book(db);
  const report::Book blank = new_book(session, {});
  const auto reached = cards.streaks();
  report::QuarterlyFacts facts{blank.office,
                               blank.log_head,
                               cards.then().period(),
                               cards.then().rulebook(),
                               cards.evaluation(),
                               true,
                               {},
                               {},
                               {},
                               {},
                               unit,
                               {}};
  facts.lines = lines_of(cards);
  std::vector<const rules::CardFigures*> figures;
  for (const auto& line : facts.lines)
    if (line.judgement != nullptr) figures.push_back(line.judgement->figures);
  facts.label = record_labels(db, figures);
  facts.places = cards.then().ranking();
  facts.places_before = cards.before().ranking();
  facts.before_is_frozen = cards.before_is_frozen();
  for (const auto& streak : reached)
    facts.streaks.push_back({&streak, cards.then().name(streak.subject, streak.id)});
  facts.pages = pages_of(cards.then(), unit_ids(db, o.units, false));
  session.say(Message(N_("period {period}: {from} to {to}, rules version {version}"))
                  .with("period", facts.period.label)
                  .with("from", facts.period.from)
                  .with("to", facts.period.to)
                  .with("version", facts.rules.version));
  if (!facts.evaluation)
    session.say(N_("not frozen: as the records tell now (duban card evaluate)"));
  auto book = report::quarterly_book(facts);
  if (facts.pages.empty()) add_coverage(book, gather::coverage_sheet(db, facts.period));
  when.mark(book);
  if (o.freeze.freeze && !facts.evaluation)
    throw base::Failure(
        base::Kind::invalid,
        Message(N_("{period} was not evaluated yet: first duban card evaluate --period {period}"))
            .with("period", facts.period.label));
  if (facts.pages.empty())
    frozen.finish(
        book,
        {model::ReportKind::quarterly, 0, facts.period.label, facts.period.from, facts.period.to},
        o.when.known_on.has_value());
  show(session, book, o.output);
  frozen.commit();
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_quarterly
