// duban notify why
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/notify/story.hpp"
#include "report/notify_tables.hpp"

namespace duban::cmd::notify_why {

namespace {

struct Options {
  std::string number;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("What was told about a record, to whom, when and by which channel, what was passed "
             "over for a later milestone, and what will be told next if nothing happens."))
      .argument(o.number, "NUMBER",
                N_("a hazard, task, entry of the register or order: H2026-0001"))
      .example("duban notify why H2026-0001", N_("has anybody been told?"));
  declare_output(o.output, flags, [] { return column_ids(report::told_table({})); });
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto story = gather::notify_story(db, session.today(), o.number);
  show(session, report::told_table(story.told), o.output);
  for (const auto& sentence : story.next) session.say(sentence);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_why
