// duban card explain
#include <ostream>

#include "base/failure.hpp"
#include "cmd/card/labels.hpp"
#include "cmd/card/period.hpp"
#include "cmd/card/told.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/cards/period_cards.hpp"
#include "gather/in_force.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "report/card_story.hpp"
#include "report/words.hpp"

namespace duban::cmd::card_explain {

using base::Failure;
using base::Kind;
using base::Message;
using gather::Assessment;
using model::CardSubject;

namespace {

struct Options {
  std::string what, period;
  bool now = false;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("One paragraph to read aloud, then rule, version, threshold, figure and the "
                  "records behind it, as they were frozen. With --now provisionally for the "
                  "quarter to date, and what would clear the card."))
      .argument(o.what, "NUMBER", N_("card number, or a unit with --period or --now"))
      .text(o.period, "--period", "2026Q3", N_("quarter or month"))
      .flag(o.now, "--now",
            N_("as it stands today, provisionally; with --period and a month: by the rules for "
               "months"))
      .example("duban card explain C2026Q3-0003", N_("why this card"))
      .example("duban card explain 宁波 --period 2026Q3", N_("why Ningbo has its card, or none"))
      .example("duban card explain 宁波 --now", N_("how it stands, and what would clear it"))
      .example("duban card explain 宁波 --period 2026Q3 --known-on 2026-10-08",
               N_("as it was evaluated then, before a restatement"));
  declare_when(o.when, flags, false);
  declare_output(o.output, flags);
}

Told by_unit(const Options& o, store::Database& db, base::Day today) {
  Told told;
  told.id = gather::resolve_unit(gather::names_of(db), o.what);
  const bool is_month =
      !o.period.empty() && card_period(o.period, today).label.find('M') != std::string::npos;
  if (o.now) {
    told.provisional = true;
    told.assessment = std::make_unique<Assessment>(db, gather::period_to_date(today, is_month),
                                                   gather::rules_of(db), today);
    return told;
  }
  const auto period = card_period(o.period, today);
  const auto evaluation = store::newest_evaluation(db, period.label);
  if (!evaluation)
    throw Failure(Kind::not_found, Message(N_("{period} was not evaluated yet (duban card evaluate "
                                              "--period {period}; how it stands: --now)"))
                                       .with("period", period.label));
  const gather::PeriodCards cards(db, period, today);
  if (const auto* card = cards.card(CardSubject::unit, told.id))
    return told_by_number(db, model::number_of(*card));
  told.assessment = std::make_unique<Assessment>(db, *evaluation);
  return told;
}

bool is_card_number(const std::string& text) {
  return text.size() > 6 && (text[0] == 'C' || text[0] == 'c') &&
         text.find('-') != std::string::npos;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const Told told =
      is_card_number(o.what) && !o.now ? told_by_number(db, o.what) : by_unit(o, db, when.today());
  const auto* judgement = told.assessment->of(told.subject, told.id);
  const std::string name = told.assessment->name(told.subject, told.id);
  if (judgement == nullptr)
    throw Failure(Kind::not_found, Message(N_("{unit} was not among the units that are evaluated"))
                                       .with("unit", gather::names_of(db).name(told.id)));
  if (told.subject == CardSubject::unit && judgement->colour.empty() &&
      !told.assessment->is_judged(told.id))
    throw Failure(Kind::not_found, Message(N_("{unit} is not a unit that the rules for cards look "
                                              "at (kinds and levels: duban rules show)"))
                                       .with("unit", name));
  const report::CardStory story{name,
                                told.assessment->period(),
                                *judgement,
                                told.assessment->rulebook(),
                                told.card,
                                told.provisional,
                                record_labels(db, std::array{judgement->figures})};
  report::Table words{"paragraph", {}, {{"paragraph", {}, report::Kind::text, 80}}};
  words.rows.push_back({{report::card_paragraph(story)}});
  if (told.card && told.card->state != model::CardState::issued)
    words.rows.push_back({{Message(N_("The card {number} is {state}."))
                               .with("number", model::number_of(*told.card))
                               .with("state", model::label(told.card->state))}});
  if (told.provisional)
    for (const auto& sentence : report::what_clears(story)) words.rows.push_back({{sentence}});
  if (shows_tables(session, o.output) || (o.output.format.empty() && o.output.file.empty())) {
    session.settle_language();
    for (const auto& row : words.rows)
      session.out() << i18n::text(std::get<Message>(row.front().value)) << '\n';
    if (!shows_tables(session, o.output)) return 0;
    session.out() << '\n';
    words.rows.clear();
  }
  report::Book book = new_book(session, Message(N_("Why: {name}")).with("name", name));
  if (!words.rows.empty())
    book.sheets.push_back({"explain", N_("In words"), N_("In words"), {}, {words}});
  add_grounds(book, session, o.output, story);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_explain
