// The setting that names the place.
#include "casework/notify/home.hpp"

#include "casework/office/office.hpp"
#include "gather/notify/home.hpp"
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

void adopt_if_new(const Context& context) {
  if (!store::settings(context.db).contains(gather::home_key)) adopt(context);
}

}  // namespace duban::casework
