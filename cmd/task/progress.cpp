// duban task progress
#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/task/steps.hpp"
#include "model/share.hpp"

namespace duban::cmd::task_progress {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
};

const std::vector<const char*> fields{"share", "actual", "note", "evidence"};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "Adds a progress entry; earlier ones stay. The stated share counts; where the indicator "
          "comes to another one, it stands beside it. Progress that goes back needs a reason."))
      .example("duban task progress T2026-0007 45% --actual 12 --note 已完成12家 --on 2026-11-20",
               N_("how far it is"));
  declare_step_fields(o.request, with_always(fields), flags);
  declare_step_input(o.input, task_noun(), flags);
}

/// A word such as 45% among the numbers is the share.
int run(const Options& given, Session& session) {
  Options o = given;
  o.input.numbers.clear();
  for (const auto& word : given.input.numbers) {
    if (word.ends_with('%') || word.ends_with("％"))
      o.request.share = word;
    else if (word.find_first_not_of("0123456789.") == std::string::npos)
      throw base::Failure(
          base::Kind::usage,
          base::Message(N_("write the progress with its sign: {text}%")).with("text", word));
    else
      o.input.numbers.push_back(word);
  }
  return do_task_steps(session, o.input, model::TaskVerb::progress, o.request, fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::task_progress
