// duban calendar import
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::calendar_import {

namespace {

struct Options {
  std::string file;
  bool apply = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Loads the days off and make-up workdays of one year as a new version. Deadlines "
                  "already counted that would move are listed; they move only with --apply, each "
                  "with a step of its own."))
      .argument(o.file, "FILE", N_("calendar file, such as the shipped calendar/2026.yaml"))
      .flag(o.apply, "--apply", N_("move those deadlines"))
      .example("duban calendar import 2027.yaml",
               N_("load next year's notice and see what would move"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  using base::Message;
  const auto year = intake::read_calendar(intake::read_small_file(o.file), o.file);
  const auto context = session.context();
  const auto load = casework::load_calendar(context, year, o.apply);
  session.say(load.changed
                  ? Message(context.dry_run
                                ? N_("calendar {year} would be in force, version {version}")
                                : N_("calendar {year} is in force, version {version}"))
                        .with("year", year.year)
                        .with("version", load.version)
                  : Message(N_("calendar {year}: these days are in force already"))
                        .with("year", year.year));
  for (const auto& worry : intake::calendar_worries(year)) session.say(worry);
  if (!load.moved.empty()) {
    report::Table table{"moved",
                        N_("Deadlines"),
                        {{"number", N_("Number"), report::Kind::text, 13},
                         {"clock", N_("Clock"), report::Kind::text, 14},
                         {"unit", N_("Unit"), report::Kind::text, 16},
                         {"from", N_("Deadline now"), report::Kind::date, 12},
                         {"to", N_("Deadline by the new calendar"), report::Kind::date, 12}},
                        {},
                        {}};
    const auto unit = gather::name_book(context.db);
    for (const auto& moved : load.moved)
      if (moved.from != moved.to)
        table.rows.push_back({{moved.number},
                              {model::label(moved.clock)},
                              {unit(moved.unit)},
                              {moved.from},
                              {moved.to}});
    if (!table.rows.empty()) show(session, table, o.output);
    session.say(Message(o.apply ? N_("moved: {n}; no longer provisional: {confirmed}")
                                : N_("would move: {n}; would be provisional no longer: {confirmed} "
                                     "(do it: --apply)"))
                    .with("n", table.rows.size())
                    .with("confirmed", load.moved.size() - table.rows.size()));
  }
  if (context.dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::calendar_import
