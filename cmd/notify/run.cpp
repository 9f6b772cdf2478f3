// duban notify run
#include <algorithm>

#include "base/failure.hpp"
#include "casework/notify/home.hpp"
#include "casework/notify/plan.hpp"
#include "cmd/command.hpp"
#include "cmd/notify/messages.hpp"
#include "cmd/notify/preview.hpp"
#include "cmd/stop.hpp"
#include "gather/in_force.hpp"
#include "gather/notify/home.hpp"
#include "i18n/catalogue.hpp"
#include "rules/milestones.hpp"
#include "store/engine/run_lock.hpp"
#include "store/notify_store.hpp"

namespace duban::cmd::notify_run {

using base::Failure;
using base::Message;
using model::Answer;
using model::Delivery;

namespace {

constexpr int partly_delivered = 6;

struct Options {
  std::string channel;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "Decides what is to be told since the last run, whenever that was, and sends it: one "
          "message a person and channel. Each milestone of each deadline is told once; after a gap "
          "only the highest that was crossed. Outside the hours of the rules messages wait. "
          "Nothing to tell: no message, exit 0. Some not delivered: exit 6; see duban notify log."))
      .text(o.channel, "--channel", "NAME", N_("only this channel of the rules"))
      .example("duban notify run", N_("what cron calls, at any rhythm"))
      .example("duban notify run --channel mail", N_("only mail"));
}

class Runner {
 public:
  Runner(Session& session, std::vector<std::string> channels)
      : session_(session),
        context_(session.context()),
        moment_(session.moment()),
        rules_(gather::rules_of(session.database())),
        messages_(session),
        channels_(std::move(channels)) {
    std::vector<const model::Channel*> used;
    for (const auto& id : channels_) used.push_back(&channel_of(rules_.notify, id));
    messages_.check(used);
  }

  int run() {
    if (const auto found = casework::settle_interrupted(context_, moment_, rules_.notify);
        found > 0)
      session_.say(Message(N_("messages of a run that was interrupted: {n} (see duban notify log)"))
                       .with("n", found));
    const auto done = casework::plan_notices(context_, moment_, rules_.notify.channels);
    if (done.set_back)
      throw Failure(
          base::Kind::invalid,
          Message(N_("today is {today}, but reminders were sent up to {day} already: nothing was "
                     "decided. Was a run on a wrong day? duban notify adopt --mark {today}"))
              .with("today", moment_.today)
              .with("day", *done.last_day));
    const bool workday = gather::calendar_of(context_.db).is_workday(moment_.today);
    for (const auto& delivery : casework::ready_deliveries(context_.db, moment_, channels_)) {
      moment_ = session_.moment();  // a long run may reach the end of the hours
      if (!rules::in_window(rules_.notify, workday, moment_.minute)) {
        casework::defer(context_, moment_, delivery, "hours");
        ++waiting_;
      } else if (stop_asked()) {
        break;
      } else {
        one(delivery);
      }
    }
    tell();
    return lost_ > 0 ? partly_delivered : 0;
  }

 private:
  void one(const Delivery& delivery) {
    const auto [digest, fates] = gather::Digests(context_.db, moment_, figures_).of(delivery);
    if (digest.empty()) return casework::cancel(context_, moment_, delivery, fates);
    const auto& channel = channel_of(rules_.notify, delivery.channel);
    const auto message = messages_.of(digest, channel);
    auto trying = casework::begin_attempt(context_, moment_, delivery, digest.delivery.address,
                                          message.subject, report::told_of(digest), fates);
    Answer answer;
    try {
      auto going = message;
      going.delivery = trying;
      answer = notify::send(channel, going, messages_.around());
    } catch (const Failure& failure) {
      answer = {Answer::What::refused, i18n::text(failure.message())};
    }
    casework::end_attempt(context_, moment_, trying, answer);
    matters_ += digest.lines.size();
    if (answer.what == Answer::What::sent) {
      ++sent_;
    } else {
      ++lost_;
      session_.say(Message(answer.what == Answer::What::unknown
                               ? N_("{name} ({channel}): not known whether it arrived: {reason}")
                               : N_("{name} ({channel}): not delivered: {reason}"))
                       .with("name", delivery.name)
                       .with("channel", delivery.channel)
                       .with("reason", answer.reason));
    }
  }

  void tell() {
    if (sent_ + lost_ > 0)
      session_.say(Message(N_("messages sent: {sent}, not delivered or unknown: {lost}; matters "
                              "told: {matters}"))
                       .with("sent", sent_)
                       .with("lost", lost_)
                       .with("matters", matters_));
    if (waiting_ > 0)
      session_.say(
          Message(N_("messages that wait for the hours of the rules: {n}")).with("n", waiting_));
  }

  Session& session_;
  casework::Context context_;
  model::NotifyMoment moment_;
  std::optional<report::DigestFigures> figures_;
  model::Rulebook rules_;
  Messages messages_;
  std::vector<std::string> channels_;
  std::size_t sent_ = 0, lost_ = 0, waiting_ = 0, matters_ = 0;
};

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  if (session.options().dry_run) {
    const int code = notify_preview::preview(session, o.channel);
    session.say(N_("dry run: nothing was decided or sent"));
    return code;
  }
  const auto channels = casework::channels_of(gather::rules_of(db).notify, o.channel);
  if (const auto away = gather::not_at_home(db, session.recorder().host); !away.empty())
    throw Failure(base::Kind::refused, away);
  const store::RunLock lock(session.database_path());
  if (!lock.held()) {
    session.say(N_("another run is at work: this one leaves it to that"));
    return 0;
  }
  const StopWatch watch;
  casework::adopt_if_new(session.context());
  return Runner(session, channels).run();
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_run
