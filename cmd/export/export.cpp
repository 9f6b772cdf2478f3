// duban export
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/hazard/filters.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "gather/rights/refusal.hpp"
#include "intake/headings_definition.hpp"
#include "intake/yaml.hpp"
#include "report/headings_table.hpp"
#include "store/engine/transfer.hpp"
#include "store/vault.hpp"

namespace duban::cmd::export_all {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  bool all = false;
  std::string with, layout;
  FilterOptions filters;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "Writes every table as JSON lines, a manifest with their hashes, and the files kept "
          "as evidence, into a new folder: for other tools, and for duban import --all, which "
          "makes the same database of it, history included. Stored columns and codes; what "
          "is due on a day is: duban due --format jsonl. For a copy to go back to, take "
          "duban db backup. Views for SQL: duban-views(5). With --layout it is a list of hazards "
          "under the headings, words and days of another system, which a definition of the kind "
          "headings tells (duban-definitions(5)): the hazards are chosen as in duban hazard "
          "list."))
      .flag(o.all, "--all", N_("everything, into a new folder (-o FOLDER)"))
      .text(o.layout, "--layout", "NAME",
            N_("a list under these headings: a definition by its code, or a file"))
      .choice(
          o.with, "--with", {"unannounced"},
          N_("also what unannounced visits are that were not made yet (needs the right secret)"))
      .example("duban export --all -o 导出", N_("everything, as plain files"))
      .example("duban export --layout hazard-list --open -o 问题隐患清单.xlsx",
               N_("the open hazards under common headings"))
      .example(
          "duban export --layout 省平台.yaml --found-from 2026-11-01 -o 上报.csv --encoding "
          "gb18030",
          N_("those found since then, under the headings of a file"));
  declare_filters(o.filters, flags);
  declare_form(o.output, flags);
}

/// A definition by its code, or a file at hand.
std::pair<model::Headings, std::string> layout_of(Session& session, const std::string& name) {
  if (name.ends_with(".yaml") || name.ends_with(".yml"))
    return {intake::read_headings(intake::read_small_file(name), name), name};
  const auto file = definition_named(session, "headings", name);
  return {intake::read_headings(file.body, file.source), file.source};
}

int export_layout(const Options& o, Session& session) {
  check_output_options(o.output);
  const auto [headings, file] = layout_of(session, o.layout);
  FilterOptions filters = o.filters;
  filters.without_voided = true;
  show_hazards(session, filters, report::headings_table(headings, file), o.output,
               [&names = headings](const report::HazardView& view) {
                 return report::headings_row(names, view);
               });
  return 0;
}

int run(const Options& o, Session& session) {
  if (o.all == !o.layout.empty())
    throw Failure(Kind::usage, N_("say what: --all, or --layout NAME"));
  if (!o.layout.empty()) return export_layout(o, session);
  if (o.filters != FilterOptions{} || !o.output.format.empty() || o.output.encoding != "utf-8")
    throw Failure(Kind::usage,
                  N_("--all is everything, as JSON lines: filters, --format and --encoding go with "
                     "--layout"));
  session.expect(model::Right::manage);
  if (o.output.file == "-")
    throw Failure(Kind::usage, N_("an export is a folder; name one: -o FOLDER"));
  if (o.output.file.empty()) throw Failure(Kind::usage, N_("say where to: -o FOLDER"));
  auto& db = session.database();
  const auto& caller = session.caller();
  if (!o.with.empty() && caller.has_roles && !model::any(caller.rights.all & model::Right::secret))
    throw Failure(
        Kind::refused,
        gather::refusal(
            db, caller, rules::Leave::no_right, model::Right::secret,
            {base::in_two_languages("export --with unannounced", "导出未公开的检查"), {}, {}}));
  const fs::path folder = o.output.file;
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder, error)))
    throw Failure(Kind::refused, Message(N_("{file} exists already; nothing was changed (choose "
                                            "another name)"))
                                     .with("file", o.output.file));
  if (session.options().dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  base::make_folder(folder, session.access());
  store::Manifest manifest;
  std::vector<Message> problems;
  try {
    const store::Snapshot snapshot(db);
    const store::Vault kept(folder / "office.db");
    manifest = store::export_tables(db, folder, {session.access(), !o.with.empty()});
    store::copy_files(store::Vault(db.path()), kept);
    problems = gather::evidence_problems(db, {kept});
  } catch (...) {
    fs::remove_all(folder, error);  // made by this command; not whole
    throw;
  }
  if (!problems.empty())
    throw Failure(Kind::integrity, Message(N_("{file} was made, but {what}"))
                                       .with("file", o.output.file)
                                       .with("what", problems.front()));
  std::int64_t rows = 0;
  for (const auto& table : manifest.tables) rows += table.rows;
  session.say(Message(N_("{tables} tables with {rows} rows in {folder}; log head {head}"))
                  .with("tables", manifest.tables.size())
                  .with("rows", rows)
                  .with("folder", o.output.file)
                  .with("head", manifest.log_head));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::export_all
