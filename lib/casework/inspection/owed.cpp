// Owed work put on record.
#include "casework/inspection/owed.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"
#include "rules/visit_steps.hpp"
#include "store/owed_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Owed;

namespace {

std::vector<Owed> open(Desk& desk, int year, bool only_automatic) {
  auto wanted = gather::to_open(desk.db(), year, desk.today(), only_automatic);
  for (auto& one : wanted) {
    one.opened_on = desk.today();
    desk.add("open", one, desk.now());
  }
  return wanted;
}

}  // namespace

std::vector<Owed> open_owed(const Context& context, int year) {
  Desk desk(context);
  if (gather::adopted_owed(desk.db()).empty())
    throw Failure(
        Kind::not_found,
        N_("nothing is owed: no definition was adopted (see: duban rules list --shipped; "
           "then duban rules load and duban rules adopt owed/CODE --from-period PERIOD)"));
  auto opened = open(desk, year, false);
  desk.finish();
  return opened;
}

void open_automatic(Desk& desk, int year) { open(desk, year, true); }

Owed excuse_owed(const Context& context, const Excuse& wanted) {
  if (base::trim(wanted.approved_by).empty())
    throw Failure(Kind::usage, N_("say who approved it: --approved-by NAME"));
  if (base::trim(wanted.because).empty())
    throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  Desk desk(context);
  const auto unit = wanted.unit.empty() ? 0 : gather::resolve_unit(desk.names(), wanted.unit);
  const auto period = rules::year_or_part(wanted.period);
  std::vector<Owed> found;
  for (const auto& one : store::owed_of(desk.db(), wanted.code))
    if ((wanted.period.empty() || one.period == (period ? period->label : wanted.period)) &&
        (wanted.subject.empty() || one.subject == wanted.subject) &&
        (wanted.unit.empty() || one.unit == unit))
      found.push_back(one);
  if (found.empty())
    throw Failure(Kind::not_found,
                  Message(N_("nothing is owed as {code} for that (see: duban inspect plan)"))
                      .with("code", wanted.code));
  if (found.size() > 1)
    throw Failure(Kind::invalid,
                  Message(N_("{code}: {n} are meant; say also --period, --unit or --subject"))
                      .with("code", wanted.code)
                      .with("n", found.size()));
  const Owed before = found.front();
  if (before.excused_on)
    throw Failure(Kind::invalid, Message(N_("{code} was excused on {day}"))
                                     .with("code", wanted.code)
                                     .with("day", *before.excused_on));
  Owed after = before;
  const Doing doing = desk.doing(wanted.on, wanted.approved_by, wanted.because);
  after.excused_on = doing.on;
  after.excused_by = doing.by;
  after.excused_because = wanted.because;
  desk.change("excuse", before, after, doing);
  desk.finish();
  return after;
}

}  // namespace duban::casework
