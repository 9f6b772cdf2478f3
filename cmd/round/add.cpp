// duban round add
#include "base/failure.hpp"
#include "casework/inspection/rounds.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "rules/visit_steps.hpp"

namespace duban::cmd::round_add {

namespace {

struct Options {
  std::string number, kind = "announced", because;
  casework::NewRound round;
  std::int64_t year = 0;
  bool no_adopt = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& facts = o.round.facts;
  flags
      .details(N_("A round has a number of its year (第4期), a theme, a kind and its days. Hazards "
                  "that name it by its number and were found within its days become its own; "
                  "--no-adopt leaves them. What is planned in an unannounced round is known to its "
                  "team, to who planned it and to who has the right for it, until it is made."))
      .argument(o.number, "NUMBER", N_("4 or 第4期"))
      .text(facts.theme, "--theme", "TEXT", N_("its theme"))
      .choice(o.kind, "--kind", round_kinds(),
              N_("announced 明查, unannounced 四不两直暗访, special 专项, comprehensive 综合督查, "
                 "patrol 巡查, holiday 节假日, lookback 回头看"))
      .day(facts.from_on, "--from", N_("its first day"))
      .day(facts.to_on, "--to", N_("its last day"))
      .text(facts.lead, "--lead", "NAME", N_("who leads it"))
      .text(facts.team, "--team", "NAME,NAME", N_("who goes: persons and experts"))
      .text(facts.basis, "--basis", "TEXT", N_("the paper it rests on"))
      .text(facts.remarks, "--remarks", "TEXT", N_("remarks"))
      .number(o.year, "--year", "YEAR", N_("its year (default: that of its first day)"))
      .flag(o.no_adopt, "--no-adopt", N_("hazards that name it stay as they are"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example(
          "duban round add 4 --theme 冬季消防 --kind unannounced --from 2026-11-09 --to 2026-11-20 "
          "--team 张某,李某",
          N_("the fourth round of the year"));
  declare_output(o.output, flags, &round_columns);
}

int run(const Options& o, Session& session) {
  casework::NewRound wanted = o.round;
  wanted.because = o.because;
  wanted.adopt = !o.no_adopt;
  const auto name = rules::read_round(o.number);
  if (!name || (name->year != 0 && o.year != 0 && name->year != o.year))
    throw base::Failure(base::Kind::usage,
                        base::Message(N_("\"{text}\" is no number of a round; write 4 or 第4期"))
                            .with("text", o.number));
  if (o.year != 0 && (o.year < 2000 || o.year > session.today().year() + 1))
    throw base::Failure(base::Kind::usage, N_("say a year up to the next one: --year 2026"));
  wanted.facts.number = name->number;
  wanted.facts.kind = *model::from_word<model::RoundKind>(o.kind);
  wanted.facts.year = o.year != 0 ? o.year : name->year;
  const auto made = casework::add_round(session.context(), wanted);
  show_rounds(session, {made.round}, o.output);
  if (made.adopted > 0)
    session.say(
        base::Message(N_("{n} hazards that name it were taken into it")).with("n", made.adopted));
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::round_add
