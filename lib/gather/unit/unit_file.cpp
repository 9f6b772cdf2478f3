// Gathering what concerns a unit.
#include "gather/unit/unit_file.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "gather/in_force.hpp"
#include "gather/unit/in_hand.hpp"
#include "gather/unit/name_book.hpp"
#include "report/account_table.hpp"
#include "report/order_tables.hpp"
#include "report/words.hpp"
#include "rules/deadline.hpp"
#include "rules/order_steps.hpp"
#include "rules/standing.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using base::Day;
using base::Message;
using model::Hazard;
using report::Cell;
using report::Kind;
using report::Role;

namespace {

constexpr std::size_t most_on_a_page = 8;

/// What a unit has in hand on a day.
struct InHand {
  std::vector<Hazard> overdue;  ///< the latest first
  std::vector<Hazard> listed;
  std::int64_t open = 0, major = 0, awaiting = 0, overdue_major = 0, overdue_tasks = 0;
};

InHand in_hand(const store::Database& db, const UnitScope& scope, Day today) {
  InHand found;
  store::HazardQuery query;
  query.units = scope.units;
  query.open_only = true;
  query.sort = "due";
  store::each_hazard(db, query, [&](const Hazard& hazard) {
    const bool is_major = hazard.grade == model::Grade::major;
    const auto late = rules::lateness(rules::clock_of(hazard), today).kind;
    ++found.open;
    found.major += is_major ? 1 : 0;
    found.awaiting += hazard.state == model::State::fixed ? 1 : 0;
    if (late == model::LatenessKind::overdue)
      found.overdue.push_back(hazard), found.overdue_major += is_major ? 1 : 0;
    if (!hazard.listed_by.empty()) found.listed.push_back(hazard);
    return true;
  });
  store::TaskQuery tasks;
  tasks.leads = scope.units;
  tasks.clock_running = true;
  tasks.due_before = today;
  found.overdue_tasks = static_cast<std::int64_t>(store::tasks(db, tasks).size());
  return found;
}

report::Table hazards_table(const char* id, const Message& title,
                            const std::vector<Hazard>& hazards, bool listed, bool brief,
                            Day today) {
  report::Table table{id,
                      title,
                      {{"number", N_("Number"), Kind::text, 13},
                       {"problem", N_("Problem"), Kind::text, 34},
                       {"grade", N_("Grade"), Kind::text, 8},
                       {"due_on", listed ? N_("Listed until") : N_("Deadline"), Kind::date, 12},
                       {"lateness", N_("Deadline state"), Kind::text, 16}}};
  for (const auto& hazard : hazards) {
    if (brief && table.rows.size() == most_on_a_page) break;
    const auto due = listed ? hazard.listed_until : hazard.due_on;
    const auto late =
        listed ? rules::lateness(
                     {due, due, hazard.fixed_on, hazard.accepted_on.has_value(), {}, {}}, today)
               : rules::lateness(rules::clock_of(hazard), today);
    table.rows.push_back({{model::number_of(hazard)},
                          report::text_cell(hazard.problem),
                          {model::label(hazard.grade)},
                          report::day_cell(due),
                          {report::lateness_word(late), report::lateness_role(late)}});
  }
  return table;
}

std::vector<model::Order> orders_to(const store::Database& db, const UnitScope& scope) {
  store::OrderQuery query;
  query.units = scope.units;
  return store::orders(db, query);
}

std::vector<model::Card> cards_of(const store::Database& db, const UnitScope& scope) {
  store::CardQuery query;
  query.subject = model::CardSubject::unit;
  query.subjects = scope.units;
  auto cards = store::cards(db, query);
  std::erase_if(cards, [](const auto& card) {
    return card.state == model::CardState::withdrawn || card.state == model::CardState::proposed;
  });
  return cards;
}

Message colour_name(const model::Rulebook& rules, const std::string& colour) {
  const auto known = rules.cards.palette.find(colour);
  return known == rules.cards.palette.end()
             ? base::verbatim(colour)
             : base::in_two_languages(known->second.en, known->second.zh);
}

std::vector<model::Account> register_of(const store::Database& db, const UnitScope& scope) {
  store::AccountQuery query;
  query.units = scope.units;
  return store::accounts(db, query);
}

}  // namespace

namespace {

/// Collects what happened to the units of a scope, by day.
class History {
 public:
  History(const store::Database& db, const UnitScope& scope)
      : db_(db), scope_(scope), rules_(rules_of(db)), unit_(name_book(db)) {}

  report::Table collect() {
    orders();
    cards();
    listings();
    for (const auto& account : register_of(db_, scope_)) entry(account);
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Line& a, const Line& b) { return a.day < b.day; });
    report::Table table{"history",
                        N_("History"),
                        {{"day", N_("Date"), Kind::date, 12},
                         {"what", N_("What"), Kind::text, 16},
                         {"number", N_("Number"), Kind::text, 22},
                         {"unit", N_("Unit"), Kind::text, 14},
                         {"text", N_("Content"), Kind::text, 36}}};
    for (auto& line : lines_) table.rows.push_back(std::move(line.row));
    return table;
  }

 private:
  struct Line {
    Day day;
    report::Row row;
  };

  [[nodiscard]] bool concerns(model::Id unit) const {
    return std::find(scope_.units.begin(), scope_.units.end(), unit) != scope_.units.end();
  }

  void add(const model::OptDay& day, const Message& what, const std::string& number,
           model::Id whose, const std::string& text) {
    if (!day) return;
    lines_.push_back({*day,
                      {{*day},
                       {what},
                       report::text_cell(number),
                       report::text_cell(unit_(whose)),
                       report::text_cell(text)}});
  }

  void orders() {
    std::map<model::Id, model::Order> all;
    std::vector<model::Id> ids;
    for (auto& order : orders_to(db_, scope_)) {
      ids.push_back(order.id);
      all.emplace(order.id, std::move(order));
    }
    for (const auto& r : store::recipients_of(db_, ids)) {
      if (!concerns(r.unit) || r.role == model::RecipientRole::copy) continue;
      const auto& order = all.at(r.order_id);
      const auto kind = rules_.order_kinds.find(order.kind);
      const Message name = report::order_kind_name(
          kind == rules_.order_kinds.end() ? nullptr : &kind->second, order.kind);
      add(order.issued_on, name, order.document, r.unit, order.subject);
      add(r.signed_on, model::label(r.sign_mode), order.document, r.unit, r.signed_by);
      add(r.feedback_on, N_("feedback came"), order.document, r.unit, r.feedback);
      add(r.returned_on, N_("returned"), order.document, r.unit, r.return_reason);
      add(r.done_on, N_("recipient done"), order.document, r.unit, "");
    }
  }

  void cards() {
    for (const auto& card : cards_of(db_, scope_)) {
      add(card.issued_on, colour_name(rules_, card.colour), model::number_of(card), card.subject_id,
          card.period);
      add(card.lifted_on, N_("card lifted"), model::number_of(card), card.subject_id,
          card.lift_reason);
    }
  }

  void listings() {
    const auto all = store::listings(db_);
    std::vector<model::Id> ids;
    for (const auto& listing : all) ids.push_back(listing.hazard);
    store::RecordReader<Hazard> hazards(db_);
    hazards.look_up(ids);
    for (const auto& listing : all) {
      const auto hazard = hazards.get(listing.hazard);
      if (!hazard || !concerns(hazard->responsible)) continue;
      add(listing.listed_on, N_("listed"), model::number_of(*hazard), hazard->responsible,
          listing.body + " " + listing.document);
      if (listing.end == model::ListingEnd::delisted)
        add(listing.ended_on, N_("taken down"), model::number_of(*hazard), hazard->responsible,
            listing.end_document);
    }
  }

  void entry(const model::Account& account) {
    const std::string number = model::number_of(account);
    add(account.added_on, model::label(account.kind), number, account.unit, account.reason);
    add(account.held_on, N_("interview held"), number, account.unit, account.held_by);
    add(account.report_on, report::account_state_word(account), number, account.unit,
        account.report);
    add(account.lifted_on, N_("entry lifted"), number, account.unit, account.lift_reason);
  }

  const store::Database& db_;
  const UnitScope& scope_;
  model::Rulebook rules_;
  std::function<std::string(model::Id)> unit_;
  std::vector<Line> lines_;
};

}  // namespace

report::Table open_orders(const store::Database& db, const UnitScope& scope, Day today) {
  const auto rules = rules_of(db);
  const auto unit = name_book(db);
  report::Table table{"orders",
                      N_("Open orders"),
                      {{"document", N_("Document number"), Kind::text, 22},
                       {"kind", N_("Kind of order"), Kind::text, 12},
                       {"subject", N_("What it is about"), Kind::text, 24},
                       {"unit", N_("Recipient"), Kind::text, 14},
                       {"owed", N_("Owes"), Kind::text, 18}}};
  std::vector<model::Order> orders = orders_to(db, scope);
  std::erase_if(orders, [](const auto& o) { return o.state != model::OrderState::issued; });
  std::vector<model::Id> ids;
  for (const auto& order : orders) ids.push_back(order.id);
  const store::OrderParts parts(db, ids);
  for (const auto& order : orders) {
    const auto kind = rules.order_kinds.find(order.kind);
    for (const auto& recipient : parts.recipients(order.id)) {
      if (std::find(scope.units.begin(), scope.units.end(), recipient.unit) == scope.units.end() ||
          rules::is_over(recipient))
        continue;
      Cell owed = {report::recipient_state_word(recipient.state)};
      if (const auto all = rules::owed_by(order, recipient); !all.empty()) {
        const auto late =
            rules::lateness({order.issued_on, all.front().by, {}, false, {}, {}}, today);
        const Message what =
            all.front().what == rules::Owed::What::signature ? N_("signature") : N_("feedback");
        owed = {Message(N_("{what}: {state}"))
                    .with("what", what)
                    .with("state", report::lateness_word(late)),
                report::lateness_role(late)};
      }
      table.rows.push_back(
          {report::text_cell(order.document),
           {report::order_kind_name(kind == rules.order_kinds.end() ? nullptr : &kind->second,
                                    order.kind)},
           report::text_cell(order.subject),
           report::text_cell(unit(recipient.unit)),
           owed});
    }
  }
  return table;
}

report::Table unit_history(const store::Database& db, const UnitScope& scope) {
  return History(db, scope).collect();
}

report::Sheet unit_sheet(const store::Database& db, const UnitScope& scope, Day today, bool brief) {
  const auto rules = rules_of(db);
  const auto unit = name_book(db);
  const auto hand = in_hand(db, scope, today);
  report::Sheet sheet;
  sheet.id = "unit";
  sheet.name = N_("Unit");
  sheet.title = base::verbatim(unit(scope.unit));
  sheet.notes = {Message(N_("as of {today}")).with("today", today)};
  sheet.paragraph =
      Message(N_("{unit}: {open} hazards open, {major} of them major; {overdue} overdue, "
                 "{overdue_major} of them major; {awaiting} awaiting acceptance; {listed} under "
                 "listed supervision; {tasks} tasks overdue."))
          .with("unit", unit(scope.unit))
          .with("open", hand.open)
          .with("major", hand.major)
          .with("overdue", hand.overdue.size())
          .with("overdue_major", hand.overdue_major)
          .with("awaiting", hand.awaiting)
          .with("listed", hand.listed.size())
          .with("tasks", hand.overdue_tasks);
  const auto put = [&](report::Table table) {
    if (!brief || !table.rows.empty()) sheet.tables.push_back(std::move(table));
  };
  put(hazards_table("overdue", N_("Overdue"), hand.overdue, false, brief, today));
  put(hazards_table("listed", N_("Listed now"), hand.listed, true, brief, today));
  put(open_orders(db, scope, today));
  report::Table cards{"cards",
                      N_("Cards"),
                      {{"period", N_("Period"), Kind::text, 10},
                       {"number", N_("Number"), Kind::text, 14},
                       {"colour", N_("Colour"), Kind::text, 10},
                       {"state", N_("State"), Kind::text, 10}}};
  for (const auto& card : cards_of(db, scope))
    cards.rows.push_back({{card.period},
                          {model::number_of(card)},
                          {colour_name(rules, card.colour)},
                          {model::label(card.state)}});
  put(std::move(cards));
  const auto all = report::accounts_table(register_of(db, scope), today, unit);
  report::Table accounts{"accounts", all.title, {all.columns.begin(), all.columns.begin() + 7}};
  for (const auto& row : all.rows) accounts.rows.emplace_back(row.begin(), row.begin() + 7);
  put(std::move(accounts));
  return sheet;
}

}  // namespace duban::gather
