// duban order next
#include "base/text.hpp"
#include "casework/order/draft.hpp"
#include "casework/order/proposed.hpp"
#include "cmd/command.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/in_force.hpp"
#include "gather/order/ladder.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::order_next {

namespace {

struct Options {
  std::vector<std::string> units;
  std::string ladder;
  bool subtree = false, draft = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Proposes the next rung by the rules (ladders:): for a matter (提示, 督办, 挂牌) "
                  "and, apart from it, for a unit (提示, 通报, 约谈, then accountability or veto, "
                  "an entry of the register). Each proposal cites the records that it rests on. "
                  "What has an order on its way, or feedback that is not due yet, is left alone. "
                  "Nobody is accused by a date that nobody set."))
      .list(o.units, "--unit", "UNIT", N_("only for these units"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .choice(o.ladder, "--ladder", {"matter", "unit"}, N_("only this ladder"))
      .flag(o.draft, "--draft", N_("draft the orders, each following the one of the rung below"))
      .example("duban order next", N_("who deserves what, and why"))
      .example("duban order next --unit 宁波 --draft", N_("draft what Ningbo deserves"));
  declare_output(o.output, flags);
}

report::Row row_of(const gather::Proposal& proposal, const model::Rulebook& rules,
                   const report::UnitName& unit) {
  const auto& rung = *proposal.rung;
  base::Message facts;
  for (const auto& fact : proposal.facts) facts = base::joined(facts, fact, N_("{a}; {b}"));
  const auto kind = rules.order_kinds.find(rung.kind);
  const base::Message name =
      rung.kind == model::account_rung
          ? base::Message(N_("accountability or veto (account add)"))
          : report::order_kind_name(kind == rules.order_kinds.end() ? nullptr : &kind->second,
                                    rung.kind);
  return {{model::label(rung.ladder)},
          {rung.rung},
          {name},
          report::text_cell(proposal.matter_number),
          report::text_cell(unit(proposal.unit)),
          {base::in_two_languages(proposal.ground->en, proposal.ground->zh)},
          facts.empty() ? report::Cell{} : report::Cell{facts},
          report::text_cell(base::join(proposal.records, "、")),
          report::text_cell(proposal.parent_name),
          report::text_cell(rung.consequence),
          report::text_cell(proposal.ground->basis)};
}

/// Its rows are made one at a time: there may be tens of thousands.
report::Table table_of(const std::vector<gather::Proposal>& proposals, const model::Rulebook& rules,
                       const report::UnitName& unit) {
  using report::Kind;
  report::Table table{"next",
                      N_("Next orders"),
                      {{"ladder", N_("Ladder"), Kind::text, 10},
                       {"rung", N_("Rung"), Kind::number, 5},
                       {"kind", N_("Kind of order"), Kind::text, 14},
                       {"matter", N_("Matter"), Kind::text, 13},
                       {"unit", N_("Unit"), Kind::text, 16},
                       {"ground", N_("Ground"), Kind::text, 24},
                       {"facts", N_("What is so"), Kind::text, 34},
                       {"records", N_("Records"), Kind::text, 24},
                       {"follows", N_("Follows"), Kind::text, 18},
                       {"consequence", N_("Else"), Kind::text, 20},
                       {"basis", N_("Basis"), Kind::text, 20}}};
  if (proposals.empty()) return table;
  table.stream = [&proposals, &rules, unit](const std::function<void(const report::Row&)>& visit) {
    for (const auto& proposal : proposals) visit(row_of(proposal, rules, unit));
  };
  return table;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const auto rules = gather::rules_of(db);
  auto proposals =
      gather::next_proposals(db, rules, session.today(), unit_ids(db, o.units, o.subtree));
  if (!o.ladder.empty())
    std::erase_if(proposals,
                  [&](const auto& one) { return model::word(one.rung->ladder) != o.ladder; });
  if (!o.draft) {
    const auto table = table_of(proposals, rules, gather::name_book(db));
    const bool brief =
        shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields;
    show(session,
         brief ? picked(table, {"ladder", "rung", "kind", "matter", "unit", "facts"}) : table,
         o.output);
    return 0;
  }
  const auto wanted = casework::orders_of(db, proposals);
  if (wanted.empty()) {
    session.say(N_("nothing deserves a further order today"));
    return 0;
  }
  draft_and_show(session, wanted, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_next
