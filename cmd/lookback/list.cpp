// duban lookback list
#include "cmd/lookback/lookbacks.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/lookbacks.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::lookback_list {

namespace {

struct Options {
  std::string draw;
  bool pending = false;
  model::OptDay from, to;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "The record of look-backs (回头看记录表): what a draw took, in its order, and what was "
          "found; without --draw everything that was looked at."))
      .text(o.draw, "--draw", "PERIOD", N_("the draw of a period: 2026Q3"))
      .flag(o.pending, "--pending", N_("drawn and not looked at yet"))
      .day(o.from, "--from", N_("looked at from this day on"))
      .day(o.to, "--to", N_("looked at up to this day"))
      .example("duban lookback list --draw 2026Q3 -o 回头看.xlsx", N_("the record of a draw"));
  declare_output(o.output, flags, &lookback_columns);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  auto lines =
      o.draw.empty() && !o.pending
          ? gather::lines_between(db, o.from, o.to)
          : gather::lines_of_draw(db, gather::find_draw(db, model::DrawFrom::lookback, o.draw));
  std::erase_if(lines, [&](const report::LookbackLine& line) {
    const auto& day = line.lookback.looked_on;
    return (o.pending && line.lookback.id != 0) || (o.from && (!day || *day < *o.from)) ||
           (o.to && (!day || *day > *o.to));
  });
  const auto table = report::lookbacks_table(lines, gather::name_book(db));
  const bool brief = shows_tables(session, o.output) && o.output.fields.empty() &&
                     !o.output.list_fields && o.output.file.empty();
  show(session,
       brief ? picked(table, {"number", "unit", "problem", "closed_on", "order", "looked_on",
                              "looked_by", "result", "outcome"})
             : table,
       o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::lookback_list
