// SQLite's own trace.
#include "watch.hpp"

#include <sqlite3.h>

namespace duban::tests {

namespace {

std::function<void(std::string_view)> told_to;

int on_event(unsigned kind, void* /*context*/, void* /*statement*/, void* text) {
  if (kind == SQLITE_TRACE_ROW) {
    told_to({});
    return 0;
  }
  const std::string_view sql(static_cast<const char*>(text));
  if (!sql.starts_with("--")) told_to(sql);  // else inside a trigger
  return 0;
}

int watch(sqlite3* db, char** /*error*/, const struct sqlite3_api_routines* /*api*/) {
  return sqlite3_trace_v2(db, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, on_event, nullptr);
}

}  // namespace

void watch_statements(std::function<void(std::string_view)> told) {
  told_to = std::move(told);
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

}  // namespace duban::tests
