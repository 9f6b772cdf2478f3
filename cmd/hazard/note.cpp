// duban hazard note
#include "base/failure.hpp"
#include "cmd/chase.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_note {

namespace {

const std::vector<const char*> fields{"progress", "reason", "next", "note"};

/// The step of a hazard; with what was said to whom, a note of having chased somebody.
class Note final : public Command {
 public:
  void declare(Flags& flags) override {
    declare_chase(chase_, flags);
    step_->declare(flags);
  }
  int run(Session& session) override { return step_->run(session); }

 private:
  int act(Session& session, const StepInput& input, const model::StepRequest& request) {
    if (!chase_.is_given() || input.show_template)
      return do_hazard_steps(session, input, model::Verb::note, request, fields);
    const bool is_both = !request.progress.empty() || !request.reason.empty() ||
                         !request.next.empty() || !request.note.empty() || !input.from.empty() ||
                         input.each;
    if (is_both)
      throw base::Failure(base::Kind::usage,
                          N_("having chased somebody (--kind, --to, --said) is a note of its own: "
                             "enter the rest with another"));
    return enter_chase(session,
                       {model::ChaseOf::hazard, numbers_of(session, input.numbers), chase_.kind,
                        chase_.spoken_to, chase_.said, request.on, request.by, request.because},
                       input.output);
  }

  ChaseOptions chase_;
  std::unique_ptr<Command> step_ = make_step_command(
      hazard_noun(),
      {0,
       fields,
       N_("What stands here is the newest; earlier entries stay in the history. With --said it is "
          "a note that somebody was chased (催办): counted, and cited when the next order is "
          "proposed; no clock stops by it."),
       {{"duban hazard note H2026-0001 --progress 已完成60% --reason 设备未到货 "
         "--next 12月5日前安装",
         N_("note how far it is, why it is not finished and what comes next")},
        {"duban hazard note H2026-0001 --kind phone --to 李某@东城区 --said 承诺周五前拆除",
         N_("somebody was telephoned")}}},
      [this](Session& session, const StepInput& input, const model::StepRequest& request) {
        return act(session, input, request);
      });
};

}  // namespace

std::unique_ptr<Command> make() { return std::make_unique<Note>(); }

}  // namespace duban::cmd::hazard_note
