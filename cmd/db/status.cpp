// duban db status
#include <filesystem>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "report/words.hpp"
#include "store/engine/schema.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"

namespace duban::cmd::db_status {

namespace {

struct Options {
  OutputOptions output;
};

void declare(Options& o, Flags& flags) { declare_output(o.output, flags); }

int run(const Options& o, Session& session) {
  using base::Message;
  using report::Cell;
  store::Database& db = session.database();
  const auto settings = store::settings(db);
  const auto setting = [&](const char* key) {
    const auto found = settings.find(key);
    return found == settings.end() ? std::string() : found->second;
  };
  report::Table table{"status",
                      N_("Database"),
                      {{"fact", N_("Fact"), report::Kind::text, 24},
                       {"value", N_("Value"), report::Kind::text, 50}},
                      {},
                      {}};
  table.facts = true;
  const auto row = [&](std::string_view code, const char* name, Cell value) {
    table.rows.push_back(report::fact_row(code, name, std::move(value)));
  };
  std::error_code error;
  const auto head = store::log_head(db);
  const auto calendars = store::calendar_in_force(db);
  row("file", N_("File"), {db.path().string()});
  row("size", N_("Size in bytes"),
      {static_cast<std::int64_t>(std::filesystem::file_size(db.path(), error))});
  row("schema", N_("Schema"), {static_cast<std::int64_t>(store::version_of(db))});
  row("office", N_("Office"), {setting("office.full_name")});
  row("level", N_("Level"),
      {model::label(
          model::from_word<model::Level>(setting("office.level")).value_or(model::Level::none))});
  row("language", N_("Language"), {setting("language")});
  row("units", N_("Units"), {store::count_records<model::Unit>(db)});
  row("people", N_("People"), {store::count_records<model::Person>(db)});
  row("hazards", N_("Hazards"), {store::count_hazards(db)});
  row("entries", N_("Entries in the log"), {head.seq});
  row("log_head", N_("Log head"), {store::text_of(head)});
  row("rules_version", N_("Rules version"), {store::rules_in_force(db).version});
  if (!calendars.empty())
    row("calendars", N_("Calendars"),
        {std::to_string(calendars.front().year) + "–" + std::to_string(calendars.back().year)});
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_status
