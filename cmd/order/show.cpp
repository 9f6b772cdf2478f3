// duban order show
#include "cmd/chase.hpp"
#include "cmd/command.hpp"
#include "cmd/files.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "report/week_tables.hpp"
#include "report/words.hpp"
#include "store/evidence_store.hpp"
#include "store/order_store.hpp"
#include "store/week_store.hpp"

namespace duban::cmd::order_show {

namespace {

struct Options {
  std::string number;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("All facts, every recipient with its steps and what it owes, every item, and the "
                  "history."))
      .argument(o.number, "NUMBER", N_("O2026-0001, or the document number"))
      .example("duban order show 安委办督〔2026〕12号", N_("an order and its history"));
  declare_when(o.when, flags, false);
  declare_output(o.output, flags);
}

/// The items with what they are about and where they stand.
report::Table items_table(const store::Database& db, const std::vector<model::OrderItem>& items,
                          const report::UnitName& unit) {
  std::vector<report::OrderItemLine> lines;
  for (const auto& item : items) {
    if (item.subject == model::ItemSubject::hazard) {
      if (const auto hazard = store::record_by_id<model::Hazard>(db, item.subject_id))
        lines.push_back({item, model::number_of(*hazard), hazard->problem,
                         model::label(hazard->state), hazard->due_on, hazard->provisional != 0});
    } else if (const auto task = store::record_by_id<model::Task>(db, item.subject_id)) {
      lines.push_back(
          {item, model::number_of(*task), task->measure, model::label(task->state), task->due_on});
    }
  }
  return report::order_items_table(lines, unit);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const auto order = gather::find_order(db, o.number);
  const auto unit = gather::name_book(db);
  const auto rules = gather::rules_of(db);
  const store::OrderParts parts(db, std::span(&order.id, 1));
  const auto line = order_line(parts, order, rules, when.today(), unit);
  const auto items = store::items_of(db, order.id);
  std::string parent;
  if (order.parent != 0)
    if (const auto its = store::record_by_id<model::Order>(db, order.parent))
      parent = gather::name_of(*its);
  std::string incoming;
  if (order.incoming != 0)
    if (const auto its = store::record_by_id<model::Paper>(db, order.incoming))
      incoming = model::number_of(*its);
  const base::Message title = base::verbatim(gather::name_of(order));
  const bool brief =
      shows_tables(session, o.output);  // a terminal is narrow; a file has every column
  const auto recipients = report::recipients_table(line);
  report::Book book = new_book(session, title);
  book.sheets.push_back(
      {"order", N_("Order"), title, {}, {report::order_facts_table(line, parent, incoming)}, {}});
  book.sheets.push_back({"recipients",
                         N_("Recipients"),
                         N_("Recipients"),
                         {},
                         {brief ? picked(recipients, {"unit", "role", "state", "owed", "signed_on",
                                                      "feedback_on", "feedback"})
                                : recipients},
                         {}});
  book.sheets.push_back(
      {"items", N_("Items"), N_("Items"), {}, {items_table(db, items, unit)}, {}});
  auto files = store::evidence_of(db, model::EvidenceOf::order, order.id);
  for (const auto& recipient : line.recipients)
    for (auto& file : store::evidence_of(db, model::EvidenceOf::recipient, recipient.id))
      files.push_back(std::move(file));
  if (!files.empty())
    book.sheets.push_back({"files", N_("Files"), N_("Files"), {}, {files_table(files, brief)}, {}});
  if (const auto asked = store::consultations_of(db, order.id); !asked.empty())
    book.sheets.push_back({"consultations",
                           N_("Consulted units"),
                           N_("Consulted units"),
                           {},
                           {report::consultations_table(asked, when.today(), unit)}});
  show_chases(book, db, model::ChaseOf::order, order.id);
  const auto history = gather::entries_back_from(db, gather::newest_entries_of(db, order), unit);
  book.sheets.push_back(
      {"log",
       N_("History"),
       N_("History"),
       {},
       {brief ? picked(history, {"effective_on", "subject", "verb", "by", "because"}) : history},
       {}});
  when.mark(book);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_show
