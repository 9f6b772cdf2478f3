// duban round edit
#include "casework/inspection/rounds.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::round_edit {

namespace {

struct Options {
  casework::RoundEdit edit;
  std::vector<std::pair<const char*, std::string>> facts{
      {"theme", ""}, {"kind", ""},  {"from_on", ""}, {"to_on", ""},   {"lead", ""},
      {"team", ""},  {"basis", ""}, {"remarks", ""}, {"film_on", ""}, {"film_to", ""}};
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  const auto fact = [&](std::size_t i) -> std::string& { return o.facts[i].second; };
  flags
      .details(N_("Changes what is on record of a round; - empties a fact. --open lets it begin "
                  "before its first visit. The film (曝光片) is noted here: when, and to whom it "
                  "was shown."))
      .argument(o.edit.round, "ROUND", N_("第4期, 4, or with its year: 2026第4期"))
      .text(fact(0), "--theme", "TEXT", N_("its theme"))
      .choice(fact(1), "--kind", round_kinds(), N_("its kind"))
      .text(fact(2), "--from", "DATE", N_("its first day"))
      .text(fact(3), "--to", "DATE", N_("its last day"))
      .text(fact(4), "--lead", "NAME", N_("who leads it"))
      .text(fact(5), "--team", "NAME,NAME", N_("who goes: persons and experts"))
      .text(fact(6), "--basis", "TEXT", N_("the paper it rests on"))
      .text(fact(7), "--remarks", "TEXT", N_("remarks"))
      .text(fact(8), "--film-on", "DATE", N_("the film was shown on this day"))
      .text(fact(9), "--film-to", "TEXT", N_("to whom the film was shown"))
      .flag(o.edit.open, "--open", N_("it begins"))
      .day(o.edit.on, "--on", N_("the day on which it begins (default: today)"))
      .text(o.edit.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban round edit 第4期 --film-on 2026-11-25 --film-to 市政府常务会议",
               N_("the film was shown"));
  declare_output(o.output, flags, &round_columns);
}

int run(const Options& o, Session& session) {
  casework::RoundEdit edit = o.edit;
  for (const auto& [name, text] : o.facts) {
    if (text.empty()) continue;
    const bool is_day = std::string_view(name).ends_with("_on");
    edit.facts.emplace_back(name, is_day && text != "-"
                                      ? base::to_iso(day_value(text, "--" + std::string(name)))
                                      : text);
  }
  show_rounds(session, {casework::edit_round(session.context(), edit)}, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::round_edit
