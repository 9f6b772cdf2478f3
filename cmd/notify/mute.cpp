// duban notify mute
#include "casework/notify/quiet.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/notify/digest.hpp"
#include "gather/unit/name_book.hpp"
#include "report/notify_tables.hpp"
#include "store/notify_store.hpp"

namespace duban::cmd::notify_mute {

namespace {

struct Options {
  std::string unit, because;
  std::optional<base::Day> until;
  bool end = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Leaves a unit's people in quiet until the end of a day, as while they fight a "
                  "flood; the office is told as before. Afterwards they get the highest milestone "
                  "that was crossed meanwhile. Without a unit: who is in quiet."))
      .argument(o.unit, "UNIT", N_("code, name, short name or alias"), false)
      .day(o.until, "--until", N_("last day of the quiet"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .flag(o.end, "--end", N_("end it today"))
      .example("duban notify mute 嵊州 --until 2026-12-05 --because 抗洪抢险",
               N_("until 5 December"));
  declare_output(o.output, flags, [] {
    return column_ids(report::mutes_table({}, [](model::Id) { return std::string(); }));
  });
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  std::vector<model::Mute> list;
  if (o.unit.empty())
    for (const auto& mute : store::mutes(db)) {
      if (!mute.ended_on && *mute.until >= session.today()) list.push_back(mute);
    }
  else if (o.end)
    list.push_back(casework::unmute_unit(session.context(), o.unit));
  else
    list.push_back(casework::mute_unit(session.context(), o.unit, o.until, o.because));
  show(session, report::mutes_table(list, gather::name_book(db)), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_mute
