// duban doctor
#include <array>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/worries.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::doctor {

namespace {

constexpr int something_to_worry = 10;

struct Options {
  bool exit_code = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("Nothing is changed. An empty list means that all is well."))
      .flag(o.exit_code, "--exit-code", N_("exit with 10 when there is a worry"))
      .example("duban doctor --exit-code", N_("every morning, from cron"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  static constexpr std::array<const char*, 9> areas{N_("file"),    N_("history"),  N_("kept files"),
                                                    N_("rules"),   N_("calendar"), N_("clock"),
                                                    N_("matters"), N_("people"),   N_("reminders")};
  store::Database& db = session.database();
  const auto worries = gather::worries(session.database(), session.recorder(), session.moment());
  report::Table table{"worries",
                      N_("Worries"),
                      {{"area", N_("Area"), report::Kind::text, 10},
                       {"what", N_("Worry"), report::Kind::text, 50},
                       {"way_out", N_("Way out"), report::Kind::text, 40}}};
  for (const auto& worry : worries)
    table.rows.push_back({{base::Message(areas.at(static_cast<std::size_t>(worry.area)))},
                          {worry.what, report::Role::late},
                          {worry.way_out}});
  if (worries.empty())
    session.say(base::Message(N_("no worries: {file}")).with("file", db.path().string()));
  else if (shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields &&
           o.output.file.empty())
    for (const auto& row : table.rows)  // sentences: nothing of them may be cut off
      session.out() << i18n::text(base::Message(N_("{area}: {what}\n    → {way_out}"))
                                      .with("area", std::get<base::Message>(row[0].value))
                                      .with("what", std::get<base::Message>(row[1].value))
                                      .with("way_out", std::get<base::Message>(row[2].value)))
                    << '\n';
  else
    show(session, table, o.output);
  return o.exit_code && !worries.empty() ? something_to_worry : 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::doctor
