// duban report explain
#include "casework/office/freeze.hpp"
#include "cmd/command.hpp"
#include "cmd/report/kind.hpp"
#include "cmd/report/opened_figure.hpp"
#include "cmd/session.hpp"
#include "gather/figures/frozen.hpp"
#include "report/frozen.hpp"
#include "store/report_store.hpp"

namespace duban::cmd::report_explain {

using base::Message;
using model::ReportKind;

namespace {

struct Options {
  std::string report, figure, kind;
  std::int64_t year = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Opens a figure of a frozen report to the records it counted, as they stood at its "
             "cut-off and as they were known when it was frozen. FIGURE is the printed word, with "
             "the printed place behind a stroke: 逾期, 逾期/宁波, 逾期/消防. A rate opens to those "
             "it is a rate of. Without FIGURE the frozen figures are listed."))
      .argument(o.report, "REPORT",
                N_("issue (第47期, 47, 2026年第47期) or period (2026-W47, 2026Q3)"))
      .argument(o.figure, "FIGURE", N_("figure, or FIGURE/PLACE"), false)
      .choice(o.kind, "--kind", report_kinds(), N_("only reports of this kind"))
      .number(o.year, "--year", "YEAR", N_("only issues of this year"))
      .example("duban report explain 第47期 逾期/宁波",
               N_("what was overdue in Ningbo in issue 47"))
      .example("duban report explain 2026Q3 逾期隐患/宁波",
               N_("the records behind a figure of the quarter"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto frozen =
      gather::find_frozen(db, o.report, model::from_word<ReportKind>(o.kind), o.year);
  session.say(Message(N_("{kind}, {period}: {note}"))
                  .with("kind", model::label(frozen.kind))
                  .with("period", frozen.period)
                  .with("note", report::frozen_note(frozen)));
  if (o.figure.empty()) {
    show(session, report::frozen_figures_table(frozen.kind, store::report_figures(db, frozen.id)),
         o.output);
    return 0;
  }
  const report::Table table = opened_figure(session, frozen, o.figure, o.output);
  session.say(
      Message(N_("{figure}: {n} in all")).with("figure", o.figure).with("n", table.rows.size()));
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_explain
