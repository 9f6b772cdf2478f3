// duban card evaluate
#include "casework/card/evaluate.hpp"
#include "base/failure.hpp"
#include "cmd/card/period.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "report/card_story.hpp"

namespace duban::cmd::card_evaluate {

using base::Message;
using What = casework::CardChange::What;

namespace {

struct Options {
  std::string period, rules;
  std::string by, because;
  bool restate = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Freezes the figures of every unit and task at the end of the period, applies the "
             "rules for cards and proposes cards. They become official with duban card issue."))
      .details(
          N_("Evaluated again, a period whose records did not change stays as it is. Otherwise the "
             "difference is shown; proposed cards follow it, issued ones only with --restate."))
      .text(o.period, "--period", "2026Q3",
            N_("quarter or month (default: the quarter that last reached its end)"))
      .text(o.rules, "--rules", "FILE", N_("with --dry-run: try a rules file that is not in force"))
      .flag(o.restate, "--restate",
            N_("issued cards follow the change: they are proposed again, or lifted"))
      .text(o.by, "--by", "NAME", N_("with --restate: who approved it"))
      .text(o.because, "--because", "TEXT", N_("with --restate: why"))
      .example("duban card evaluate --period 2026Q3 --dry-run", N_("what the cards would be"))
      .example("duban card evaluate --period 2026-09 --dry-run --rules lamps-and-cards.yaml",
               N_("try other rules on a month"));
  declare_output(o.output, flags);
}

Message what_word(What what) {
  switch (what) {
    case What::unchanged: return N_("unchanged");
    case What::proposed: return N_("proposed");
    case What::changed: return N_("changed");
    case What::withdrawn: return N_("withdrawn");
    case What::issued_differs: return N_("issued otherwise (--restate)");
    case What::restated: return N_("restated, to be issued again");
    case What::lifted: return N_("card lifted");
  }
  return {};
}

/// What is not as it was frozen: hazards overdue 3 → 2; …
report::Cell difference(const casework::CardChange& change) {
  Message all;
  for (const auto& one : change.differences) {
    const auto* def = model::figure_def(one.figure);
    const Message told = Message(N_("{figure} {before} → {now}"))
                             .with("figure", Message(def->name))
                             .with("before", report::figure_word(*def, one.before))
                             .with("now", report::figure_word(*def, one.now));
    all = base::joined(all, told, N_("{a}; {b}"));
  }
  if (all.empty())
    return change.figures_changed ? report::Cell{Message(N_("changed")), report::Role::near}
                                  : report::Cell{};
  return {all, report::Role::near};
}

report::Table table_of(const casework::EvaluateResult& result) {
  using report::Kind;
  report::Table table{"evaluation",
                      N_("Evaluation"),
                      {{"number", N_("Number"), Kind::text, 15},
                       {"unit", N_("Unit"), Kind::text, 20},
                       {"before", N_("Before"), Kind::text, 12},
                       {"colour", N_("Colour"), Kind::text, 12},
                       {"what", N_("What changes"), Kind::text, 18},
                       {"difference", N_("Figures that changed"), Kind::text, 40},
                       {"grounds", N_("Grounds"), Kind::text, 56}}};
  const auto& rules = result.assessment->rulebook().cards;
  for (const auto& change : result.changes) {
    const Message grounds =
        change.judgement == nullptr ? Message() : report::card_grounds(*change.judgement);
    const auto shown = [&](const std::string& colour) {
      return colour.empty() ? report::Cell{}
                            : report::Cell{report::colour_word(rules, colour),
                                           report::colour_role(rules, colour)};
    };
    table.rows.push_back({report::text_cell(change.number),
                          report::text_cell(change.name),
                          shown(change.before),
                          shown(change.colour),
                          {what_word(change.what)},
                          difference(change),
                          grounds.empty() ? report::Cell{} : report::Cell{grounds}});
  }
  return table;
}

void summarise(Session& session, const Options& o, const rules::Period& period,
               const casework::EvaluateResult& result) {
  session.say((o.rules.empty()
                   ? Message(N_("period {period}: {from} to {to}, rules version {version}"))
                   : Message(N_("period {period}: {from} to {to}, trying the rules of {file}, "
                                "which are not in force")))
                  .with("file", o.rules)
                  .with("period", period.label)
                  .with("from", period.from)
                  .with("to", period.to)
                  .with("version", result.assessment->rulebook().version));
  if (period.to > session.today())
    session.say(N_("The period has not ended yet: all figures are provisional."));
  if (result.newer_rules > 0)
    session.say(
        Message(N_("version {newer} of the rules is in force, but cards of this period were issued "
                   "by version {version}: it stays (with --restate: the newer one)"))
            .with("newer", result.newer_rules)
            .with("version", result.assessment->rulebook().version));
  if (const auto unknown = result.assessment->unknown_progress(); unknown > 0)
    session.say(Message(N_("the progress of {n} measures at that time is not on record: they are "
                           "left out of what is behind"))
                    .with("n", unknown));
  std::int64_t differ = 0;
  for (const auto& change : result.changes) differ += change.what == What::issued_differs ? 1 : 0;
  if (result.identical)
    session.say(
        Message(N_("nothing changed since revision {revision}")).with("revision", result.revision));
  else if (!result.first)
    session.say(Message(N_("records or rules changed: revision {revision}"))
                    .with("revision", result.revision));
  if (differ > 0)
    session.say(Message(N_("{n} issued cards would be otherwise now; they stay as they were issued "
                           "(follow the change: --restate)"))
                    .with("n", differ));
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
}

int run(const Options& o, Session& session) {
  casework::EvaluateOptions options;
  options.period = card_period(o.period, session.today());
  options.restate = o.restate;
  options.by = o.by;
  options.because = o.because;
  if (!o.rules.empty()) {
    if (!session.options().dry_run)
      throw base::Failure(base::Kind::usage,
                          N_("--rules tries a file that is not in force: add --dry-run, or put it "
                             "in force with duban rules load"));
    options.rules =
        intake::rulebook(intake::read_rules(intake::read_small_file(o.rules), o.rules).entries);
  }
  if (session.options().dry_run && options.period.to > session.today())
    options.period.to = session.today();
  const auto result = casework::evaluate_cards(session.context(), options);
  show(session, table_of(result), o.output);
  summarise(session, o, options.period, result);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_evaluate
