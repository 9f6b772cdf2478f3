// Numbers of a series.
#include "casework/order/series.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "casework/office/office.hpp"
#include "gather/in_force.hpp"
#include "store/office_store.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;

namespace {

std::string start_key(const std::string& series, Id year) {
  return "series." + series + "." + std::to_string(year);
}

}  // namespace

Id next_in_series(const store::Database& db, const std::string& series, Id year) {
  const auto settings = store::settings(db);
  const auto start = settings.find(start_key(series, year));
  const Id first = start == settings.end() ? 1 : model::id_of_text(start->second);
  return std::max(first, store::last_in_series(db, series, year) + 1);
}

void start_series(const Context& context, const std::string& code, Id year, Id next,
                  const std::string& because) {
  if (because.empty()) throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  if (next < 1 || next > 99'999)
    throw Failure(Kind::usage, N_("--next must be a number from 1 to 99999"));
  if (year < context.today.year())
    throw Failure(Kind::invalid, Message(N_("{year} is over: no more numbers will be taken in it"))
                                     .with("year", std::to_string(year)));
  Desk desk(context);
  desk.ask_of("order_series", "set");
  const bool known = std::any_of(
      desk.rules().order_kinds.begin(), desk.rules().order_kinds.end(), [&](const auto& entry) {
        return entry.second.own_numbers && model::series_of(entry.second) == code;
      });
  if (!known)
    throw Failure(
        Kind::not_found,
        Message(N_("no kind of order has the series \"{code}\" (see them: duban order series)"))
            .with("code", code));
  if (const Id last = store::last_in_series(desk.db(), code, year); last > 0)
    throw Failure(Kind::invalid, Message(N_("{code} has given number {n} of {year} already: a "
                                            "start is set once, before the first"))
                                     .with("code", code)
                                     .with("n", last)
                                     .with("year", year));
  const std::string key = start_key(code, year);
  const auto settings = store::settings(desk.db());
  if (settings.contains(key))
    throw Failure(Kind::invalid,
                  Message(N_("{code} of {year} starts with {n} already: a start is set once"))
                      .with("code", code)
                      .with("year", year)
                      .with("n", settings.at(key)));
  change_setting(desk, key, std::to_string(next), because);
  desk.finish();
}

}  // namespace duban::casework
