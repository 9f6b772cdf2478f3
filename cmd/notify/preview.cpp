// duban notify preview
#include <algorithm>
#include <ostream>

#include "base/text_width.hpp"
#include "casework/notify/plan.hpp"
#include "cmd/command.hpp"
#include "cmd/notify/messages.hpp"
#include "cmd/notify/preview.hpp"
#include "gather/in_force.hpp"
#include "store/notify_store.hpp"

namespace duban::cmd::notify_preview {

namespace {

struct Options {
  std::string channel;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Who would get what if duban notify run were called now: the whole text of each "
             "message. Nothing is decided, written or sent; the hours of the rules are left out."))
      .text(o.channel, "--channel", "NAME", N_("only this channel of the rules"))
      .example("duban notify preview", N_("before cron is switched on"));
}

/// On a terminal, without characters that it would obey; lines stay lines.
std::string shown(Session& session, const std::string& text) {
  if (!session.environment().out_is_terminal) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out += base::harmless(std::string_view(text).substr(at, end - at));
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace

int preview(Session& session, const std::string& channel) {
  auto context = session.context();
  const auto moment = session.moment();
  const auto rules = gather::rules_of(context.db);
  const auto channels = casework::channels_of(rules.notify, channel);
  Messages messages(session);
  context.dry_run = true;
  std::optional<report::DigestFigures> figures;
  const gather::Digests digests(context.db, moment, figures);
  std::size_t count = 0;
  const auto done = casework::plan_notices(context, moment, rules.notify.channels, [&] {
    for (const auto& delivery : casework::ready_deliveries(context.db, moment, channels)) {
      const auto digest = digests.of(delivery).digest;
      if (digest.empty()) continue;
      const auto message = messages.of(digest, channel_of(rules.notify, delivery.channel));
      session.out() << (count++ > 0 ? "\n" : "") << "== " << delivery.name << " <"
                    << delivery.channel << (delivery.address.empty() ? "" : " " + delivery.address)
                    << ">\n"
                    << shown(session, message.subject + "\n\n" + message.text);
    }
  });
  if (done.set_back)
    session.say(base::Message(N_("today is {today}, but reminders were sent up to {day} already: "
                                 "the clock was set back; nothing was decided"))
                    .with("today", moment.today)
                    .with("day", *done.last_day));
  if (count == 0) session.say(N_("nothing to tell"));
  return 0;
}

namespace {

int run(const Options& o, Session& session) { return preview(session, o.channel); }

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_preview
