// The setting that names the place.
#include "casework/notify/home.hpp"

#include "base/failure.hpp"
#include "casework/office/office.hpp"
#include "gather/notify/home.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"

namespace duban::casework {

bool adopt(const Context& context) {
  const auto settings = store::settings(context.db);
  const auto home = settings.find(gather::home_key);
  if (home != settings.end() && home->second == gather::here(context.db, context.recorder.host))
    return false;
  Desk desk(context);
  change_setting(desk, gather::home_key, gather::here(context.db, context.recorder.host));
  desk.finish();
  return true;
}

void set_mark(const Context& context, base::Day day) {
  if (day > context.today)
    throw base::Failure(base::Kind::invalid,
                        base::Message(N_("{day} lies in the future (today is {today})"))
                            .with("day", day)
                            .with("today", context.today));
  Desk desk(context);
  auto mark = store::notify_mark(desk.db());
  mark.last_day = day;
  store::save_mark(desk.db(), mark);
  desk.finish();
}

void adopt_if_new(const Context& context) {
  if (!store::settings(context.db).contains(gather::home_key)) adopt(context);
}

}  // namespace duban::casework
