// duban db check
#include <ostream>

#include "base/failure.hpp"
#include "base/text_width.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::db_check {

namespace {

struct Options {
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(
      N_("The file, the tables, the whole log, and every file kept as evidence. Silent and 0 when "
         "all is well; else every problem is listed and the exit code is 7."));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const auto problems = gather::office_problems(db, {store::Vault(db.path())});
  const bool is_asked = !o.output.format.empty() || !o.output.file.empty() ||
                        o.output.list_fields || !o.output.fields.empty();
  if (is_asked) {
    report::Table table{
        "problems", N_("Problems"), {{"problem", N_("Problem"), report::Kind::text, 80}}};
    for (const auto& problem : problems) table.rows.push_back({{problem}});
    show(session, table, o.output);
  }
  for (const auto& problem : problems) session.err() << base::harmless(i18n::text(problem)) << '\n';
  return problems.empty() ? 0 : static_cast<int>(base::Kind::integrity);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_check
