// Notes of having chased somebody.
#include "cmd/chase.hpp"

#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "report/week_tables.hpp"
#include "store/week_store.hpp"

namespace duban::cmd {

namespace {

std::vector<std::string> chase_columns() { return column_ids(report::chases_table({})); }

class ChaseCommand final : public Command {
 public:
  ChaseCommand(model::ChaseOf subject, const char* numbers_help, Example example)
      : subject_(subject), numbers_help_(numbers_help), example_(std::move(example)) {}

  void declare(Flags& flags) override {
    flags
        .details(N_("That somebody was chased about it (催办): it is shown and counted, and cited "
                    "when the next order is proposed. No clock stops by it."))
        .arguments(numbers_, "NUMBER", numbers_help_);
    declare_chase(options_, flags);
    flags.day(on_, "--on", N_("when it was (default: today)"))
        .text(by_, "--by", "NAME", N_("who did it (default: who works here)"))
        .text(because_, "--because", "TEXT", N_("the reason, kept on record"))
        .example(example_.command, example_.text);
    declare_output(output_, flags, &chase_columns);
  }
  int run(Session& session) override {
    return enter_chase(session,
                       {subject_, numbers_of(session, numbers_), options_.kind, options_.spoken_to,
                        options_.said, on_, by_, because_},
                       output_);
  }

 private:
  model::ChaseOf subject_;
  const char* numbers_help_;
  Example example_;
  std::vector<std::string> numbers_;
  ChaseOptions options_;
  std::optional<base::Day> on_;
  std::string by_, because_;
  OutputOptions output_;
};

}  // namespace

void declare_chase(ChaseOptions& options, Flags& flags) {
  flags
      .text(options.kind, "--kind", "WORD",
            N_("somebody was chased: phone (电话), visit (上门) or message (短信)"))
      .text(options.spoken_to, "--to", "NAME", N_("who was spoken to"))
      .text(options.said, "--said", "TEXT", N_("what was said, or answered"));
}

int enter_chase(Session& session, const casework::NewChase& chase, const OutputOptions& output) {
  const auto entered = casework::enter_chases(session.context(), chase);
  show(session, report::chases_table(entered), output);
  say_dry_run(session);
  return 0;
}

std::unique_ptr<Command> make_chase_command(model::ChaseOf subject, const char* numbers_help,
                                            Example example) {
  return std::make_unique<ChaseCommand>(subject, numbers_help, std::move(example));
}

void show_chases(report::Book& book, const store::Database& db, model::ChaseOf subject,
                 model::Id id) {
  const auto chases = store::chases_of(db, subject, id);
  if (chases.empty()) return;
  const model::Chased counted{static_cast<std::int64_t>(chases.size()), chases.back().on};
  book.sheets.push_back({"chases",
                         N_("Chased"),
                         N_("Chased"),
                         {report::chased_word(counted)},
                         {report::chases_table(chases)}});
}

}  // namespace duban::cmd
