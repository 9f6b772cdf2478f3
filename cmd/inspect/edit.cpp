// duban inspect edit
#include "base/failure.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/find.hpp"
#include "intake/table.hpp"

namespace duban::cmd::inspect_edit {

namespace {

/// A fact, and its text on the command line.
struct Said {
  const char* fact;
  std::string text;
};
struct Options {
  casework::VisitEdit edit;
  std::vector<Said> facts{
      {"site", ""},      {"territory", ""}, {"planned_on", ""}, {"made_on", ""}, {"inspectors", ""},
      {"from_time", ""}, {"to_time", ""},   {"paper", ""},      {"nil", ""},     {"remarks", ""}};
  std::string from;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  const auto fact = [&](std::size_t i) -> std::string& { return o.facts[i].text; };
  flags
      .details(N_("Changes a visit; - empties a fact. One that was made is changed for a reason. "
                  "What is secret is changed from a file or from standard input, with the headings "
                  "of duban inspect add."))
      .argument(o.edit.visit, "NUMBER", N_("I2026-0004; 第4期-暗访3 for the team"))
      .text(o.edit.round, "--round", "ROUND", N_("move it to another round"))
      .text(fact(0), "--site", "NAME", N_("the site"))
      .text(fact(1), "--territory", "UNIT", N_("where it lies"))
      .text(fact(2), "--planned-on", "DATE", N_("the day it is planned for"))
      .text(fact(3), "--made-on", "DATE", N_("the day on which it was made"))
      .text(fact(4), "--inspectors", "NAME,NAME", N_("who goes, or went"))
      .text(fact(5), "--from-time", "HH:MM", N_("when it began"))
      .text(fact(6), "--to-time", "HH:MM", N_("when it ended"))
      .text(fact(7), "--paper", "NUMBER", N_("number of the on-site record (现场检查记录)"))
      .text(fact(8), "--nil", "-", N_("- takes back that nothing was found"))
      .text(fact(9), "--remarks", "TEXT", N_("remarks"))
      .text(o.from, "--from", "FILE", N_("one row with the new facts; - reads standard input"))
      .text(o.edit.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban inspect edit I2026-0004 --planned-on 2026-11-27", N_("put it off"));
  declare_output(o.output, flags, &visit_columns);
}

void read_file(const std::string& file, casework::VisitEdit& edit) {
  intake::TableFile source(file, {});
  const auto table = intake::read_table(source, visit_headings());
  if (table.rows.size() != 1)
    throw base::Failure(base::Kind::invalid, N_("a file of changes has one row for the visit"));
  for (const auto& [name, text] : table.rows.front().cells) {
    if (text.empty()) continue;
    const bool is_day = name == "planned_on" && text != "-";
    edit.facts.emplace_back(name, is_day ? base::to_iso(day_value(text, name)) : text);
  }
}

int run(const Options& o, Session& session) {
  casework::VisitEdit edit = o.edit;
  const auto found = gather::find_visit(session.database(), session.caller(), edit.visit);
  if (found.secret) {
    std::vector<const std::string*> typed{&o.edit.because};
    for (const auto& said : o.facts) typed.push_back(&said.text);
    expect_not_typed(typed);
  }
  for (const auto& said : o.facts) {
    if (said.text.empty()) continue;
    const std::string_view name = said.fact;
    if (name == "nil" && said.text != "-")
      throw base::Failure(base::Kind::usage, N_("--nil - takes it back; that nothing was found is "
                                                "entered by duban inspect close --nil"));
    const bool is_day = name.ends_with("_on") && said.text != "-";
    edit.facts.emplace_back(
        said.fact,
        is_day ? base::to_iso(day_value(said.text, "--" + std::string(name))) : said.text);
  }
  if (!o.from.empty()) read_file(o.from, edit);
  show_planned(session, {casework::edit_visit(session.context(), edit)}, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_edit
