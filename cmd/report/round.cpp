// duban report round
#include <ostream>

#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/counts.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"

namespace duban::cmd::report_round {

namespace {

struct Options {
  std::string round;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A round of inspections as an office reports on it: cover, inspections by territory "
             "with what became of the findings, by sector, by cause, and the list of what was "
             "found. A file ending in .xlsx is a workbook, .txt the paragraph for the circular, "
             ".docx the tables of figures, .json and .csv the same figures."))
      .argument(o.round, "ROUND", N_("第4期, 4, or with its year: 2026第4期"))
      .example("duban report round 第4期 -o 第4期.xlsx", N_("the workbook"))
      .example("duban report round 第4期 -o 第4期.txt", N_("the paragraph for the circular"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto round = round_named(session, o.round);
  auto facts = gather::round_facts(db, round, session.today());
  const auto blank = new_book(session, {});
  const auto unit = gather::name_book(db);
  facts.office = blank.office;
  facts.log_head = blank.log_head;
  facts.row = [&](const model::Hazard& h, std::int64_t place,
                  const std::vector<std::string>& columns) {
    return report::hazard_row(
        {h, rules::lateness(rules::clock_of(h), session.today()), place, unit}, columns);
  };
  auto book = report::round_book(facts);
  const auto paragraph = i18n::text(report::round_paragraph(facts));
  const bool asks_fields = o.output.list_fields || !o.output.fields.empty();
  if (!asks_fields &&
      (o.output.file.ends_with(".txt") || (o.output.file.empty() && o.output.format.empty()))) {
    if (o.output.file.empty())
      session.out() << paragraph << '\n';
    else
      base::write_file(o.output.file, paragraph + "\n", session.access());
    return 0;
  }
  if (o.output.file.ends_with(".docx") || o.output.format == "docx") {
    book.sheets.front().paragraph = base::verbatim(paragraph);
    book.sheets.pop_back();  // the list of hazards stays in the workbook
  }
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_round
