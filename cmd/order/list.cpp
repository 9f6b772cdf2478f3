// duban order list
#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/command.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/states.hpp"
#include "cmd/unit_ids.hpp"
#include "cmd/when.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/order/letters.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "render/docx_book.hpp"
#include "report/order_papers.hpp"
#include "store/order_store.hpp"
#include "store/week_store.hpp"

namespace duban::cmd::order_list {

namespace {

struct Options {
  store::OrderQuery query;
  std::vector<std::string> units, states;
  bool subtree = false, overdue = false, open = false;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Orders with their recipients and what is owed: first a signature, then "
             "feedback. A recipient is overdue only by a date that the issue set. Those that "
             "wait to be signed, written into a Word document (--state submitted -o 待签.docx), "
             "are the list that a leader signs (待签文书目录)."))
      .text(o.query.kind, "--kind", "KIND",
            N_("kind of order: supervision, reminder … or 督办单, 提示单 …"))
      .list(o.states, "--state", "STATE",
            N_("draft, submitted, approved, issued, closed, withdrawn, superseded, voided"))
      .flag(o.open, "--open", N_("drafts and issued ones that are not closed"))
      .list(o.units, "--unit", "UNIT", N_("among the recipients"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .flag(o.overdue, "--overdue", N_("only those with a signature or feedback that is overdue"))
      .day(o.query.issued_from, "--issued-from", N_("issued on or after this day"))
      .day(o.query.issued_to, "--issued-to", N_("issued on or before this day"))
      .text(o.query.text, "--q", "TEXT",
            N_("subject, document number or requirements contain this"))
      .number(o.query.limit, "--limit", "N", N_("at most so many"))
      .number(o.query.offset, "--offset", "N", N_("leave out so many"))
      .example("duban order list --overdue", N_("who has not signed or reported"))
      .example("duban order list --state submitted -o 待签.docx", N_("the list for signing"))
      .example("duban order list --unit 宁波 --open", N_("what Ningbo has in hand"));
  declare_when(o.when, flags, false);
  declare_output(o.output, flags, &order_columns);
}

/// As the letter addresses them.
std::string addressees(const std::vector<model::Recipient>& recipients, const model::Order& order,
                       const report::UnitName& addressed) {
  if (!order.addressed.empty()) return order.addressed;
  std::vector<std::string> names;
  for (const auto& one : recipients)
    if (one.role != model::RecipientRole::copy) names.push_back(addressed(one.unit));
  return base::join(names, "、");
}

/// 待签文书目录: with room for each signature.
void write_waiting(Session& session, const std::vector<model::Order>& orders, base::Day today,
                   const std::string& file) {
  store::Database& db = session.database();
  const auto rules = gather::rules_of(db);
  const auto unit = gather::name_book(db);
  std::vector<model::Id> ids;
  for (const auto& order : orders) ids.push_back(order.id);
  const store::OrderParts parts(db, ids);
  auto consulted = store::consultations_of(db, ids);
  const auto addressed = gather::addressed_names(db);
  std::vector<report::WaitingDraft> drafts;
  for (const auto& order : orders) {
    const auto kind = rules.order_kinds.find(order.kind);
    drafts.push_back({order,
                      report::order_kind_name(
                          kind == rules.order_kinds.end() ? nullptr : &kind->second, order.kind),
                      addressees(parts.recipients(order.id), order, addressed),
                      static_cast<std::size_t>(parts.items(order.id).all), consulted[order.id]});
  }
  auto book = new_book(session, N_("Papers waiting to be signed"));
  book.sheets.push_back(report::waiting_sheet(drafts, today, unit));
  render::write_docx(file, book, 1, session.access());
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  auto query = o.query;
  if (!query.kind.empty()) query.kind = gather::kind_of(gather::rules_of(db), query.kind).id;
  query.states = states_named<model::OrderState>(o.states);
  using S = model::OrderState;
  if (o.open)
    query.states.insert(query.states.end(), {S::draft, S::submitted, S::approved, S::issued});
  query.units = unit_ids(db, o.units, o.subtree);
  if (o.overdue) query.owed_before = when.today();
  const auto orders = store::orders(db, query);
  if (o.output.file.ends_with(".docx") && query.states == std::vector{S::submitted})
    write_waiting(session, orders, when.today(), o.output.file);
  else
    show_orders(session, orders, when.today(), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_list
