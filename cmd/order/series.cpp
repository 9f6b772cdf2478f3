// duban order series
#include "casework/order/series.hpp"
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "store/order_store.hpp"

namespace duban::cmd::order_series {

namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::int64_t> next;
  std::int64_t year = 0;
  std::string because;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Without words: every series with its newest and its next number. \"set CODE "
                  "--next N\" lets a series begin with N in a year, once and before its first "
                  "number, for an office that starts in mid-year."))
      .arguments(o.words, "SET", N_("the word set and the code of a series"), false)
      .number(o.next, "--next", "N", N_("the first number that will be taken"))
      .number(o.year, "--year", "YEAR", N_("the year (default: this one)"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban order series", N_("what the next numbers are"))
      .example("duban order series set 安委办督 --next 48 --because 年中启用",
               N_("47 letters were issued on paper this year"));
  declare_output(o.output, flags);
}

report::Table series_table(const store::Database& db, model::Id year) {
  report::Table table{"series",
                      N_("Series"),
                      {{"series", N_("Series"), report::Kind::text, 16},
                       {"kind", N_("Kind of order"), report::Kind::text, 16},
                       {"year", N_("Year"), report::Kind::number, 7},
                       {"last", N_("Newest number"), report::Kind::number, 10},
                       {"next", N_("Next number"), report::Kind::number, 10},
                       {"looks", N_("The next document number"), report::Kind::text, 26}}};
  for (const auto& [id, kind] : gather::rules_of(db).order_kinds) {
    if (!kind.own_numbers) continue;
    const auto series = model::series_of(kind);
    const auto last = store::last_in_series(db, series, year);
    const auto next = casework::next_in_series(db, series, year);
    table.rows.push_back({{series},
                          {report::order_kind_name(&kind, id)},
                          {year},
                          last > 0 ? report::Cell{last} : report::Cell{},
                          {next},
                          {model::document_of(kind, year, next)}});
  }
  return table;
}

int run(const Options& o, Session& session) {
  const model::Id year = o.year > 0 ? o.year : session.today().year();
  if (!o.words.empty() || o.next) {
    if (o.words.size() != 2 || o.words.front() != "set" || !o.next)
      throw base::Failure(base::Kind::usage,
                          N_("write: duban order series set CODE --next N --because TEXT"));
    casework::start_series(session.context(), o.words[1], year, *o.next, o.because);
  }
  const store::Snapshot snapshot(session.database());
  show(session, series_table(session.database(), year), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_series
